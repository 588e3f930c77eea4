import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { IngestStatus } from "./status.js";

const prefix = "mdsp_ingest_";

/** Milliseconds; a batch normally takes a few. */
const BATCH_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000];

/** Name, kind, help and value of everything that the status already knows. */
type Derived = readonly [
  name: string,
  kind: "gauge" | "counter",
  help: string,
  value: (status: IngestStatus) => number,
];

const DERIVED: readonly Derived[] = [
  ["received_total", "counter", "Price messages received", (s) => s.received.total],
  ["accepted_total", "counter", "Ticks written to the log", (s) => s.received.accepted],
  ["duplicates_total", "counter", "Events that came twice", (s) => s.received.duplicates],
  ["dead_letters_total", "counter", "Messages that could not be understood", (s) => s.received.deadLetters],
  ["dropped_total", "counter", "Ticks dropped because the log was full", (s) => s.received.dropped],
  ["gaps_total", "counter", "Stretches of time recorded as lost", (s) => s.received.gaps],
  ["log_used_bytes", "gauge", "Bytes of the log on disk", (s) => s.log.usedBytes],
  ["log_fill_ratio", "gauge", "Used part of the log's room, 0 to 1", (s) => s.log.fill],
  ["log_unsent_entries", "gauge", "Entries that Kafka has not acknowledged", (s) => s.log.unsent],
  ["log_durable_seq", "gauge", "Newest position on disk", (s) => s.log.durableSeq],
  ["kafka_acknowledged_seq", "gauge", "Newest position that Kafka acknowledged", (s) => s.kafka.acknowledgedSeq],
  ["kafka_sent_total", "counter", "Records sent and acknowledged", (s) => s.kafka.sent],
  ["kafka_skipped_total", "counter", "Records found in Kafka after an error or restart", (s) => s.kafka.skipped],
  ["kafka_errors_total", "counter", "Failed connections and batches", (s) => s.kafka.errors],
  [
    "connections_streaming",
    "gauge",
    "Connections that are up and subscribed",
    (s) => s.connections.filter((c) => c.state === "streaming").length,
  ],
  ["reconnects_total", "counter", "Connections lost", (s) => s.connections.reduce((sum, c) => sum + c.reconnects, 0)],
  [
    "symbols_failed",
    "gauge",
    "Symbols the server refused",
    (s) => s.connections.reduce((sum, c) => sum + c.failedSymbols.length, 0),
  ],
];

/** The metrics of one ingest. */
export class Metrics {
  readonly registry = new Registry();
  readonly batchMs: Histogram;
  readonly batchRecords: Histogram;

  constructor(status: () => IngestStatus) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    for (const [name, kind, help, value] of DERIVED) {
      if (kind === "gauge") {
        new Gauge({ name: prefix + name, help, registers, collect: setTo((gauge) => gauge.set(value(status()))) });
      } else {
        const counter = new Counter({ name: prefix + name, help, registers });
        this.#counters.push(() => {
          counter.reset();
          counter.inc(value(status()));
        });
      }
    }
    new Gauge({
      name: `${prefix}symbol_last_tick_seconds`,
      help: "When the newest tick was accepted, seconds since the epoch; the start of ingest before the first",
      labelNames: ["symbol"],
      registers,
      collect: setTo((gauge) => {
        gauge.reset();
        for (const [symbol, at] of Object.entries(status().newestTicks)) gauge.set({ symbol }, Date.parse(at) / 1000);
      }),
    });
    this.batchMs = new Histogram({
      name: `${prefix}kafka_batch_milliseconds`,
      help: "From sending a batch to its acknowledgement",
      buckets: BATCH_BUCKETS,
      registers,
    });
    this.batchRecords = new Histogram({
      name: `${prefix}kafka_batch_records`,
      help: "Records in a batch",
      buckets: [1, 5, 10, 50, 100, 500, 1000, 5000],
      registers,
    });
  }

  readonly #counters: Array<() => void> = [];

  /** The Prometheus text format. */
  async text(): Promise<string> {
    for (const update of this.#counters) update();
    return this.registry.metrics();
  }
}

function setTo(set: (gauge: Gauge) => void): (this: Gauge) => void {
  return function collect(this: Gauge) {
    set(this);
  };
}
