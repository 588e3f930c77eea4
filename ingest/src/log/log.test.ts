import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Config, type LogConfig } from "../config/schema.js";
import type { LogEntry, NewEntry } from "./entry.js";
import { SegmentedLog } from "./log.js";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "mdsp-log-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const configOf = (log: Partial<LogConfig> = {}): LogConfig =>
  Config.parse({ source: { symbols: ["A"] }, log: { directory, segmentBytes: 64 * 1024, ...log } }).log;

const trade = (n: number, size = 100): NewEntry => ({
  kind: "trade",
  receivedAt: 1000 + n,
  key: "BTC/USDT",
  value: Buffer.alloc(size, n % 256),
  eventTime: 2000 + n,
  position: `o:${n}`,
  dayVolume: n,
});

const open = (config = configOf(), snapshot = () => "{}") =>
  SegmentedLog.open(config, {
    snapshot,
    failed: (error) => {
      throw error;
    },
  });

async function durable(log: SegmentedLog): Promise<void> {
  while (log.durableSeq < log.nextSeq - 1) await log.waitBeyond(log.durableSeq, 1000);
}

async function readAll(log: SegmentedLog, from: number): Promise<LogEntry[]> {
  const reader = log.reader(from);
  const all: LogEntry[] = [];
  for (let some = await reader.read(7); some.length > 0; some = await reader.read(7)) all.push(...some);
  await reader.close();
  return all;
}

const segments = () => readdirSync(directory).filter((name) => name.endsWith(".log"));
const lastSegment = () => join(directory, segments().at(-1) ?? "");

describe("a log", () => {
  test("gives back what was appended, over segments and a restart", async () => {
    const { log } = await open();
    const first = log.nextSeq;
    for (let n = 0; n < 2000; n++) expect(log.append(trade(n))).toBe(first + n);
    await durable(log);
    expect(segments().length).toBeGreaterThan(3);
    await log.close();

    const again = await open();
    const entries = await readAll(again.log, first);
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 2000 }, (_, n) => first + n));
    expect(entries[1234]).toEqual({ ...trade(1234), seq: first + 1234 });
    expect(again.log.append(trade(2000))).toBe(first + 2000);
    await again.log.close();
  });

  test("begins a segment with the state before it, and recovers state and entries behind it", async () => {
    let appended = 0;
    const { log } = await open(configOf(), () => JSON.stringify({ appended }));
    for (; appended < 1000; appended++) log.append(trade(appended));
    await log.close();
    const { log: again, content } = await open();
    const before: unknown = JSON.parse(content.headerJson ?? "null");
    expect(before).toEqual({ appended: 1000 - content.entries.length });
    await again.close();
  });

  test("refuses when it is full, but for gaps; acknowledging makes room", async () => {
    const { log } = await open(configOf({ maxBytes: 1024 * 1024 }));
    let last = 0;
    for (let seq = log.append(trade(0, 1000)); seq !== undefined; seq = log.append(trade(0, 1000))) last = seq;
    expect(log.fill).toBeGreaterThan(0.9);
    expect(log.append({ kind: "gap", receivedAt: 1, key: "*", value: Buffer.from("{}") })).toBe(last + 1);
    await durable(log);
    expect(log.append(trade(1, 1000))).toBeUndefined();
    await log.acknowledge(last);
    expect(segments().length).toBe(1);
    expect(log.append(trade(1, 1000))).toBe(last + 2);
    await log.close();
  });

  test("never deletes what is not acknowledged", async () => {
    const { log } = await open();
    const first = log.nextSeq;
    for (let n = 0; n < 2000; n++) log.append(trade(n));
    await durable(log);
    await log.acknowledge(first + 999);
    expect((await readAll(log, first + 1000)).length).toBe(1000);
    await log.close();
    const { log: again } = await open();
    expect(again.acknowledgedSeq).toBe(first + 999);
    await again.close();
  });

  test("is for one process at a time", async () => {
    const { log } = await open();
    await expect(open()).rejects.toMatchObject({ code: "MDSP7201" });
    await log.close();
    const { log: again } = await open();
    await again.close();
  });

  test("takes over the lock of a dead process", async () => {
    writeFileSync(join(directory, "lock"), "999999999 1 x\n");
    const { log } = await open();
    await log.close();
  });

  test("reports damage before its end", async () => {
    const { log } = await open();
    const first = log.nextSeq;
    for (let n = 0; n < 2000; n++) log.append(trade(n));
    await durable(log);
    const oldest = join(directory, segments()[0] ?? "");
    const bytes = readFileSync(oldest);
    bytes[5000] = (bytes[5000] ?? 0) ^ 1;
    writeFileSync(oldest, bytes);
    await expect(readAll(log, first)).rejects.toMatchObject({ code: "MDSP7202" });
    await log.close();
  });
});

describe("a torn end", () => {
  async function fill(count: number): Promise<number> {
    const { log } = await open();
    const first = log.nextSeq;
    for (let n = 0; n < count; n++) log.append(trade(n));
    await log.close();
    return first;
  }

  test("is cut off wherever it was torn; nothing before it is lost, and writing goes on", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        fc.uint8Array({ maxLength: 50 }),
        async (count, at, junk) => {
          for (const name of readdirSync(directory)) rmSync(join(directory, name));
          const first = await fill(count);
          const file = lastSegment();
          const size = readFileSync(file).length;
          const keep = size - (at % size);
          truncateSync(file, keep);
          appendFileSync(file, junk);
          const { log } = await open().catch(() => ({ log: undefined }));
          // A header with junk behind its torn end cannot be told from damage, so it is refused.
          if (log === undefined) return;
          const next = log.nextSeq;
          const entries = await readAll(log, log.acknowledgedSeq + 1);
          const isAnew = log.acknowledgedSeq + 1 !== first;
          // Every frame takes the same room, so one is lost for each that the cut touches and no more; the only other
          // thing that can be torn is the header, and then there was no whole entry.
          const frame = 8 + 37 + "BTC/USDT".length + "o:00".length + 100;
          const survivors = isAnew ? 0 : Math.max(0, count - Math.ceil((size - keep) / (frame - 2)));
          expect(entries.length).toBeGreaterThanOrEqual(survivors);
          expect(next).toBe(log.acknowledgedSeq + 1 + entries.length);
          for (const [n, entry] of entries.entries()) expect(entry).toEqual({ ...trade(n), seq: first + n });
          if (isAnew) expect(keep).toBeLessThan(60);
          expect(log.append(trade(next))).toBe(next);
          await log.close();
          const { log: again } = await open();
          expect(again.nextSeq).toBe(next + 1);
          await again.close();
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);

  test("of a segment that was only just begun leaves the one before", async () => {
    const first = await fill(1000);
    const file = lastSegment();
    const begun = Number(file.slice(-20, -4));
    truncateSync(file, 5);
    const { log, content } = await open();
    expect(content.tornBytes).toBe(5);
    expect(log.nextSeq).toBe(begun);
    expect((await readAll(log, first)).length).toBe(begun - first);
    await log.close();
  });
});
