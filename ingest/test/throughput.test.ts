import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompressionTypes, Partitioners } from "kafkajs";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Config } from "../src/config/schema.js";
import { createKafka } from "../src/kafka/client.js";
import { Sender } from "../src/kafka/sender.js";
import { SegmentedLog } from "../src/log/log.js";
import { TRADES_AVRO_SCHEMA } from "../src/records/avro-schema.js";
import { avroEncoder } from "../src/records/encode.js";
import { Pipeline } from "../src/service/pipeline.js";
import { TickState } from "../src/ticks/state.js";
import { parseMessage } from "../src/twelvedata/parse.js";
import { hasKafka, KafkaServer } from "./kafka-server.js";

const EVENTS = 50_000;
const BATCH = 500;
const SYMBOLS = ["BTC/USDT", "ETH/USDT", "SOL/USDT", "XRP/USDT"];
const ROUNDS = 3;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const eventText = (n: number): string =>
  JSON.stringify({
    event: "price",
    symbol: SYMBOLS[n % SYMBOLS.length],
    currency_base: "Bitcoin",
    currency_quote: "US Dollar",
    exchange: "Binance",
    type: "Digital Currency",
    timestamp: 1_723_161_255 + Math.floor(n / 1000),
    timestamp_ms: 1_723_161_255_000 + n,
    price: 61_000 + (n % 997) / 100,
    bid: 60_999.5,
    ask: 61_000.5,
    day_volume: n / 10,
    trade_id: n,
    size: 0.1,
    position: `bench:${n}`,
  });

const TEXTS = Array.from({ length: EVENTS }, (_, n) => eventText(n));

describe.skipIf(!hasKafka || process.env["MDSP_BENCH"] === undefined)("throughput", () => {
  const directory = mkdtempSync(join(tmpdir(), "mdsp-throughput-"));
  let kafka: KafkaServer;

  beforeAll(async () => {
    kafka = await KafkaServer.create(join(directory, "kafka"));
    await kafka.start();
    const topics = Array.from({ length: ROUNDS }, (_, n) => [`bare-${n}`, `ours-${n}`]).flat();
    await kafka.createTopics({
      ...Object.fromEntries(topics.map((topic) => [topic, 2])),
      "trades-dead-letters": 1,
      "feed-gaps": 1,
    });
  });
  afterAll(async () => {
    await kafka?.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  /** The least a program can do: encoded records, in batches, one after the other. */
  async function bareLoop(topic: string): Promise<number> {
    const encode = avroEncoder(TRADES_AVRO_SCHEMA, "built in");
    const values = Array.from({ length: EVENTS }, (_, n) => {
      const parsed = parseMessage(TEXTS[n] ?? "");
      if (parsed.kind !== "price") throw new Error("no price");
      const { symbol, price } = parsed.price;
      const rest = {
        bid: 1,
        ask: 2,
        size: 0.1,
        day_volume: 1,
        volume: 0.1,
        trade_count: 1,
        exchange: "Binance",
        source: "b",
      };
      return { key: symbol, value: encode({ ...rest, symbol, price, event_time: 1_723_161_255_000 + n, trade_id: n }) };
    });
    const producer = kafka.client().producer({
      idempotent: true,
      maxInFlightRequests: 1,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    const begin = performance.now();
    for (let at = 0; at < EVENTS; at += BATCH) {
      const messages = values
        .slice(at, at + BATCH)
        .map((message, n) => ({ ...message, headers: { "mdsp-seq": String(at + n) } }));
      await producer.send({ topic, acks: -1, compression: CompressionTypes.GZIP, messages });
    }
    const ms = performance.now() - begin;
    await producer.disconnect();
    return (EVENTS / ms) * 1000;
  }

  interface Measured {
    /** Messages a second from the log to Kafka alone. */
    readonly drain: number;
    /** Messages a second of text to Kafka: parsed, encoded, logged, synced, read, sent, acknowledged. */
    readonly whole: number;
  }

  async function ours(topic: string, round: number): Promise<Measured> {
    const logger = pino({ level: "silent" });
    const rates: number[] = [];
    for (const prefill of [true, false]) {
      const config = Config.parse({
        source: { symbols: SYMBOLS },
        log: { directory: join(directory, `log-${round}-${prefill}`) },
        kafka: { brokers: [kafka.broker], topics: { trades: topic }, batch: { maxRecords: BATCH }, tailPauseMs: 50 },
      });
      const state = new TickState(config.source.dedupeWindow);
      const { log } = await SegmentedLog.open(config.log, {
        snapshot: () => state.snapshot(),
        failed: () => undefined,
      });
      const encode = avroEncoder(TRADES_AVRO_SCHEMA, "built in");
      const pipeline = new Pipeline(log, state, encode, "replay", logger);
      const feed = async () => {
        for (let n = 0; n < EVENTS; n++) {
          const parsed = parseMessage(TEXTS[n] ?? "");
          if (parsed.kind === "price" && !pipeline.price(parsed.price, Date.now())) throw new Error("the log is full");
          if (n % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
          while (log.nextSeq - log.acknowledgedSeq > 20_000 && !prefill)
            await new Promise((resolve) => setTimeout(resolve, 1));
        }
      };
      if (prefill) await feed();
      while (prefill && log.durableSeq < log.nextSeq - 1) await log.waitBeyond(log.durableSeq, 1000);
      let connected = (): void => undefined;
      const ready = new Promise<void>((resolve) => {
        connected = resolve;
      });
      const failed = (error: unknown) => {
        throw error;
      };
      let finished = (): void => undefined;
      const done = new Promise<void>((resolve) => {
        finished = resolve;
      });
      let sent = 0;
      const acknowledged = (_: unknown, count: number) => {
        sent += count;
        if (sent >= EVENTS) finished();
      };
      const sender = new Sender(createKafka(config.kafka, logger), config.kafka, log, {
        connected,
        acknowledged,
        failed,
      });
      sender.start();
      await ready;
      const begin = performance.now();
      if (!prefill) await feed();
      await done;
      rates.push((EVENTS / (performance.now() - begin)) * 1000);
      await sender.drain(5000);
      await log.close();
    }
    return { drain: rates[0] ?? 0, whole: rates[1] ?? 0 };
  }

  test("against a bare loop around kafkajs", async () => {
    await bareLoop("bare-0");
    const bare: number[] = [];
    const measured: Measured[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(await bareLoop(`bare-${round}`));
      measured.push(await ours(`ours-${round}`, round));
    }
    const [base, drain, whole] = [
      median(bare),
      median(measured.map((m) => m.drain)),
      median(measured.map((m) => m.whole)),
    ];
    const show = (rate: number) => `${Math.round(rate).toLocaleString("en")}/s (${(rate / base).toFixed(2)})`;
    process.stdout.write(`bare loop ${show(base)}; log to Kafka ${show(drain)}; text to log to Kafka ${show(whole)}\n`);
    expect(drain / base).toBeGreaterThan(0.5);
  });
});
