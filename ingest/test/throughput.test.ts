import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { CompressionTypes, Partitioners, type Producer } from "kafkajs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TRADES_AVRO_SCHEMA } from "../src/records/avro-schema.js";
import { avroEncoder } from "../src/records/encode.js";
import type { IngestStatus } from "../src/status/status.js";
import { Firehose, framesOf } from "./firehose.js";
import { freePort, hasKafka, KafkaServer, killed } from "./kafka-server.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const EVENTS = 50_000;
const BATCH = 500;
const ROUNDS = 7;
const POLL_MS = 10;
/** The bar: acknowledged messages a second, as a part of what the bare loop reaches in the same round; the median. */
const WANTED = 0.9;
const SYMBOLS = ["BTC/USDT", "ETH/USDT", "SOL/USDT", "XRP/USDT"];

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

/** The same rows, encoded. */
function bareMessages(): Array<{ key: string; value: Buffer }> {
  const encode = avroEncoder(TRADES_AVRO_SCHEMA, "built in");
  const quote = { bid: 60_999.5, ask: 61_000.5, size: 0.1, volume: 0.1, trade_count: 1, exchange: "Binance" };
  return Array.from({ length: EVENTS }, (_, n) => {
    const symbol = SYMBOLS[n % SYMBOLS.length] ?? "";
    const when = { event_time: 1_723_161_255_000 + n, trade_id: n, day_volume: n / 10, source: "twelvedata" };
    const value = encode({ ...quote, ...when, symbol, price: 61_000 + (n % 997) / 100 });
    return { key: symbol, value: Buffer.from(value) };
  });
}

describe.skipIf(!hasKafka || process.env["MDSP_BENCH"] === undefined)("throughput", () => {
  let directory: string;
  const messages = bareMessages();
  let kafka: KafkaServer;
  let firehose: Firehose;
  let producer: Producer;
  let ingest: ChildProcess | undefined;
  let port: number;
  let sent = 0;

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "mdsp-throughput-"));
    execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-b", "ingest"], { cwd: ROOT });
    kafka = await KafkaServer.create(join(directory, "kafka"));
    await kafka.start();
    await kafka.createTopics({ bare: 2, trades: 2, "trades-dead-letters": 1, "feed-gaps": 1 });
    const createPartitioner = Partitioners.DefaultPartitioner;
    producer = kafka.client().producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner });
    await producer.connect();
    firehose = await Firehose.start();
    port = await freePort();
    const config = {
      source: { symbols: SYMBOLS, url: firehose.url },
      log: { directory: join(directory, "log") },
      kafka: { brokers: [kafka.broker], batch: { maxRecords: BATCH } },
      http: { port },
    };
    writeFileSync(join(directory, "ingest.json"), JSON.stringify(config));
    const args = [MAIN, "run", "--config", join(directory, "ingest.json")];
    ingest = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    await until((now) => now.kafka.state === "sending" && now.connections[0]?.state === "streaming");
  });
  afterAll(async () => {
    await killed(ingest);
    firehose?.close();
    await producer?.disconnect();
    await kafka?.kill();
    rmSync(directory, { recursive: true, force: true });
  });

  async function until(isTrue: (now: IngestStatus) => boolean): Promise<void> {
    for (;;) {
      const response = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
      if (response !== undefined && isTrue(JSON.parse(await response.text()))) return;
      await sleep(POLL_MS);
    }
  }

  /** The least a program can do: rows that are encoded already, in batches, one after the other. */
  async function bareLoop(): Promise<number> {
    const begin = performance.now();
    for (let at = 0; at < EVENTS; at += BATCH) {
      const batch = messages.slice(at, at + BATCH);
      await producer.send({
        topic: "bare",
        acks: -1,
        compression: CompressionTypes.GZIP,
        messages: batch.map((message, n) => ({ ...message, headers: { "mdsp-seq": String(at + n) } })),
      });
    }
    return (EVENTS / (performance.now() - begin)) * 1000;
  }

  /** The whole service in its own process: received, parsed, encoded, logged, synced, read, sent, acknowledged. */
  async function service(): Promise<number> {
    const frames = framesOf(Array.from({ length: EVENTS }, (_, n) => eventText(sent + n)));
    sent += EVENTS;
    const begin = performance.now();
    await firehose.pour(frames);
    await until((now) => now.kafka.sent >= sent);
    return (EVENTS / (performance.now() - begin)) * 1000;
  }

  test("the service against a bare loop around kafkajs", async () => {
    await bareLoop();
    await service();
    const rounds: Array<{ bare: number; service: number }> = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ bare: await bareLoop(), service: await service() });
    const ratios = rounds.map((round) => round.service / round.bare);
    const show = (rates: readonly number[]) => `${Math.round(median(rates)).toLocaleString("en")}/s`;
    process.stdout.write(
      `bare loop ${show(rounds.map((round) => round.bare))}, service ${show(rounds.map((round) => round.service))}: ` +
        `ratio ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(" ")})\n`,
    );
    expect(median(ratios)).toBeGreaterThanOrEqual(WANTED);
  });
});
