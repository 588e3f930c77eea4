import { z } from "zod";
import { ExtendedSymbol, LIMITS, TWELVEDATA_URL } from "../twelvedata/protocol.js";
import { Sasl, Ssl } from "./kafka-security.js";

const millis = z.int().positive();
const KIB = 1024;
const MIB = 1024 * KIB;

/** A symbol as people write it: `AAPL`, `RY:TSX`, `EUR/USD`, or an object with exchange, mic_code, type. */
export const SymbolSpec = z.union([
  z
    .string()
    .trim()
    .min(1)
    .regex(/^[^,]+$/, "one symbol, without commas"),
  ExtendedSymbol,
]);
export type SymbolSpec = z.infer<typeof SymbolSpec>;

const Source = z.strictObject({
  /** The socket's address, without the key. */
  url: z.url({ protocol: /^wss?$/, error: "must be a ws:// or wss:// address" }).default(TWELVEDATA_URL),
  /** Value of the records' column `source`. */
  name: z.string().min(1).default("twelvedata"),
  /** What to subscribe to. May be changed while ingest runs: it watches its configuration file. */
  symbols: z.array(SymbolSpec).min(1),
  /** Connections to spread the symbols over. */
  connections: z.int().min(1).max(LIMITS.connections).default(1),
  /** Ask the server to resend from the last known position. Only the replay server can; TwelveData cannot. */
  resume: z.boolean().default(false),
  /** How far back of the last known position to resume, to catch events that came out of order. */
  resumeOverlap: z.int().nonnegative().default(1000),
  /** Positions remembered per symbol, to recognise an event that comes twice. Above `resumeOverlap`. */
  dedupeWindow: z.int().positive().default(4096),
  heartbeatMs: millis.default(10_000),
  /** A connection that says nothing for so long is taken for dead. */
  idleTimeoutMs: millis.default(30_000),
  connectTimeoutMs: millis.default(10_000),
  /** Back-off after a lost connection: random between 0 and min(cap, base × 2^attempt). */
  backoffBaseMs: millis.default(500),
  backoffCapMs: millis.default(30_000),
  /** Pause before symbols that the server refused are asked for again. */
  retryFailedSymbolsMs: millis.default(300_000),
  /** Messages this client may send on a connection within the window. */
  maxClientEvents: z.int().positive().default(LIMITS.clientEvents),
  clientEventsWindowMs: millis.default(LIMITS.clientEventsWindowMs),
});

const Log = z.strictObject({
  /** Folder of the append-only log; one process at a time may use it. */
  directory: z.string().min(1).default("ingest-log"),
  segmentBytes: z
    .int()
    .min(64 * KIB)
    .default(16 * MIB),
  /** All segments together; above it ticks are refused, loudly, and the gap is recorded. */
  maxBytes: z
    .int()
    .min(MIB)
    .default(1024 * MIB),
  /** Bytes that may wait for the disk before the sockets are paused. */
  maxPendingBytes: z
    .int()
    .min(64 * KIB)
    .default(8 * MIB),
});

const Topics = z.strictObject({
  trades: z.string().min(1).default("trades"),
  deadLetters: z.string().min(1).default("trades-dead-letters"),
  gaps: z.string().min(1).default("feed-gaps"),
});

const Batch = z.strictObject({
  maxRecords: z.int().min(1).max(10_000).default(500),
  maxBytes: z
    .int()
    .min(KIB)
    .default(512 * KIB),
  /** How long a batch that is not full waits for more. */
  lingerMs: z.int().nonnegative().default(5),
  /**
   * Event time that one batch may span. A broker that dies in mid-batch may keep one partition's part and lose the
   * other's: this bounds how far the partitions then differ. At most half the watermark's delay, or a reader with one
   * watermark for all partitions would take the lagging rows for late ones.
   */
  maxEventTimeMs: millis.default(1000),
});

const Kafka = z.strictObject({
  brokers: z
    .array(z.string().regex(/^[^\s:]+:\d+$|^\[[0-9a-fA-F:]+\]:\d+$/, "host:port"))
    .min(1)
    .default(["127.0.0.1:9092"]),
  clientId: z.string().min(1).default("mdsp-ingest"),
  ssl: Ssl.prefault({}),
  /** Absent: no login. */
  sasl: Sasl.optional(),
  topics: Topics.prefault({}),
  batch: Batch.prefault({}),
  /** Delay of the watermark that readers use. */
  watermarkDelayMs: millis.default(2000),
  /** Pause between two readings of the partitions' tails, which must agree before sending goes on. */
  tailPauseMs: millis.default(500),
  connectTimeoutMs: millis.default(3000),
  requestTimeoutMs: millis.default(15_000),
  backoffBaseMs: millis.default(200),
  backoffCapMs: millis.default(5000),
});

const Records = z.strictObject({
  format: z.enum(["avro", "json"]).default("avro"),
  /** File with the Avro schema (JSON). Absent: the built-in one. */
  avroSchemaFile: z.string().min(1).optional(),
});

const Http = z.strictObject({
  host: z.string().min(1).default("127.0.0.1"),
  /** 0 takes any free port; it is logged. */
  port: z.int().min(0).max(65_535).default(9464),
});

/** Everything ingest can be told, but for the API key and Kafka's password, which never stand in a configuration. */
export const Config = z
  .strictObject({
    source: Source,
    log: Log.prefault({}),
    kafka: Kafka.prefault({}),
    records: Records.prefault({}),
    http: Http.prefault({}),
    /** File that holds the API key and nothing else. Used when TWELVEDATA_API_KEY is not set. */
    apiKeyFile: z.string().min(1).optional(),
    logLevel: z.enum(["trace", "debug", "info", "warn", "error", "fatal"]).default("info"),
    /** At shutdown, how long to go on sending what the log still holds. */
    drainTimeoutMs: z.int().nonnegative().default(5000),
  })
  .refine((c) => c.kafka.batch.maxEventTimeMs * 2 <= c.kafka.watermarkDelayMs, {
    path: ["kafka", "batch", "maxEventTimeMs"],
    message: "must be at most half of kafka.watermarkDelayMs",
  })
  .refine((c) => c.source.resumeOverlap < c.source.dedupeWindow, {
    path: ["source", "resumeOverlap"],
    message: "must be below source.dedupeWindow, or resent events could not be recognised",
  })
  .refine((c) => c.log.segmentBytes * 2 <= c.log.maxBytes, {
    path: ["log", "segmentBytes"],
    message: "must be at most half of log.maxBytes",
  });
export type Config = z.infer<typeof Config>;
export type SourceConfig = Config["source"];
export type KafkaConfig = Config["kafka"];
export type LogConfig = Config["log"];
