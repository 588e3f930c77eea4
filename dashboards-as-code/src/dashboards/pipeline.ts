import { metric } from "../panels/metric.js";
import type { Dashboard } from "./dashboard.js";
import { rowsPerSecond } from "./units.js";

const half = { width: 12 } as const;

/** What an operator looks at: whether every tick comes through, and how far behind it is. */
export const pipeline: Dashboard = {
  uid: "mdsp-pipeline",
  title: "Pipeline",
  description: "Ticks in and out, lag, batches, watermarks and state of every query",
  tags: ["mdsp"],
  from: "now-30m",
  refresh: "5s",
  variables: [],
  rows: [
    {
      title: "Ticks",
      panels: [
        metric({
          ...half,
          title: "Ticks in and out",
          description: "Accepted from the feed, acknowledged by Kafka, and processed by each query.",
          unit: rowsPerSecond,
          lines: {
            accepted: "rate(mdsp_ingest_accepted_total[1m])",
            "in Kafka": "rate(mdsp_ingest_kafka_sent_total[1m])",
            "{{query}}": "mdsp_query_processed_rows_per_second",
          },
        }),
        metric({
          ...half,
          title: "Lost, refused, late",
          description:
            "Messages that could not be understood, ticks without room, gaps of the feed, rows behind the watermark.",
          lines: {
            "dead letters": "increase(mdsp_ingest_dead_letters_total[5m])",
            "undecodable in {{query}}": "delta(mdsp_query_undecodable_records[5m])",
            dropped: "increase(mdsp_ingest_dropped_total[5m])",
            gaps: "increase(mdsp_ingest_gaps_total[5m])",
            "late in {{query}}": "delta(mdsp_query_late_rows[5m])",
          },
        }),
      ],
    },
    {
      title: "Queries",
      panels: [
        metric({
          ...half,
          title: "Consumer lag",
          description: "Kafka records behind the last micro-batch.",
          lines: { "{{query}}": "mdsp_query_lag_records" },
        }),
        metric({
          ...half,
          title: "Input rate",
          unit: rowsPerSecond,
          lines: { "{{query}}": "mdsp_query_input_rows_per_second" },
        }),
        metric({
          ...half,
          title: "Batch duration by phase",
          description: "Phases of the last micro-batch by Spark's names; addBatch holds the work and the write.",
          unit: "s",
          lines: { "{{query}} {{phase}}": "mdsp_query_phase_seconds" },
        }),
        metric({
          ...half,
          title: "Watermark delay",
          description: "How far the watermark is behind the clock; a line that climbs is a watermark that is stuck.",
          unit: "s",
          lines: { "{{query}}": "time() - mdsp_query_watermark_seconds" },
        }),
      ],
    },
    {
      title: "State and restarts",
      panels: [
        metric({ ...half, title: "State rows", lines: { "{{query}}": "mdsp_query_state_rows" } }),
        metric({ ...half, title: "State memory", unit: "bytes", lines: { "{{query}}": "mdsp_query_state_bytes" } }),
        metric({
          ...half,
          title: "Restarts",
          description: "Starts after a failure.",
          lines: { "{{query}}": "mdsp_query_restarts" },
        }),
        metric({
          ...half,
          title: "Cassandra write latency",
          description: "Of the node that the runner is connected to, which it takes from that node's own figures.",
          unit: "s",
          lines: { "{{table}} {{quantile}}": "mdsp_cassandra_write_seconds" },
        }),
        metric({
          ...half,
          title: "Cassandra errors",
          description: "Failures of queries whose reason was Cassandra; the runner starts them again.",
          lines: { "{{query}}": "increase(mdsp_query_cassandra_errors[5m])" },
        }),
        metric({
          ...half,
          title: "Kafka batches of ingest",
          description: "From sending a batch to its acknowledgement.",
          unit: "ms",
          lines: {
            "95 of 100":
              "histogram_quantile(0.95, sum by (le) (rate(mdsp_ingest_kafka_batch_milliseconds_bucket[1m])))",
            median: "histogram_quantile(0.5, sum by (le) (rate(mdsp_ingest_kafka_batch_milliseconds_bucket[1m])))",
          },
        }),
      ],
    },
  ],
};
