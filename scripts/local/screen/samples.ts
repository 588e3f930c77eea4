import { z } from "zod";

/** The part of ingest's `/status` that the screen shows. */
export const IngestSample = z.object({
  connections: z.array(z.object({ state: z.string(), lastError: z.string().nullish() })),
  received: z.object({
    total: z.number(),
    perSecond: z.number(),
    accepted: z.number(),
    duplicates: z.number(),
    deadLetters: z.number(),
    dropped: z.number(),
    gaps: z.number(),
  }),
  log: z.object({
    unsent: z.number(),
    fill: z.number(),
    lastError: z.string().nullish(),
    fullSince: z.string().nullish(),
  }),
  kafka: z.object({ state: z.string(), sent: z.number(), sentPerSecond: z.number(), lastError: z.string().nullish() }),
});
export type IngestSample = z.infer<typeof IngestSample>;

const Offsets = z.record(z.string(), z.record(z.string(), z.number()));

/** How one streaming query does, as the runner's `/status` tells it. */
export const QuerySample = z.object({
  name: z.string(),
  state: z.string(),
  restarts: z.number(),
  error: z.string().nullish(),
  inputRowsPerSecond: z.number(),
  processedRowsPerSecond: z.number(),
  lag: z.number(),
  watermark: z.string().nullish(),
  lateRows: z.number(),
  batchMs: z.number(),
  batchId: z.number(),
  offsets: Offsets.default({}),
});
export type QuerySample = z.infer<typeof QuerySample>;

/** The part of the runner's `/status` that the screen shows. */
export const RunnerSample = z.object({
  state: z.string(),
  error: z.string().nullish(),
  jobs: z.array(z.object({ name: z.string(), queries: z.array(QuerySample) })),
});
export type RunnerSample = z.infer<typeof RunnerSample>;

/** Topic → partition → offset. */
export type Offsets = z.infer<typeof Offsets>;

/** What Kafka holds: records of all partitions of the topic, and where each partition ends. */
export interface KafkaSample {
  readonly ends: Offsets;
  readonly records: number;
  readonly perSecond: number;
}

/** What Cassandra does: rows written in the pipeline's keyspace. */
export interface CassandraSample {
  readonly rowsWritten: number;
  readonly perSecond: number;
}

/** One bar of one symbol and size. */
export interface Bar {
  readonly symbol: string;
  readonly resolution: string;
  readonly start: Date;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number | null;
  readonly trades: number;
  readonly isFinal: boolean;
}

/** The newest bars of one symbol and size, oldest first. */
export interface BarSeries {
  readonly symbol: string;
  readonly resolution: string;
  readonly bars: readonly Bar[];
}

/** A process of the stack, in one word and, where something is wrong, the reason. */
export interface ComponentSample {
  readonly name: string;
  readonly state: "starting" | "running" | "waiting" | "finished" | "stopped";
  readonly restarts: number;
  readonly error: string | null;
}

/** An answer, or why there is none. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** Everything the screen is made from, as of one moment. */
export interface Sample {
  readonly at: number;
  readonly components: readonly ComponentSample[];
  readonly ingest: Answer<IngestSample>;
  readonly runner: Answer<RunnerSample>;
  readonly kafka: Answer<KafkaSample>;
  readonly cassandra: Answer<CassandraSample>;
  readonly bars: readonly BarSeries[];
}
