import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import avro from "avsc";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TRADES_AVRO_SCHEMA } from "../src/records/avro-schema.js";
import type { IngestStatus } from "../src/status/status.js";
import { FeedServer } from "./feed-server.js";
import { freePort, hasKafka, KafkaServer, killed } from "./kafka-server.js";
import { readTopic, type TopicRecord } from "./read-topic.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const EVENTS = 40_000;
const PER_SECOND = 1000;
const JUNK_EVERY = 1000;
const ROUNDS = 4;

const type = avro.Type.forSchema(JSON.parse(JSON.stringify(TRADES_AVRO_SCHEMA)));
const tradeId = (record: TopicRecord): number => Number(Object(type.fromBuffer(record.value)).trade_id);

describe.skipIf(!hasKafka)("ingest with a real Kafka", () => {
  const directory = mkdtempSync(join(tmpdir(), "mdsp-ingest-"));
  let kafka: KafkaServer;
  let feed: FeedServer;
  let port: number;
  let ingest: ChildProcess | undefined;

  beforeAll(async () => {
    execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), "-b", "ingest"], { cwd: ROOT });
    kafka = await KafkaServer.create(join(directory, "kafka"));
    await kafka.start();
    await kafka.createTopics({ trades: 2, "trades-dead-letters": 1, "feed-gaps": 1 });
    port = await freePort();
    feed = await FeedServer.start(EVENTS, PER_SECOND, JUNK_EVERY);
    const config = {
      source: { url: feed.url, symbols: FeedServer.symbols, resume: true, backoffBaseMs: 50, backoffCapMs: 500 },
      log: { directory: join(directory, "log"), segmentBytes: 256 * 1024 },
      kafka: { brokers: [kafka.broker], backoffCapMs: 500 },
      http: { port },
    };
    writeFileSync(join(directory, "ingest.json"), JSON.stringify(config));
  });

  afterAll(async () => {
    await killed(ingest);
    feed?.close();
    await kafka?.kill();
    if (process.env["MDSP_KEEP"] === undefined) rmSync(directory, { recursive: true, force: true });
  });

  async function startIngest(): Promise<void> {
    const output = createWriteStream(join(directory, "ingest.out"), { flags: "a" });
    await new Promise((resolve) => output.once("open", resolve));
    const args = [MAIN, "run", "--config", join(directory, "ingest.json")];
    ingest = spawn(process.execPath, args, { stdio: ["ignore", output, output] });
  }

  async function status(): Promise<IngestStatus | undefined> {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/status`);
      return JSON.parse(await response.text());
    } catch {
      return undefined;
    }
  }

  async function until(what: string, isTrue: (status: IngestStatus) => boolean, ms: number): Promise<void> {
    for (const end = Date.now() + ms; ; await sleep(200)) {
      const now = await status();
      if (now !== undefined && isTrue(now)) return;
      if (Date.now() > end) throw new Error(`${what} did not come: ${JSON.stringify(now)}`);
    }
  }

  test("kill -9 of ingest and of Kafka, many times: every message is there once, in order", async () => {
    feed.allow(1 / (ROUNDS + 1));
    await startIngest();
    await until("the first records", (now) => now.kafka.sent > 500, 30_000);
    for (let round = 0; round < ROUNDS; round++) {
      feed.allow((round + 2) / (ROUNDS + 1));
      await killed(ingest);
      await sleep(300 * round);
      await startIngest();
      await until("sending after a restart", (now) => now.kafka.sent > 300, 30_000);
      feed.dropAll();
      await sleep(137 * round);
      await kafka.kill();
      await sleep(500);
      if (round % 2 === 1) {
        await killed(ingest);
        await startIngest();
      }
      await kafka.start();
      await until("sending after Kafka's restart", (now) => now.kafka.state === "sending", 60_000);
      await sleep(200 + 91 * round);
    }
    await until("the end", (now) => feed.isDone && now.connections[0]?.position === `test:${EVENTS - 1}`, 120_000);
    await until("the last record", (now) => now.log.unsent === 0, 60_000);

    const client = kafka.client();
    const trades = await readTopic(client, "trades");
    const ids = trades.map(tradeId);
    expect(ids.length).toBe(EVENTS);
    expect(new Set(ids).size).toBe(EVENTS);
    const deadLetters = await readTopic(client, "trades-dead-letters");
    const gaps = await readTopic(client, "feed-gaps");
    for (const partition of [0, 1]) {
      const seqs = trades.filter((record) => record.partition === partition).map((record) => record.seq);
      expect(seqs.length).toBeGreaterThan(0);
      expect(seqs.every((seq, n) => n === 0 || seq > (seqs[n - 1] ?? 0))).toBe(true);
    }
    // What the log accepted is what Kafka holds: its positions have no hole and no double, over all topics.
    const seqs = [...trades, ...deadLetters, ...gaps].map((record) => record.seq).sort((a, b) => a - b);
    const first = seqs[0] ?? 0;
    expect(seqs.every((seq, n) => seq === first + n)).toBe(true);
    const junk = new Set(deadLetters.map((record) => record.value.toString()));
    expect(junk.size).toBe(EVENTS / JUNK_EVERY);
    expect(gaps).toEqual([]);
  });

  test("SIGTERM sends what is there, and ends with code 0", async () => {
    const exit = new Promise((resolve) => ingest?.once("exit", resolve));
    ingest?.kill("SIGTERM");
    expect(await exit).toBe(0);
  });
});
