import { z } from "zod";
import { evaluate } from "./metrics/evaluate.js";
import { parsePromql } from "./metrics/promql.js";
import type { MetricStore } from "./metrics/store.js";

/** A part of the pipeline in its picture. */
export interface Node {
  readonly id: string;
  readonly kind: "feed" | "ingest" | "table" | "query";
  readonly title: string;
  /** What it is, in a few words. */
  readonly detail: string;
  readonly state: "good" | "waiting" | "failed";
  /** What is wrong, in words. */
  readonly error?: string;
}

/** Rows that flow from one part to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Rows a second; absent where nobody counts them. */
  readonly perSecond?: number;
  /** Records of Kafka that wait. */
  readonly lag?: number;
}

export interface Picture {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

const QueryEnd = z.object({ table: z.string(), description: z.string() });
const Query = z.object({
  name: z.string(),
  state: z.enum(["running", "starting", "waiting", "failed", "stopped"]),
  error: z.string().nullable(),
  inputRowsPerSecond: z.number(),
  lag: z.number(),
  reads: z.array(QueryEnd),
  writes: QueryEnd,
});
type Query = z.infer<typeof Query>;

/** The part of the runner's `/status` that the picture shows. */
export const RunnerAnswer = z.object({
  state: z.string(),
  error: z.string().nullable(),
  jobs: z.array(z.object({ name: z.string(), queries: z.array(Query) })),
});

/** The part of ingest's `/status` that the picture shows. */
export const IngestAnswer = z.object({
  connections: z.array(z.object({ state: z.string(), lastError: z.string().nullish() })),
  received: z.object({ perSecond: z.number() }),
  kafka: z.object({ state: z.string(), sentPerSecond: z.number(), lastError: z.string().nullish() }),
});

/** What a status page answered, or why it did not. */
export type Answer<T> = { readonly value: T } | { readonly error: string };

const TIMEOUT_MS = 3000;

async function ask<T>(url: string, schema: z.ZodType<T>): Promise<Answer<T>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return { value: schema.parse(await response.json()) };
  } catch (error) {
    return { error: `${url} does not answer: ${error instanceof Error ? error.message : String(error)}` };
  }
}

const writeRate = parsePromql("rate(mdsp_cassandra_writes[1m])");

/** The picture of what the status pages tell now. */
export async function livePicture(
  pages: { readonly ingest: string; readonly runner: string },
  metrics: MetricStore,
): Promise<Picture> {
  const [ingest, runner] = await Promise.all([
    ask(new URL("/status", pages.ingest).href, IngestAnswer),
    ask(new URL("/status", pages.runner).href, RunnerAnswer),
  ]);
  const rates = evaluate(writeRate, metrics, [Date.now()]).flatMap(({ labels, values: [rate] }) =>
    rate == null ? [] : [[labels["table"] ?? "", rate] as const],
  );
  return pictureOf(ingest, runner, new Map(rates));
}

/** The picture of what runs: feed, ingest, the tables that queries read, the queries, and the tables that they write. */
export function pictureOf(
  ingest: Answer<z.infer<typeof IngestAnswer>>,
  runner: Answer<z.infer<typeof RunnerAnswer>>,
  /** Rows a second that are written, by table, where somebody counts them. */
  written: ReadonlyMap<string, number>,
): Picture {
  const queries = "value" in runner ? runner.value.jobs.flatMap((job) => job.queries) : [];
  const sinks = new Set(queries.map(({ writes }) => writes.table));
  const tables = new Map(
    queries.flatMap(({ reads, writes }) => [...reads, writes].map((end) => [end.table, end] as const)),
  );
  const fed = [...tables.values()].filter((end) => !sinks.has(end.table) && end.description.startsWith("kafka"));
  const sent = "value" in ingest ? { perSecond: ingest.value.kafka.sentPerSecond } : {};
  return {
    nodes: [
      ...feedNodes(ingest),
      ...[...tables.values()].map(tableNode),
      ...queries.map(queryNode),
      ...("error" in runner ? [silentRunner(runner.error)] : []),
    ],
    edges: [
      { from: "feed", to: "ingest", ...("value" in ingest ? { perSecond: ingest.value.received.perSecond } : {}) },
      // Ingest writes several topics, and counts the records of all together: the first one has almost all of them.
      ...fed.map((end, index) => ({ from: "ingest", to: tableId(end.table), ...(index === 0 ? sent : {}) })),
      ...queries.flatMap((query) => edgesOf(query, written)),
    ],
  };
}

const tableId = (name: string): string => `table ${name}`;
const queryId = (name: string): string => `query ${name}`;

function feedNodes(ingest: Answer<z.infer<typeof IngestAnswer>>): readonly Node[] {
  const feed = { id: "feed", kind: "feed", title: "Feed", detail: "TwelveData's WebSocket, or the replay" } as const;
  const own = { id: "ingest", kind: "ingest", title: "ingest", detail: "WebSocket → log → Kafka" } as const;
  if ("error" in ingest) {
    return [
      { ...feed, state: "waiting" },
      { ...own, state: "failed", error: ingest.error },
    ];
  }
  const { connections, kafka } = ingest.value;
  const lost = connections.find(({ state }) => state !== "streaming");
  return [
    { ...feed, ...stateOf(lost) },
    {
      ...own,
      ...(kafka.lastError ? { state: "failed", error: kafka.lastError } : { state: "good" }),
    },
  ];
}

/** How the feed does, by the first of its connections that gives no ticks. */
function stateOf(lost: { readonly state: string; readonly lastError?: string | null | undefined } | undefined) {
  if (lost === undefined) return { state: "good" } as const;
  if (lost.state === "connecting" || lost.state === "subscribing") return { state: "waiting" } as const;
  return { state: "failed", error: lost.lastError ?? `its connection is ${lost.state}` } as const;
}

const tableNode = ({ table, description }: z.infer<typeof QueryEnd>): Node => ({
  id: tableId(table),
  kind: "table",
  title: table,
  detail: description,
  state: "good",
});

function queryNode({ name, state, error }: Query): Node {
  const own = { id: queryId(name), kind: "query", title: name } as const;
  switch (state) {
    case "running":
      return { ...own, detail: "runs", state: "good" };
    case "starting":
    case "waiting":
    case "stopped":
      return { ...own, detail: state, ...(error === null ? { state: "waiting" } : { state: "failed", error }) };
    case "failed":
      return { ...own, detail: "failed", state: "failed", error: error ?? "it failed" };
  }
}

const silentRunner = (error: string): Node => ({
  id: "runner",
  kind: "query",
  title: "runner",
  detail: "runs the queries",
  state: "failed",
  error,
});

function edgesOf(query: Query, written: ReadonlyMap<string, number>): readonly Edge[] {
  const { name, reads, writes, inputRowsPerSecond, lag } = query;
  const id = queryId(name);
  const perSecond = written.get(writes.table);
  return [
    ...reads.map((end, index) => ({
      from: tableId(end.table),
      to: id,
      ...(index === 0 ? { perSecond: inputRowsPerSecond, lag } : {}),
    })),
    { from: id, to: tableId(writes.table), ...(perSecond === undefined ? {} : { perSecond }) },
  ];
}
