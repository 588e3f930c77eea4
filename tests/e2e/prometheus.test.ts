/** Every expression of dashboards and alerts in a real Prometheus, which reads the metrics of ingest and of the runner. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { alertRules } from "../../dashboards-as-code/src/alerts/rules.js";
import { dashboards } from "../../dashboards-as-code/src/dashboards/index.js";
import { evaluate } from "../../dashboards-as-code/src/live/metrics/evaluate.js";
import type { Sample } from "../../dashboards-as-code/src/live/metrics/exposition.js";
import { parsePromql } from "../../dashboards-as-code/src/live/metrics/promql.js";
import { labelKey, MetricStore } from "../../dashboards-as-code/src/live/metrics/store.js";
import { deploys } from "../../dashboards-as-code/src/output/deploys.js";
import { Metrics } from "../../ingest/src/status/metrics.js";
import type { IngestStatus } from "../../ingest/src/status/status.js";
import { metricsOf } from "../../jobs/src/run/metrics.js";
import type { QueryStatus } from "../../jobs/src/run/query-status.js";
import type { RunnerQuery, RunnerStatus } from "../../jobs/src/run/status-server.js";
import { freePort, waitUntil } from "../../scripts/local/index.js";
import { endWithTests } from "./end-with-tests.js";

const started = Date.now();
/** Figures that move, so that rates and derivatives have something to say. */
const ticks = () => Math.floor((Date.now() - started) / 100);

const query = (name: string, state: QueryStatus["state"]): RunnerQuery => ({
  name,
  state,
  deployedAt: new Date(started).toISOString(),
  restarts: 1,
  error: null,
  inputRowsPerSecond: 10,
  processedRowsPerSecond: 12,
  lag: 20_000 + ticks(),
  watermark: new Date(started).toISOString(),
  lateRows: ticks(),
  undecodableRecords: ticks(),
  cassandraErrors: ticks(),
  batchMs: 120,
  phasesMs: { addBatch: 100, latestOffset: 2 },
  batchId: 7,
  stateRows: 100,
  stateBytes: 4096,
  offsets: { trades: { "0": ticks() } },
  lags: { trades: { "0": 20_000 + ticks() } },
  reads: [{ table: "trades", description: "kafka trades" }],
  writes: { table: name, description: `cassandra ${name}` },
});

const ingestStatus = (): IngestStatus => ({
  source: "twelvedata",
  startedAt: new Date(started).toISOString(),
  connections: [],
  received: {
    total: ticks(),
    perSecond: 10,
    accepted: ticks(),
    duplicates: 0,
    deadLetters: ticks(),
    dropped: ticks(),
    gaps: ticks(),
  },
  newestTicks: { AAPL: new Date(started - 3_600_000).toISOString() },
  log: {
    nextSeq: 1,
    durableSeq: 0,
    unsent: 0,
    usedBytes: 0,
    maxBytes: 1,
    fill: 0,
    fullSince: null,
    lastError: null,
  },
  kafka: {
    state: "sending",
    sent: ticks(),
    sentPerSecond: 10,
    skipped: 0,
    acknowledgedSeq: 0,
    errors: 0,
    lastError: null,
    lastBatchMs: 3,
  },
});

const runnerStatus = (): RunnerStatus => ({
  state: "running",
  generation: "1",
  error: null,
  jobs: [{ name: "bars", queries: [query("bars", "running"), query("quotes", "failed")] }],
});

const folder = mkdtempSync(join(tmpdir(), "mdsp-prometheus-"));
let server: Server;
let prometheus: ChildProcess;
let url = "";

beforeAll(async () => {
  const ingest = new Metrics(ingestStatus);
  const writes = async () => [{ table: "bars", count: ticks(), medianMs: 0.2, p99Ms: 1.5 }];
  const runner = metricsOf(runnerStatus, writes);
  server = createServer((request, response) => {
    const beat = request.url === "/ingest" ? ingest.text() : runner();
    ingest.batchMs.observe(ticks() % 50);
    void beat.then((text) => response.end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const job = (name: string) =>
    `  - job_name: ${name}\n    metrics_path: /${name}\n    static_configs: [{ targets: ["127.0.0.1:${port}"] }]\n`;
  const config = join(folder, "prometheus.yml");
  writeFileSync(
    config,
    `global: { scrape_interval: 1s, scrape_timeout: 1s }\nscrape_configs:\n${job("ingest")}${job("runner")}`,
  );
  const listen = await freePort();
  url = `http://127.0.0.1:${listen}`;
  const flags = [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(folder, "data")}`,
    `--web.listen-address=127.0.0.1:${listen}`,
  ];
  prometheus = spawn("prometheus", flags, { stdio: "ignore" });
  const exited = new Promise<unknown>((resolve) => prometheus.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    prometheus.once("spawn", resolve);
    prometheus.once("error", (cause) =>
      reject(new Error("Prometheus is not here: apt-get install prometheus", { cause })),
    );
  });
  void exited.then(endWithTests(prometheus.pid ?? 0));
  // Rates need two readings.
  const isRead = async () => (await ask("count_over_time(mdsp_query_up[1m]) >= 3")).length === 2;
  expect(await waitUntil(isRead, { timeoutMs: 60_000 })).toBe(true);
});

afterAll(() => {
  prometheus?.kill("SIGKILL");
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: string;
  readonly error?: string;
  readonly data?: { readonly result: readonly { readonly metric: Readonly<Record<string, string>> }[] };
}

/** The series of an expression at this moment; empty while Prometheus does not answer yet. */
async function ask(expr: string): Promise<readonly { readonly metric: Readonly<Record<string, string>> }[]> {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expr)}`).catch(() => undefined);
  if (response === undefined) return [];
  const answer = (await response.json()) as Answer;
  expect(answer.error).toBeUndefined();
  return answer.data?.result ?? [];
}

const panels = dashboards.flatMap(({ rows }) => rows.flatMap((row) => row.panels));
const marks = { panel: deploys.name, source: "prometheus", expr: deploys.expr, legend: deploys.textFormat } as const;
const expressions = [
  ...panels.flatMap((panel) =>
    panel.queries.flatMap((each) => (each.source === "prometheus" ? [{ panel: panel.title, ...each }] : [])),
  ),
  marks,
];

describe("a panel's expression", () => {
  test.each(expressions)("$panel: $legend", async ({ expr, legend }) => {
    const series = await ask(expr);
    expect(series.length).toBeGreaterThan(0);
    const labels = [...legend.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = ""]) => label);
    for (const { metric } of series) expect(Object.keys(metric)).toEqual(expect.arrayContaining(labels));
  });
});

describe("the live page", () => {
  test("computes every panel's expression as Prometheus does, from the same scrapes", async () => {
    // A scrape that Prometheus is just writing is in none of the answers, or in some.
    const at = (Date.now() - 2_000) / 1000;
    const scraped = await answer<RangeResult>('{__name__=~"mdsp_.+"}[10m]', at);
    const store = storeOf(scraped.data?.result ?? []);
    for (const { expr } of expressions) {
      const theirs = await answer<InstantResult>(expr, at);
      const expected = (theirs.data?.result ?? []).flatMap(({ metric: { __name__: _, ...labels }, value: [, text] }) =>
        Number.isFinite(Number(text)) ? [[labelKey(labels), Number(text)] as const] : [],
      );
      const ours = evaluate(parsePromql(expr), store, [at * 1000]);
      const found = new Map(
        ours.flatMap(({ labels, values: [value] }) => (value == null ? [] : [[labelKey(labels), value]])),
      );
      expect([...found.keys()].sort(), expr).toEqual(expected.map(([key]) => key).sort());
      for (const [key, value] of expected) expect(found.get(key), `${expr} of ${key}`).toBeCloseTo(value, 6);
    }
  });
});

interface RangeResult {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [seconds: number, value: string])[];
}

interface InstantResult {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [seconds: number, value: string];
}

async function answer<Result>(expr: string, seconds: number) {
  const response = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expr)}&time=${seconds}`);
  return (await response.json()) as { readonly data?: { readonly result: readonly Result[] } };
}

/** The scrapes that Prometheus has made, as if the page had made them. */
function storeOf(series: readonly RangeResult[]): MetricStore {
  const store = new MetricStore(3_600_000);
  const scrapes = new Map<string, { target: { job: string; instance: string }; at: number; samples: Sample[] }>();
  for (const { metric, values } of series) {
    const { __name__: name = "", job = "", instance = "", ...labels } = metric;
    for (const [seconds, text] of values) {
      const key = `${job} ${instance} ${seconds}`;
      const scrape = scrapes.get(key) ?? { target: { job, instance }, at: Math.round(seconds * 1000), samples: [] };
      scrapes.set(key, scrape);
      scrape.samples.push({ name, labels, value: Number(text) });
    }
  }
  for (const { target, at, samples } of [...scrapes.values()].sort((a, b) => a.at - b.at))
    store.add(target, samples, at);
  return store;
}

describe("an alert's expression", () => {
  test.each(alertRules)("$title", async ({ expr, summary }) => {
    // Those about minutes see seconds here: a shorter range asks the same of the same metrics.
    const series = await waitUntilSome(expr.replaceAll("[5m]", "[5s]"));
    const labels = [...summary.matchAll(/\$labels\.(\w+)/g)].map(([, label = ""]) => label);
    for (const { metric } of series) expect(Object.keys(metric)).toEqual(expect.arrayContaining(labels));
  });
});

async function waitUntilSome(expr: string): Promise<readonly { readonly metric: Readonly<Record<string, string>> }[]> {
  let series: Awaited<ReturnType<typeof ask>> = [];
  const isThere = async () => {
    series = await ask(expr);
    return series.length > 0;
  };
  expect(await waitUntil(isThere, { timeoutMs: 60_000 })).toBe(true);
  return series;
}
