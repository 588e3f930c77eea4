import { z } from "zod";
import { ProtocolError } from "../errors.js";

/** Spark leaves out rates that are no finite number, or writes them as text. */
const rate = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^(?:NaN|-?Infinity)$/)
      .transform(Number),
  ])
  .default(Number.NaN);
const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const numbers = z.record(z.string(), z.number()).default({});
const texts = z.record(z.string(), z.string().nullable()).default({});

/** Spark writes an offset as text or as the JSON itself. */
const offset = z.unknown().transform((value) => {
  if (value === null || value === undefined) return undefined;
  return typeof value === "string" ? value : JSON.stringify(value);
});

/** Spark writes a row as its values and its schema. */
const metricsRow = z
  .object({ values: z.array(z.unknown()), schema: z.object({ fields: z.array(z.object({ name: z.string() })) }) })
  .transform(
    ({ values, schema }): Readonly<Record<string, unknown>> =>
      Object.fromEntries(schema.fields.map(({ name }, n) => [name, values[n] ?? null])),
  );

const StateOperator = z.object({
  operatorName: z.string(),
  numRowsTotal: z.number(),
  numRowsUpdated: z.number(),
  numRowsRemoved: z.number(),
  /** Rows that were too late for their window. */
  numRowsDroppedByWatermark: z.number(),
  allUpdatesTimeMs: z.number(),
  allRemovalsTimeMs: z.number(),
  commitTimeMs: z.number(),
  memoryUsedBytes: z.number(),
  numShufflePartitions: z.number(),
  numStateStoreInstances: z.number(),
  customMetrics: numbers,
});

const Source = z.object({
  description: z.string(),
  /** Offsets as JSON text of the source's own shape; Kafka's is `{"topic":{"0":42}}`. Undefined where there is none. */
  startOffset: offset,
  endOffset: offset,
  latestOffset: offset,
  numInputRows: z.number(),
  /** Rows a second; NaN where Spark does not know it, as in the first micro-batch. */
  inputRowsPerSecond: rate,
  processedRowsPerSecond: rate,
  metrics: texts,
});

const Sink = z.object({
  description: z.string(),
  /** -1 where the sink does not count them. */
  numOutputRows: z.number().default(-1),
  metrics: texts,
});

const ServerProgress = z.object({
  id: z.string(),
  runId: z.string(),
  name: optionalText,
  /** When the trigger started, ISO 8601 in UTC. */
  timestamp: z.string(),
  batchId: z.number(),
  /** Milliseconds. */
  batchDuration: z.number(),
  /** Milliseconds by step of the micro-batch, such as `triggerExecution` and `addBatch`. */
  durationMs: numbers,
  /** ISO 8601 in UTC: `watermark`, and `min`, `avg`, `max` of the rows of the batch where there are any. */
  eventTime: z.record(z.string(), z.string()).default({}),
  stateOperators: z.array(StateOperator).default([]),
  sources: z.array(Source).default([]),
  sink: Sink,
  /** What `DataFrame.observe` asked for: the values of its columns as JSON has them, by its name. */
  observedMetrics: z.record(z.string(), metricsRow).default({}),
});

/** The server leaves the totals to its clients. */
export const Progress = ServerProgress.transform((progress) => ({
  ...progress,
  numInputRows: sum(progress.sources, "numInputRows"),
  inputRowsPerSecond: sum(progress.sources, "inputRowsPerSecond"),
  processedRowsPerSecond: sum(progress.sources, "processedRowsPerSecond"),
}));

type Totals = "numInputRows" | "inputRowsPerSecond" | "processedRowsPerSecond";

function sum(sources: readonly z.output<typeof Source>[], key: Totals): number {
  return sources.reduce((total, source) => total + source[key], 0);
}

/** What one micro-batch of a streaming query did, or that it found nothing to do. */
export type StreamingQueryProgress = z.output<typeof Progress>;
/** The part of a progress that tells of one source. */
export type SourceProgress = z.output<typeof Source>;
/** The part of a progress that tells of the sink. */
export type SinkProgress = z.output<typeof Sink>;
/** The part of a progress that tells of one stateful operator. */
export type StateOperatorProgress = z.output<typeof StateOperator>;

/**
 * The progress in Spark's JSON.
 * @throws {ProtocolError} when the text is none.
 */
export function parseProgress(json: string): StreamingQueryProgress {
  try {
    return Progress.parse(JSON.parse(json));
  } catch (cause) {
    throw new ProtocolError(`The server sent a progress that this client cannot read: ${json.slice(0, 500)}`, {
      cause,
    });
  }
}
