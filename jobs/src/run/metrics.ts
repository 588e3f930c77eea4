import { Gauge, Registry } from "prom-client";
import type { TableWrites } from "./cassandra-writes.js";
import type { QueryStatus } from "./query-status.js";
import type { RunnerStatus } from "./status-server.js";

/** The runner's figures in Prometheus text; each scrape reads the status afresh. */
export function metricsOf(
  status: () => RunnerStatus,
  writes: () => Promise<readonly TableWrites[]>,
): () => Promise<string> {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: readonly string[]) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });
  const query = ["query"];
  const up = gauge("mdsp_query_up", "1 while the query runs", query);
  const deployed = gauge("mdsp_query_deployed_seconds", "When the query was first started as it is", query);
  const restarts = gauge("mdsp_query_restarts", "Starts after a failure", query);
  const input = gauge("mdsp_query_input_rows_per_second", "Rows a second that arrived", query);
  const processed = gauge("mdsp_query_processed_rows_per_second", "Rows a second that the last batch processed", query);
  const lag = gauge("mdsp_query_lag_records", "Kafka records behind the last batch", query);
  const late = gauge("mdsp_query_late_rows", "Rows dropped because their window had closed", query);
  const undecodable = gauge("mdsp_query_undecodable_records", "Records that did not decode and were left out", query);
  const batch = gauge("mdsp_query_batch_seconds", "Duration of the last micro-batch", query);
  const phase = gauge("mdsp_query_phase_seconds", "Duration of a phase of the last micro-batch", ["query", "phase"]);
  const watermark = gauge("mdsp_query_watermark_seconds", "Event-time watermark, seconds since the epoch", query);
  const stateRows = gauge("mdsp_query_state_rows", "Rows of state", query);
  const stateBytes = gauge("mdsp_query_state_bytes", "Memory of the state store", query);
  const partition = ["query", "topic", "partition"];
  const offset = gauge("mdsp_query_offset", "Next Kafka offset", partition);
  const behind = gauge("mdsp_query_partition_lag_records", "Kafka records behind the last batch", partition);
  const errors = gauge("mdsp_query_cassandra_errors", "Failures of the query whose reason was Cassandra", query);
  const written = gauge("mdsp_cassandra_writes", "Writes that the Cassandra node has coordinated", ["table"]);
  const latency = gauge("mdsp_cassandra_write_seconds", "Quantiles of the time of its writes", ["table", "quantile"]);
  const leader = gauge("mdsp_runner_leader", "1 while this runner holds the lease", []);
  return async () => {
    registry.resetMetrics();
    const { state, jobs } = status();
    leader.set(state === "running" ? 1 : 0);
    for (const figures of jobs.flatMap((job) => job.queries)) {
      const labels = { query: figures.name };
      up.set(labels, figures.state === "running" ? 1 : 0);
      if (figures.deployedAt !== null) deployed.set(labels, Date.parse(figures.deployedAt) / 1_000);
      restarts.set(labels, figures.restarts);
      input.set(labels, figures.inputRowsPerSecond);
      processed.set(labels, figures.processedRowsPerSecond);
      lag.set(labels, figures.lag);
      late.set(labels, figures.lateRows);
      errors.set(labels, figures.cassandraErrors);
      undecodable.set(labels, figures.undecodableRecords);
      batch.set(labels, figures.batchMs / 1_000);
      for (const [name, ms] of Object.entries(figures.phasesMs)) phase.set({ ...labels, phase: name }, ms / 1_000);
      if (figures.watermark !== null) watermark.set(labels, Date.parse(figures.watermark) / 1_000);
      stateRows.set(labels, figures.stateRows);
      stateBytes.set(labels, figures.stateBytes);
      setEach(offset, labels, figures.offsets);
      setEach(behind, labels, figures.lags);
    }
    for (const { table, count, medianMs, p99Ms } of await writes()) {
      written.set({ table }, count);
      latency.set({ table, quantile: "0.5" }, medianMs / 1_000);
      latency.set({ table, quantile: "0.99" }, p99Ms / 1_000);
    }
    return await registry.metrics();
  };
}

/** A number for each partition of each topic. */
function setEach(gauge: Gauge, labels: { readonly query: string }, numbers: QueryStatus["offsets"]): void {
  for (const [topic, partitions] of Object.entries(numbers)) {
    for (const [partition, value] of Object.entries(partitions)) gauge.set({ ...labels, topic, partition }, value);
  }
}
