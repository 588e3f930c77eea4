import { render } from "ink-testing-library";
import { expect, test } from "vitest";
import { App } from "./app.js";
import { barOf, newestPartitions, resolutionSeconds } from "./bars.js";
import { formatCount, formatRate, formatSpan, sparkline } from "./format.js";
import { screenModel } from "./model.js";
import { plainLine } from "./plain.js";
import { Rate } from "./poll.js";
import type { Bar, Sample } from "./samples.js";

const AT = Date.UTC(2026, 10, 23, 12, 0, 10);

const bar = (start: number, open: number, close: number): Bar => ({
  symbol: "BTC/USDT",
  resolution: "1s",
  start: new Date(start),
  open,
  high: Math.max(open, close) + 1,
  low: Math.min(open, close) - 1,
  close,
  volume: 0.125,
  trades: 7,
  isFinal: false,
});

const sample: Sample = {
  at: AT,
  components: ["kafka", "cassandra", "spark", "ingest", "runner"].map((name) => ({
    name,
    state: "running" as const,
    restarts: 0,
    error: null,
  })),
  ingest: {
    ok: true,
    value: {
      connections: [{ state: "streaming" }],
      received: { total: 530, perSecond: 53, accepted: 530, duplicates: 0, deadLetters: 0, dropped: 0, gaps: 1 },
      log: { unsent: 3, fill: 0 },
      kafka: { state: "sending", sent: 527, sentPerSecond: 53 },
    },
  },
  runner: {
    ok: true,
    value: {
      state: "running",
      jobs: [
        {
          name: "bars",
          queries: [
            {
              name: "bars",
              state: "running",
              restarts: 0,
              error: null,
              inputRowsPerSecond: 52.4,
              processedRowsPerSecond: 110,
              lag: 1204,
              watermark: new Date(AT - 2500).toISOString(),
              lateRows: 0,
              batchMs: 480,
              batchId: 12,
              offsets: { trades: { 0: 100, 1: 207 } },
            },
          ],
        },
      ],
    },
  },
  kafka: { ok: true, value: { ends: { trades: { 0: 300, 1: 227 } }, records: 527, perSecond: 53 } },
  cassandra: { ok: true, value: { rowsWritten: 900, perSecond: 90 } },
  bars: [
    { symbol: "BTC/USDT", resolution: "1s", bars: [bar(AT - 2000, 61_800, 61_790), bar(AT - 1000, 61_790, 61_837.63)] },
  ],
};

const screen = (from: Sample) =>
  render(<App model={screenModel(from)} title="Replay" footer="Ctrl-C" columns={140} />).lastFrame() ?? "";

test("a line for each stage, with rate, lag, watermark delay, late rows and batch time", () => {
  const lines = screen(sample).split("\n");
  const line = (stage: string) =>
    lines
      .find((text) => text.includes(stage))
      ?.replace(/\s+/g, " ")
      .trim();
  expect(line("socket")).toBe("● socket 53/s 1 gap · streaming");
  expect(line("Kafka")).toBe("● Kafka 53/s 3 527 records");
  expect(line("Spark bars")).toBe("● Spark bars 52/s 220 -2.5 s 0 480 ms");
  expect(line("Cassandra")).toBe("● Cassandra 90/s mutations · newest bar began 1.0 s ago");
});

test("the newest bar of each size, with its direction and the closes before it", () => {
  const line = screen(sample)
    .split("\n")
    .find((text) => text.includes("BTC/USDT"));
  expect(line?.replace(/\s+/g, " ").trim()).toBe(
    "BTC/USDT 1s 12:00:09 61,790.00 61,838.63 61,789.00 61,837.63▲ 0.125 7 ▁█",
  );
});

test("what is wrong is said in the stage that it is wrong in", () => {
  const broken: Sample = {
    ...sample,
    components: sample.components.map((component) =>
      component.name === "kafka" ? { ...component, state: "waiting", error: "ended unasked (SIGKILL)" } : component,
    ),
    runner: { ok: false, error: "9465 does not answer" },
    bars: [],
  };
  const text = screen(broken);
  expect(text).toContain("✗ Kafka");
  expect(text).toContain("kafka will be started again: ended unasked (SIGKILL)");
  expect(text).toContain("9465 does not answer");
  expect(text).toContain("The first bar is on its way.");
});

test("a plain line says the same", () => {
  expect(plainLine(screenModel(sample), new Date(AT))).toBe(
    "12:00:10 | socket 53/s | Kafka 53/s lag 3 | Spark bars 52/s lag 220 watermark -2.5 s | Cassandra 90/s | BTC/USDT 61,837.63 ▲",
  );
});

test("figures for people", () => {
  expect(sparkline([1, 2, 3])).toBe("▁▅█");
  expect(sparkline([5, 5])).toBe("▄▄");
  expect([53, 1204, 1_200_000].map(formatCount)).toEqual(["53", "1,204", "1.2 M"]);
  expect([0, 0.44, 53.2].map(formatRate)).toEqual(["0/s", "0.4/s", "53/s"]);
  expect([450, 2300, 185_000, 7_440_000].map(formatSpan)).toEqual(["450 ms", "2.3 s", "3 min 5 s", "2 h 4 min"]);
});

test("a rate is a difference between two looks, and none after a reset", () => {
  const rate = new Rate();
  expect([rate.next(100, 0), rate.next(150, 500), rate.next(10, 1500), rate.next(12, 2500)]).toEqual([0, 100, 0, 2]);
});

test("the newest partition of each symbol and size, in the order of sizes", () => {
  const row = (symbol: string, resolution: string, day: string) => ({ symbol, resolution, bucket: new Date(day) });
  const rows = [
    row("B", "1h", "2026-11-01"),
    row("B", "1s", "2026-11-22"),
    row("B", "1s", "2026-11-23"),
    row("A", "15s", "2026-11-01"),
    { symbol: 1 },
  ];
  expect(newestPartitions(rows)).toEqual([
    row("A", "15s", "2026-11-01"),
    row("B", "1s", "2026-11-23"),
    row("B", "1h", "2026-11-01"),
  ]);
  expect(["1s", "15 s", "1min", "1 h"].map(resolutionSeconds)).toEqual([1, 15, 60, 3600]);
});

test("a row that is no whole bar is left out", () => {
  expect(barOf({ symbol: "A", resolution: "1s", window_start: new Date(0) })).toBeUndefined();
});
