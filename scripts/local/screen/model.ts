import type { Answer, BarSeries, ComponentSample, IngestSample, Offsets, QuerySample, Sample } from "./samples.js";

/** One line of the upper half of the screen. Null: that stage has no such figure. */
export interface StageRow {
  readonly stage: string;
  readonly health: "good" | "busy" | "bad";
  /** A second. */
  readonly rate: number | null;
  /** Records that wait before this stage. */
  readonly lag: number | null;
  /** How far the watermark is behind the clock, in milliseconds. */
  readonly watermarkDelayMs: number | null;
  readonly lateRows: number | null;
  /** How long the last micro-batch took, in milliseconds. */
  readonly batchMs: number | null;
  /** The last error, or a word on what the stage does. */
  readonly note: string;
}

/** What the screen shows. */
export interface ScreenModel {
  readonly stages: readonly StageRow[];
  readonly bars: readonly BarSeries[];
}

const EMPTY = { rate: null, lag: null, watermarkDelayMs: null, lateRows: null, batchMs: null };

/** The screen for one moment: the way of the data from the socket to Cassandra, a line each. */
export function screenModel(sample: Sample): ScreenModel {
  const find = (name: string) => sample.components.find((component) => component.name === name);
  return {
    stages: [
      socketRow(sample.ingest, find("ingest")),
      kafkaRow(sample, find("kafka")),
      ...sparkRows(sample, find("runner"), find("spark")),
      cassandraRow(sample, find("cassandra")),
    ],
    bars: sample.bars,
  };
}

/** What is wrong with a process; undefined while it runs. */
function trouble(component: ComponentSample | undefined): Pick<StageRow, "health" | "note"> | undefined {
  if (component === undefined || component.state === "running" || component.state === "finished") return undefined;
  const reason = component.error === null ? "" : `: ${component.error}`;
  if (component.state === "waiting") return { health: "bad", note: `${component.name} will be started again${reason}` };
  return { health: "busy", note: `${component.name} ${component.state}${reason}` };
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function socketRow(ingest: Answer<IngestSample>, component: ComponentSample | undefined): StageRow {
  const wrong = trouble(component);
  if (wrong !== undefined) return { ...EMPTY, stage: "socket", ...wrong };
  if (!ingest.ok) return { ...EMPTY, stage: "socket", health: "busy", note: ingest.error };
  const { connections, received } = ingest.value;
  const open = connections.filter(({ state }) => state === "streaming").length;
  const error = connections.map(({ lastError }) => lastError).find((text) => text);
  const counts = [
    received.gaps > 0 ? counted(received.gaps, "gap") : "",
    received.deadLetters > 0 ? counted(received.deadLetters, "dead letter") : "",
    received.dropped > 0 ? `${received.dropped} dropped` : "",
  ].filter((text) => text !== "");
  return {
    ...EMPTY,
    stage: "socket",
    health: received.dropped > 0 ? "bad" : open > 0 || received.perSecond > 0 ? "good" : "busy",
    rate: received.perSecond,
    note: [...counts, error ?? connections.map(({ state }) => state).join(", ")].join(" · "),
  };
}

function kafkaRow({ ingest, kafka }: Sample, component: ComponentSample | undefined): StageRow {
  const wrong = trouble(component);
  if (wrong !== undefined) return { ...EMPTY, stage: "Kafka", ...wrong };
  if (!kafka.ok) return { ...EMPTY, stage: "Kafka", health: "busy", note: kafka.error };
  const error = ingest.ok ? (ingest.value.log.lastError ?? ingest.value.kafka.lastError) : undefined;
  const isFull = ingest.ok && Boolean(ingest.value.log.fullSince);
  const fill =
    ingest.ok && ingest.value.log.fill >= 0.01 ? `ingest's log ${Math.round(ingest.value.log.fill * 100)} % full` : "";
  return {
    ...EMPTY,
    stage: "Kafka",
    health: isFull ? "bad" : "good",
    rate: kafka.value.perSecond,
    lag: ingest.ok ? ingest.value.log.unsent : null,
    note: [`${kafka.value.records.toLocaleString("en-US")} records`, fill, error ?? ""]
      .filter((text) => text !== "")
      .join(" · "),
  };
}

function sparkRows(
  { runner, kafka, at }: Sample,
  process: ComponentSample | undefined,
  server: ComponentSample | undefined,
): readonly StageRow[] {
  const wrong = trouble(server) ?? trouble(process);
  if (wrong !== undefined) return [{ ...EMPTY, stage: "Spark", ...wrong }];
  if (!runner.ok) return [{ ...EMPTY, stage: "Spark", health: "busy", note: runner.error }];
  const ends = kafka.ok ? kafka.value.ends : {};
  const queries = runner.value.jobs.flatMap((job) => job.queries).map((query) => queryRow(query, ends, at));
  const { state, error } = runner.value;
  if (queries.length > 0 && !error && state === "running") return queries;
  const note = [state, error ?? ""].filter((text) => text !== "").join(": ");
  return [{ ...EMPTY, stage: "runner", health: error ? "bad" : "busy", note }, ...queries];
}

/** Records between where a query stands and the ends of its topics now; what it reported itself where those are unknown. */
function lagOf(query: QuerySample, ends: Offsets): number {
  const known = Object.entries(query.offsets).filter(([topic]) => ends[topic] !== undefined);
  if (known.length === 0) return query.lag;
  const behind = known.flatMap(([topic, positions]) =>
    Object.entries(ends[topic] ?? {}).map(([partition, end]) => Math.max(0, end - (positions[partition] ?? 0))),
  );
  return behind.reduce((sum, count) => sum + count, 0);
}

function queryRow(query: QuerySample, ends: Offsets, now: number): StageRow {
  if (query.state === "running" && query.batchId < 0)
    return { ...EMPTY, stage: `Spark ${query.name}`, health: "busy", note: "first micro-batch" };
  const restarts = query.restarts > 0 ? `restarted ${query.restarts}×` : "";
  return {
    stage: `Spark ${query.name}`,
    health: query.state === "running" ? "good" : query.state === "failed" ? "bad" : "busy",
    rate: query.inputRowsPerSecond,
    lag: lagOf(query, ends),
    watermarkDelayMs: query.watermark ? Math.max(0, now - Date.parse(query.watermark)) : null,
    lateRows: query.lateRows,
    batchMs: query.batchMs,
    note: [query.state === "running" ? "" : query.state, restarts, query.error ?? ""]
      .filter((text) => text !== "")
      .join(" · "),
  };
}

function cassandraRow({ cassandra, bars, at }: Sample, component: ComponentSample | undefined): StageRow {
  const wrong = trouble(component);
  if (wrong !== undefined) return { ...EMPTY, stage: "Cassandra", ...wrong };
  if (!cassandra.ok) return { ...EMPTY, stage: "Cassandra", health: "busy", note: cassandra.error };
  const newest = Math.max(0, ...bars.flatMap((series) => series.bars.map((bar) => bar.start.getTime())));
  const note = newest === 0 ? "no bar yet" : `newest bar began ${((at - newest) / 1000).toFixed(1)} s ago`;
  // The rate is Cassandra's own count: a mutation holds the rows of one partition and micro-batch.
  return { ...EMPTY, stage: "Cassandra", health: "good", rate: cassandra.value.perSecond, note: `mutations · ${note}` };
}
