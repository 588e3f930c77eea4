// Nexmark on Flink and on Spark, over the same events. Called by scripts/nexmark.mjs:
//   main.js prepare <folder> <lines> [query…]             writes the events and the recorder's lines
//   main.js compare <folder> <answers> <json> [query…]    runs the queries on SPARK_REMOTE and compares
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SparkSession } from "apache-spark-connect-node";
import { z } from "zod";
import { Answer } from "../flink/harness/answer.js";
import { type ConformanceCase, parseCase } from "../flink/harness/case-file.js";
import { compareAnswers } from "../flink/harness/compare.js";
import { recorderLine } from "../flink/harness/flink.js";
import { answerOfOurs } from "../flink/harness/ours.js";
import { type Result, reportLines } from "../flink/harness/report.js";
import { auctionEvents, categoryRows, lastEvents } from "./events.js";

/** The folder of the queries; this file is compiled to `conformance/dist/nexmark`. */
const root = fileURLToPath(new URL("../../nexmark/", import.meta.url));
const EVENTS = 5000;
const EVENTS_A_BATCH = 500;

/** Queries over the clock: which rows share a window is chance, but not how many there are of each key in all windows. */
const judgedByTotals: Readonly<Record<string, { readonly key: string; readonly count: string }>> = {
  q12: { key: "bidder", count: "bid_count" },
};
/** So that a window of ten seconds ends on either engine after its last row. */
const CLOCK_SECONDS = 25;
/** Flink ends no window of the clock when its input ends: for such a query it goes on. */
const endless = "'format' = 'json', 'source.monitor-interval' = '1 s')";

/** A query over the tables that all share, and the events. */
function caseOf(name: string): ConformanceCase {
  const isClocked = judgedByTotals[name] !== undefined;
  const shared = readFileSync(join(root, "tables.sql"), "utf8");
  const tables = isClocked ? shared.replaceAll("'format' = 'json')", endless) : shared;
  const query = parseCase(`nexmark/${name}`, readFileSync(join(root, "queries", `${name}.sql`), "utf8"));
  const events = auctionEvents(EVENTS).map((event) => JSON.stringify(event));
  const batches = Array.from({ length: EVENTS / EVENTS_A_BATCH }, (_, n) =>
    events.slice(n * EVENTS_A_BATCH, (n + 1) * EVENTS_A_BATCH),
  );
  const last = lastEvents().map((event) => JSON.stringify(event));
  return {
    ...query,
    ...(isClocked ? { clockSeconds: CLOCK_SECONDS } : {}),
    sql: `${tables}\n${query.sql}`,
    inputs: [
      { table: "events", batches: [...batches, last] },
      { table: "categories", batches: [categoryRows().map((row) => JSON.stringify(row))] },
    ],
  };
}

function casesOf(names: readonly string[]): ConformanceCase[] {
  const all = readdirSync(join(root, "queries"))
    .map((file) => file.replace(/\.sql$/, ""))
    .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`There is no query ${unknown}; there are: ${all.join(", ")}`);
  return all.filter((name) => names.length === 0 || names.includes(name)).map(caseOf);
}

const folderOf = (folder: string, { name }: ConformanceCase) => join(folder, name.replace("/", "-"));

function prepare(folder: string, file: string, names: readonly string[]): void {
  const lines = casesOf(names).map((given) => `${recorderLine(given, folderOf(folder, given))}\n`);
  writeFileSync(file, lines.join(""));
}

const Line = z.object({ name: z.string() });

function answersOf(file: string): ReadonlyMap<string, Answer> {
  const lines = readFileSync(file, "utf8").split("\n");
  const parsed: unknown[] = lines.filter((line) => line !== "").map((line) => JSON.parse(line));
  return new Map(parsed.map((line) => [Line.parse(line).name, Answer.parse(line)]));
}

/** The sum of the counts of each key, in the place of the rows of a query over the clock. */
function totalsOf(name: string): (answer: Answer) => Answer {
  const judged = judgedByTotals[name];
  return (answer) => {
    if (judged === undefined || "error" in answer) return answer;
    const place = (column: string) => answer.columns.findIndex((each) => each.name === column);
    const totals = new Map<string, bigint>();
    for (const row of answer.rows) {
      const key = row[place(judged.key)] ?? "NULL";
      totals.set(key, (totals.get(key) ?? 0n) + BigInt(row[place(judged.count)] ?? 0));
    }
    const cells = (key: string, total: bigint) =>
      answer.columns.map(({ name: column }) =>
        column === judged.key ? key : column === judged.count ? String(total) : null,
      );
    return { columns: answer.columns, rows: [...totals].map(([key, total]) => cells(key, total)) };
  };
}

async function compare(folder: string, answersFile: string, json: string, names: readonly string[]): Promise<boolean> {
  const answers = answersOf(answersFile);
  const session = await SparkSession.connect();
  const results: Result[] = [];
  try {
    for (const given of casesOf(names)) {
      const flink = answers.get(given.name);
      if (flink === undefined) throw new Error(`Flink gave no answer to ${given.name}.`);
      const begin = performance.now();
      const ours = await answerOfOurs(session, given, folderOf(folder, given));
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      const total = totalsOf(given.name.replace("nexmark/", ""));
      const verdict = compareAnswers(total(flink), total(ours));
      const rows = "rows" in flink ? `${flink.rows.length} rows` : flink.error;
      console.log(`${given.name.padEnd(12)} ${verdict.kind.padEnd(9)} ${rows}, ${seconds} s`);
      results.push({ name: given.name, feature: "nexmark", verdict });
    }
  } finally {
    await session.stop();
  }
  writeFileSync(json, JSON.stringify(results, null, 1));
  console.log(reportLines(results).join("\n"));
  return results.every(({ verdict }) => verdict.kind !== "differing");
}

const [command = "", folder = "", file = "", ...rest] = process.argv.slice(2);
if (command === "prepare") prepare(folder, file, rest);
else if (!(await compare(folder, file, rest[0] ?? "", rest.slice(1)))) process.exitCode = 1;
