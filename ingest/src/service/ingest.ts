import type { Logger } from "pino";
import type { ApiKey } from "../config/api-key.js";
import type { KafkaSecurity } from "../config/kafka-security.js";
import type { Config, SymbolSpec } from "../config/schema.js";
import { CODES, messageOf } from "../errors.js";
import { createCluster } from "../kafka/client.js";
import { Sender } from "../kafka/sender.js";
import { SegmentedLog } from "../log/log.js";
import { readSchema, TRADES_AVRO_SCHEMA } from "../records/avro-schema.js";
import { avroEncoder, type Encode, encodeJson } from "../records/encode.js";
import { Metrics } from "../status/metrics.js";
import { type StatusServer, serveStatus } from "../status/server.js";
import type { IngestStatus } from "../status/status.js";
import { TickState } from "../ticks/state.js";
import { Feed } from "../twelvedata/feed.js";
import { plainSymbol } from "../twelvedata/symbols.js";
import { Pipeline } from "./pipeline.js";
import { Rate } from "./rate.js";

const SAVE_MS = 1000;
const plainSymbols = (specs: readonly SymbolSpec[]): readonly string[] => [...new Set(specs.map(plainSymbol))];

const iso = (ms: number | undefined): string | null => (ms === undefined ? null : new Date(ms).toISOString());

/** What a configuration never holds. */
export interface Secrets {
  readonly apiKey: ApiKey | undefined;
  readonly kafka: KafkaSecurity;
}

/** The running service: feed → log → Kafka. */
export class Ingest {
  readonly #config: Config;
  readonly #logger: Logger;
  readonly #log: SegmentedLog;
  readonly #state: TickState;
  readonly #pipeline: Pipeline;
  readonly #feed: Feed;
  readonly #sender: Sender;
  readonly #metrics: Metrics;
  readonly #startedAt = new Date();
  readonly #sentRate = new Rate();
  #kafka: { -readonly [K in keyof IngestStatus["kafka"]]: IngestStatus["kafka"][K] } = {
    state: "connecting",
    sent: 0,
    sentPerSecond: 0,
    skipped: 0,
    acknowledgedSeq: 0,
    errors: 0,
    lastError: null,
    lastBatchMs: null,
  };
  /** The symbols that are asked for, as they stand in price messages. */
  #symbols: readonly string[] = [];
  #logError: string | undefined;
  #server: StatusServer | undefined;
  #timer: NodeJS.Timeout | undefined;
  #throttled = false;
  #stopping = false;

  /** Opens the log, then starts everything; returns when it runs, connected or not. */
  static async start(config: Config, secrets: Secrets, logger: Logger): Promise<Ingest> {
    const encode = encoderOf(config);
    const owner = { state: new TickState(config.source.dedupeWindow), failed: (_: unknown): void => undefined };
    const { log, content } = await SegmentedLog.open(config.log, {
      snapshot: () => owner.state.snapshot(),
      failed: (error) => owner.failed(error),
    });
    try {
      owner.state = TickState.restore(config.source.dedupeWindow, content.headerJson, content.entries);
      if (content.tornBytes > 0) logger.warn({ bytes: content.tornBytes }, "cut the log's torn end off");
      const ingest = new Ingest(config, secrets, logger, log, owner.state, encode);
      owner.failed = (error) => ingest.#logFailed(error);
      await ingest.#start();
      return ingest;
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  private constructor(
    config: Config,
    secrets: Secrets,
    logger: Logger,
    log: SegmentedLog,
    state: TickState,
    encode: Encode,
  ) {
    if (secrets.kafka.isInTheClear) logger.warn("SASL plain without TLS: Kafka's password travels unencrypted");
    this.#config = config;
    this.#logger = logger;
    this.#log = log;
    this.#state = state;
    this.#pipeline = new Pipeline(log, state, encode, config.source.name, logger);
    this.#metrics = new Metrics(() => this.status);
    this.#feed = new Feed(config.source, secrets.apiKey, {
      price: (price, receivedAt) => {
        const kept = this.#pipeline.price(price, receivedAt);
        this.#throttle();
        return kept;
      },
      invalid: (raw, reason, receivedAt) => this.#pipeline.invalid(raw, reason, receivedAt),
      lost: (symbols, from, to, reason) => this.#pipeline.lost(symbols, from, to, reason),
      changed: (connection, to) => logger.info({ connection, state: to }, "feed connection"),
      failed: (connection, reason) => logger.warn({ connection, reason }, "feed connection"),
    });
    this.#sender = new Sender(() => createCluster(config.kafka, secrets.kafka, logger), config.kafka, log, {
      connected: () => this.#connected(),
      acknowledged: (records, sent, ms) => this.#acknowledged(records, sent, ms),
      failed: (error) => this.#sendFailed(secrets.kafka.redact(messageOf(error))),
    });
  }

  async #start(): Promise<void> {
    this.#server = await serveStatus(this.#config.http, () => this.status, this.#metrics);
    const { nextSeq, acknowledgedSeq } = this.#log;
    const unsent = nextSeq - 1 - acknowledgedSeq;
    this.#logger.info({ status: this.#server.url, log: this.#config.log.directory, nextSeq, unsent }, "ingest runs");
    this.#sender.start();
    this.#symbols = plainSymbols(this.#config.source.symbols);
    this.#feed.start(this.#config.source.symbols, this.#state.receivedAt, (specs) =>
      this.#state.resumePosition(specs.map(plainSymbol)),
    );
    this.#timer = setInterval(() => {
      this.#log.saveAcknowledged().catch((error: unknown) => this.#logFailed(error));
    }, SAVE_MS);
  }

  /** Address of the status pages. */
  get url(): string {
    return this.#server?.url ?? "";
  }

  get status(): IngestStatus {
    const { nextSeq, durableSeq, acknowledgedSeq, usedBytes, fill } = this.#log;
    const { received, ...counts } = this.#pipeline.counts;
    return {
      source: this.#config.source.name,
      startedAt: this.#startedAt.toISOString(),
      connections: this.#feed.status,
      received: { total: received, perSecond: this.#pipeline.rate.perSecond(), ...counts },
      newestTicks: Object.fromEntries(this.#symbols.map((symbol) => [symbol, this.#newestTick(symbol)])),
      log: {
        nextSeq,
        durableSeq,
        unsent: nextSeq - 1 - acknowledgedSeq,
        usedBytes,
        maxBytes: this.#config.log.maxBytes,
        fill,
        fullSince: iso(this.#pipeline.fullSince),
        lastError: this.#logError ?? null,
      },
      kafka: { ...this.#kafka, acknowledgedSeq, sentPerSecond: this.#sentRate.perSecond() },
    };
  }

  #newestTick(symbol: string): string {
    const at = this.#pipeline.acceptedAt.get(symbol);
    return (at === undefined ? this.#startedAt : new Date(at)).toISOString();
  }

  /** Changes what is subscribed to, without a reconnect. */
  setSymbols(symbols: readonly SymbolSpec[]): void {
    this.#symbols = plainSymbols(symbols);
    this.#logger.info({ symbols: symbols.length }, "the symbols changed");
    this.#feed.setSymbols(symbols);
  }

  /** Stops reading, makes the log durable, sends what can be sent in time, and gives the log back. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    this.#feed.stop();
    clearInterval(this.#timer);
    await this.#sender.drain(this.#config.drainTimeoutMs);
    await this.#log.close();
    await this.#server?.close();
    this.#logger.info({ unsent: this.status.log.unsent }, "ingest stopped");
  }

  /** While the disk is behind, the sockets are not read: the server waits instead of our memory filling up. */
  #throttle(): void {
    if (this.#throttled || this.#log.pendingBytes < this.#config.log.maxPendingBytes) return;
    this.#throttled = true;
    this.#feed.pause();
    const whenWritten = async (): Promise<void> => {
      while (this.#log.pendingBytes >= this.#config.log.maxPendingBytes / 2) {
        await this.#log.waitBeyond(this.#log.durableSeq, SAVE_MS);
      }
      this.#throttled = false;
      this.#feed.resume();
    };
    void whenWritten();
  }

  #connected(): void {
    this.#kafka.state = "sending";
    this.#kafka.lastError = null;
    this.#logger.info({ brokers: this.#config.kafka.brokers }, "connected to Kafka");
  }

  #acknowledged(records: number, sent: number, ms: number): void {
    this.#kafka.sent += sent;
    this.#kafka.skipped += records - sent;
    this.#kafka.lastBatchMs = ms;
    this.#kafka.lastError = null;
    this.#sentRate.add(sent);
    this.#metrics.batchMs.observe(ms);
    this.#metrics.batchRecords.observe(records);
    if (this.#logError !== undefined && this.#log.pendingBytes === 0) this.#logError = undefined;
  }

  #sendFailed(reason: string): void {
    this.#kafka.state = "failed";
    this.#kafka.errors++;
    const level = reason === this.#kafka.lastError ? "debug" : "warn";
    this.#kafka.lastError = reason;
    this.#logger[level]({ reason, unsent: this.status.log.unsent }, "Kafka: trying again; the log keeps the ticks");
  }

  #logFailed(error: unknown): void {
    const reason = messageOf(error);
    this.#logError = reason;
    this.#logger.error({ code: CODES.logWrite, reason }, "cannot write the log; trying again");
  }
}

function encoderOf({ records }: Config): Encode {
  if (records.format === "json") return encodeJson;
  const file = records.avroSchemaFile;
  return file === undefined ? avroEncoder(TRADES_AVRO_SCHEMA, "of this version") : avroEncoder(readSchema(file), file);
}
