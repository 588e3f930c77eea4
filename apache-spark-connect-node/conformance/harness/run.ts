/** Runs all operations through this client: `node run.js <folder> <fixtures.json> <output>`, server in SPARK_REMOTE. */
import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { DataFrame, SparkConnectError, SparkSession, typeToJson } from "apache-spark-connect-node";
import { z } from "zod";
import * as topics from "../operations/index.js";
import { canonical, canonicalPlain } from "./canonical.js";
import { type Absent, type Fixtures, type Operation, Ordered, type Outcome, type Topic, Unread } from "./operation.js";
import type { Line, Result } from "./result.js";

const [folder = "", fixturesFile = "", output = "", only = ""] = process.argv.slice(2);

async function fixturesOf(spark: SparkSession): Promise<Fixtures> {
  const texts = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(fixturesFile, "utf8")));
  const frame = (name: string) => spark.sql(texts[name] ?? "");
  return {
    trades: await frame("trades"),
    quotes: await frame("quotes"),
    people: await frame("people"),
    departments: await frame("departments"),
    nested: await frame("nested"),
    numbers: await frame("numbers"),
    folder,
  };
}

async function resultOf(operation: Operation | Absent, spark: SparkSession, fixtures: Fixtures): Promise<Result> {
  if (typeof operation !== "function") return { kind: "absent", reason: operation.absent };
  const deadline = new AbortController();
  try {
    return await Promise.race([resultWithin(operation, spark, fixtures), tooLong(deadline.signal)]);
  } catch (error) {
    if (error instanceof SparkConnectError && error.errorClass !== undefined) {
      return { kind: "error", errorClass: error.errorClass, sqlState: error.sqlState ?? "", message: error.message };
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { kind: "error", errorClass: "", sqlState: "", message };
  } finally {
    deadline.abort();
  }
}

const resultWithin = async (operation: Operation, spark: SparkSession, fixtures: Fixtures): Promise<Result> =>
  outcomeResult(await operation(spark, fixtures));

const LONGEST_MS = 120_000;

/** A server that is gone must not keep the comparison waiting for all retries. */
async function tooLong(signal: AbortSignal): Promise<never> {
  await sleep(LONGEST_MS, undefined, { signal });
  throw new Error(`longer than ${LONGEST_MS / 1000} seconds`);
}

async function outcomeResult(outcome: Outcome): Promise<Result> {
  if (outcome instanceof Ordered) return frameResult(outcome.frame, { isRead: true, isOrdered: true });
  if (outcome instanceof Unread) return frameResult(outcome.frame, { isRead: false, isOrdered: false });
  if (outcome instanceof DataFrame) return frameResult(outcome, { isRead: true, isOrdered: false });
  return { kind: "value", value: canonicalPlain(outcome) };
}

async function frameResult(
  frame: DataFrame,
  { isRead, isOrdered }: { readonly isRead: boolean; readonly isOrdered: boolean },
): Promise<Result> {
  const schema = await frame.schema();
  const plan = await frame.explain("extended");
  const rows = isRead && !(await frame.isStreaming()) ? await frame.collect() : [];
  const texts = rows.map((row) => canonical(row, schema));
  return {
    kind: "frame",
    schema: typeToJson(schema),
    plan,
    rows: texts,
    isOrdered,
  };
}

/** The operation's name in Python. */
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const spark = await SparkSession.connect({
  url: process.env["SPARK_REMOTE"] ?? "",
  config: {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": 2,
    "spark.sql.timeType.enabled": true,
    // Else a relation that was analysed before shows the ids of then.
    "spark.connect.session.planCache.enabled": false,
  },
});
try {
  const fixtures = await fixturesOf(spark);
  const lines: Line[] = [];
  for (const [topic, operations] of Object.entries<Topic>(topics)) {
    for (const [name, operation] of Object.entries(operations)) {
      const full = `${topic}.${snakeCase(name)}`;
      if (full.startsWith(only)) {
        lines.push({ operation: full, result: await resultOf(operation, spark, fixtures) });
      }
    }
  }
  writeFileSync(output, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
} finally {
  await spark.release();
  await spark.close();
}
