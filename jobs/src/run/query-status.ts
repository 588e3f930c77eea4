import type { StreamingQueryProgress } from "apache-spark-connect-node";
import { COUNT, UNDECODABLE } from "../catalog/connectors/kafka/decoded.js";

/** How one streaming query does, for people and for metrics. */
export interface QueryStatus {
  readonly name: string;
  readonly state: "running" | "starting" | "waiting" | "failed" | "stopped";
  /** When this runner first started it as it is now, ISO 8601; null before. A changed SQL file is another deploy. */
  readonly deployedAt: string | null;
  /** How often the runner started it again after a failure. */
  readonly restarts: number;
  /** The last failure in words; null when there was none. */
  readonly error: string | null;
  /** Rows a second that arrived, and that the last micro-batch processed. */
  readonly inputRowsPerSecond: number;
  readonly processedRowsPerSecond: number;
  /** Records in Kafka behind the last micro-batch, over all partitions. */
  readonly lag: number;
  /** ISO 8601; null before the first event time. */
  readonly watermark: string | null;
  /** Rows that came after their window closed, since the query started. */
  readonly lateRows: number;
  /** Records that did not decode and were skipped, or are dead letters, since the query started. */
  readonly undecodableRecords: number;
  /** Failures whose reason was Cassandra, since the runner started. */
  readonly cassandraErrors: number;
  /** How long the last micro-batch took, in milliseconds. */
  readonly batchMs: number;
  /** The phases of the last micro-batch by Spark's names, in milliseconds: `latestOffset`, `queryPlanning`, `addBatch`, … */
  readonly phasesMs: Readonly<Record<string, number>>;
  readonly batchId: number;
  /** Rows of state held, and the memory they take in bytes. */
  readonly stateRows: number;
  readonly stateBytes: number;
  /** Where the query stands in Kafka: topic → partition → offset of the next record. */
  readonly offsets: ByPartition;
  /** Records that each partition has behind the last micro-batch: topic → partition → records. */
  readonly lags: ByPartition;
}

/** A number for each partition of each topic. */
type ByPartition = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The figures of one micro-batch's progress. Late rows and undecodable records are those of this batch alone: the caller adds them up. */
export function measure(
  progress: StreamingQueryProgress,
): Pick<
  QueryStatus,
  | "inputRowsPerSecond"
  | "processedRowsPerSecond"
  | "lag"
  | "watermark"
  | "lateRows"
  | "undecodableRecords"
  | "batchMs"
  | "phasesMs"
  | "batchId"
  | "stateRows"
  | "stateBytes"
  | "offsets"
  | "lags"
> {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const watermark = progress.eventTime["watermark"];
  const lags = lagsOf(progress.sources);
  return {
    inputRowsPerSecond: finite(progress.inputRowsPerSecond),
    processedRowsPerSecond: finite(progress.processedRowsPerSecond),
    lag: sum(Object.values(lags).flatMap((partitions) => Object.values(partitions))),
    watermark: watermark === undefined || watermark.startsWith("1970-01-01") ? null : watermark,
    lateRows: sum(progress.stateOperators.map((operator) => operator.numRowsDroppedByWatermark)),
    undecodableRecords: undecodable(progress.observedMetrics),
    batchMs: progress.durationMs["triggerExecution"] ?? 0,
    phasesMs: progress.durationMs,
    batchId: progress.batchId,
    stateRows: sum(progress.stateOperators.map((operator) => operator.numRowsTotal)),
    stateBytes: sum(progress.stateOperators.map((operator) => operator.memoryUsedBytes)),
    offsets: Object.assign({}, ...progress.sources.map((source) => kafkaOffsets(source.endOffset))),
    lags,
  };
}

/** The records of each table once, however often the query reads it. */
function undecodable(metrics: StreamingQueryProgress["observedMetrics"]): number {
  const tables = new Map<string, number>();
  for (const [name, values] of Object.entries(metrics)) {
    if (!name.startsWith(UNDECODABLE)) continue;
    const [table = ""] = name.slice(UNDECODABLE.length).split(" (");
    tables.set(table, Math.max(tables.get(table) ?? 0, Number(values[COUNT] ?? 0)));
  }
  return [...tables.values()].reduce((total, records) => total + records, 0);
}

/** Spark leaves a rate out (NaN) where a batch had no duration. */
function finite(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : 0;
}

/** Offsets of a Kafka source, which Spark reports as `{"topic": {"partition": offset}}`; empty for another source. */
export function kafkaOffsets(offset: unknown): ByPartition {
  const parsed: unknown = typeof offset === "string" ? parseJson(offset) : offset;
  if (typeof parsed !== "object" || parsed === null) return {};
  const topics: Record<string, Record<string, number>> = {};
  for (const [topic, partitions] of Object.entries(parsed)) {
    if (typeof partitions !== "object" || partitions === null) return {};
    topics[topic] = {};
    for (const [partition, position] of Object.entries(partitions)) {
      if (typeof position !== "number") return {};
      topics[topic][partition] = position;
    }
  }
  return topics;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Where a query reads a topic twice, the reader that is farther behind counts. */
function lagsOf(sources: StreamingQueryProgress["sources"]): ByPartition {
  const lags: Record<string, Record<string, number>> = {};
  for (const { endOffset, latestOffset } of sources) {
    const reached = kafkaOffsets(endOffset);
    for (const [topic, partitions] of Object.entries(kafkaOffsets(latestOffset))) {
      lags[topic] ??= {};
      for (const [partition, latest] of Object.entries(partitions)) {
        const behind = latest - (reached[topic]?.[partition] ?? 0);
        lags[topic][partition] = Math.max(0, behind, lags[topic][partition] ?? 0);
      }
    }
  }
  return lags;
}
