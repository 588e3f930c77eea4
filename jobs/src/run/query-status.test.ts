import type { SourceProgress, StreamingQueryProgress } from "apache-spark-connect-node";
import { expect, test } from "vitest";
import { metricsOf } from "./metrics.js";
import { measure, type QueryStatus } from "./query-status.js";

const source = (endOffset: string | undefined, latestOffset: string | undefined): SourceProgress => ({
  description: "KafkaV2[Subscribe[trades]]",
  startOffset: undefined,
  endOffset,
  latestOffset,
  numInputRows: 0,
  inputRowsPerSecond: Number.NaN,
  processedRowsPerSecond: Number.NaN,
  metrics: {},
});

const progress = (...sources: SourceProgress[]): StreamingQueryProgress => ({
  id: "1",
  runId: "2",
  name: "bars",
  timestamp: "2026-01-01T00:00:00.000Z",
  batchId: 7,
  batchDuration: 120,
  durationMs: { triggerExecution: 120 },
  eventTime: {},
  stateOperators: [],
  sources,
  sink: { description: "noop", numOutputRows: -1, metrics: {} },
  observedMetrics: {},
  numInputRows: 0,
  inputRowsPerSecond: Number.NaN,
  processedRowsPerSecond: Number.NaN,
});

test("each partition has its lag, and a topic that is read twice that of the reader farther behind", () => {
  const { lag, lags, offsets } = measure(
    progress(
      source('{"trades":{"0":10,"1":20}}', '{"trades":{"0":15,"1":20}}'),
      source('{"trades":{"0":8,"1":20}}', '{"trades":{"0":15,"1":19}}'),
      source('{"quotes":{"0":1}}', '{"quotes":{"0":4}}'),
      source(undefined, undefined),
    ),
  );
  expect(lags).toEqual({ trades: { 0: 7, 1: 0 }, quotes: { 0: 3 } });
  expect(lag).toBe(10);
  expect(offsets).toEqual({ trades: { 0: 8, 1: 20 }, quotes: { 0: 1 } });
});

test("metrics have the lag of each partition, and nothing of a query that is gone", async () => {
  const figures = measure(progress(source('{"trades":{"0":10,"1":20}}', '{"trades":{"0":15,"1":20}}')));
  const query: QueryStatus = {
    ...figures,
    name: "bars",
    state: "running",
    deployedAt: null,
    restarts: 0,
    error: null,
    cassandraErrors: 0,
  };
  const flow = { reads: [], writes: { table: "bars", description: "cassandra bars" } };
  let jobs = [{ name: "bars", queries: [{ ...query, ...flow }] }];
  const metrics = metricsOf(
    () => ({ state: "running", generation: "1", error: null, jobs }),
    async () => [],
  );
  const lags = (text: string) =>
    text.split("\n").filter((line) => line.startsWith("mdsp_query_partition_lag_records{"));
  expect(lags(await metrics())).toEqual([
    'mdsp_query_partition_lag_records{query="bars",topic="trades",partition="0"} 5',
    'mdsp_query_partition_lag_records{query="bars",topic="trades",partition="1"} 0',
  ]);
  jobs = [];
  expect(lags(await metrics())).toEqual([]);
});
