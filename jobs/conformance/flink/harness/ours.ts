import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Row, SparkSession } from "apache-spark-connect-node";
import type { Relation } from "apache-spark-connect-node/proto";
import {
  compile,
  compileQuery,
  registerFunctions,
  type SelectSpec,
  SourceFile,
  splitStatements,
  type Type,
  typeText,
} from "market-data-stream-pipeline";
import type { Answer } from "./answer.js";
import type { ConformanceCase } from "./case-file.js";
import { cellText } from "./cell.js";
import { ON_SPARK } from "./compare.js";

/** A query that takes longer has gone wrong: its micro-batches never end. */
const LIMIT_MS = 180_000;

/**
 * What ours answers to a case.
 * @param folder where the rows of its tables are written, a file for each batch; Spark's server must see it
 * @param written the folder of the tables that the case writes, when they are there already
 */
export async function answerOfOurs(
  session: SparkSession,
  given: ConformanceCase,
  folder: string,
  written?: string,
): Promise<Answer> {
  const isClocked = given.clockSeconds !== undefined;
  const variables = {
    ...writeInputs(given, folder, (batches) => (isClocked ? batches.slice(0, -1) : batches)),
    ...Object.fromEntries(given.outputs.map((table) => [table, join(written ?? folder, table)])),
  };
  const file = new SourceFile(`${given.name}.sql`, given.sql);
  const { query, diagnostics } = compileQuery([file], { variables });
  if (query === undefined) {
    const first = diagnostics.find((each) => each.severity === "error");
    return { error: first === undefined ? "there is no query" : `${first.code} ${first.message}` };
  }
  try {
    if (written === undefined) await runInserts(session, given, variables, folder);
    await session.conf.setAll({ ...query.sessionConf, "spark.sql.shuffle.partitions": "1" });
    await registerFunctions(session, query.functions);
    const rows = query.bounded
      ? await session.relation(query.relation).collect()
      : isClocked
        ? await byClock(session, query, given, folder)
        : await streamed(session, query, folder);
    const { columns, upsertKey } = query;
    const ids = columns.map(({ id }) => id);
    return {
      ...(upsertKey === undefined ? {} : { key: upsertKey.map((id) => ids.indexOf(id)) }),
      columns: columns.map(({ name, type }) => ({ name, type: recordedType(type) })),
      rows: rows.map((row) => columns.map(({ id, type }) => cellText(row[id] ?? null, type))),
    };
  } catch (error) {
    return { error: `${ON_SPARK}${error instanceof Error ? error.message.split("\n", 1)[0] : String(error)}` };
  }
}

/** Writes the tables that the query reads. */
async function runInserts(
  session: SparkSession,
  { name, sql, outputs }: ConformanceCase,
  variables: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  if (outputs.length === 0) return;
  const statements = splitStatements(sql).slice(0, -1);
  const file = new SourceFile(`${name}.sql`, statements.map((statement) => `${statement};\n`).join(""));
  const specs = compile([file], { variables }).jobs.flatMap((job) => job.queries);
  for (const { relation, functions, sink, outputMode, sessionConf, checkpointName } of specs) {
    await session.conf.setAll({ ...sessionConf, "spark.sql.shuffle.partitions": "1" });
    await registerFunctions(session, functions);
    const running = await session
      .relation(oneFileABatch(relation))
      .writeStream.format(sink.format)
      .options(sink.options)
      .partitionBy(...(sink.partitionBy ?? []))
      .outputMode(outputMode)
      .option("checkpointLocation", join(folder, "checkpoints", checkpointName))
      .trigger({ availableNow: true })
      .start();
    if (!(await running.awaitTermination(LIMIT_MS))) throw new Error(`no end after ${LIMIT_MS / 1000} s`);
  }
}

/** The type as the recorder writes it: intervals are of two families, whatever their units. */
function recordedType(type: Type): string {
  const nullability = type.nullable ? "" : " NOT NULL";
  if (type.kind === "INTERVAL_DAY_TIME") return `INTERVAL DAY TO SECOND${nullability}`;
  if (type.kind === "INTERVAL_YEAR_MONTH") return `INTERVAL YEAR TO MONTH${nullability}`;
  return typeText(type);
}

/**
 * Writes each table's rows, older batches with older times, for Spark takes the oldest files first. Behind each batch
 * comes an empty one: where a stream pauses, Spark runs a micro-batch without rows in which the watermark takes effect.
 */
function writeInputs(
  { inputs }: ConformanceCase,
  folder: string,
  chosen: (batches: readonly (readonly string[])[]) => readonly (readonly string[])[],
): Record<string, string> {
  const paths = inputs.map(({ table, folder: inner = "", batches }): [string, string] => {
    const path = join(folder, table, inner);
    mkdirSync(path, { recursive: true });
    const files = batches.flatMap((batch) => (chosen(batches).includes(batch) ? [batch, []] : []));
    const first = 2 * batches.indexOf(chosen(batches)[0] ?? []);
    for (const [index, rows] of files.entries()) writeBatch(path, first + index, rows);
    return [table, join(folder, table)];
  });
  return Object.fromEntries(paths);
}

function writeBatch(path: string, index: number, rows: readonly string[]): void {
  const file = join(path, `${String(index).padStart(4, "0")}.json`);
  writeFileSync(file, rows.map((row) => `${row}\n`).join(""));
  utimesSync(file, 1_000_000_000 + index, 1_000_000_000 + index);
}

/** The table that a query over the clock has made when its last rows have come, after its windows' end. */
async function byClock(
  session: SparkSession,
  query: SelectSpec,
  given: ConformanceCase,
  folder: string,
): Promise<Row[]> {
  const name = `q_${folder.replaceAll(/\W/g, "_")}`;
  const running = await session
    .relation(oneFileABatch(query.relation))
    .writeStream.format("memory")
    .queryName(name)
    .outputMode(query.outputMode)
    .start();
  try {
    await running.processAllAvailable();
    await sleep((given.clockSeconds ?? 0) * 1000);
    writeInputs(given, folder, (batches) => batches.slice(-1));
    await running.processAllAvailable();
    return await session.table(name).collect();
  } finally {
    await running.stop();
  }
}

/** The table that a streaming query has made at the end of its inputs. */
async function streamed(session: SparkSession, query: SelectSpec, folder: string): Promise<Row[]> {
  const name = `q_${folder.replaceAll(/\W/g, "_")}`;
  const running = await session
    .relation(oneFileABatch(query.relation))
    .writeStream.format("memory")
    .queryName(name)
    .outputMode(query.outputMode)
    .trigger({ availableNow: true })
    .start();
  try {
    if (!(await running.awaitTermination(LIMIT_MS))) throw new Error(`no end after ${LIMIT_MS / 1000} s`);
    const rows = await session.table(name).collect();
    return query.outputMode === "append" ? rows : lastByKey(rows, query.upsertKey);
  } finally {
    await running.stop();
  }
}

function lastByKey(rows: readonly Row[], key: readonly string[] | undefined): Row[] {
  if (key === undefined) throw new Error("the rows replace each other, but no key is known");
  const keyOf = (row: Row) =>
    JSON.stringify(
      key.map((id) => row[id] ?? null),
      (_, value) => (typeof value === "bigint" ? `${value}n` : value),
    );
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

/** The relation with one file of input in each micro-batch. */
function oneFileABatch(relation: Relation): Relation {
  const copy = structuredClone(relation);
  visit(copy);
  return copy;
}

function visit(message: unknown): void {
  if (typeof message !== "object" || message === null) return;
  if (isFileSource(message)) message.options.maxFilesPerTrigger = "1";
  for (const part of Object.values(message)) visit(part);
}

function isFileSource(message: object): message is { options: Record<string, string> } {
  return (
    "$typeName" in message &&
    message.$typeName === "spark.connect.Read.DataSource" &&
    "format" in message &&
    ["text", "parquet", "orc", "avro"].includes(String(message.format))
  );
}
