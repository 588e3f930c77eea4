// Compares cases with Flink's records, or makes the lines for the recorder and takes its answers. Called by
// scripts/conformance-flink.mjs, which sees to servers and folders:
//   main.js prepare <folder> <lines> [feature…]     writes inputs and the recorder's lines
//   main.js record <answers>                        takes the recorder's answers into records/
//   main.js compare <folder> <json> [feature…]      runs the cases on SPARK_REMOTE and compares
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SparkSession } from "apache-spark-connect-node";
import { z } from "zod";
import { Answer, inOrder } from "./answer.js";
import { type ConformanceCase, parseCase } from "./case-file.js";
import { compareAnswers } from "./compare.js";
import { recorderLine } from "./flink.js";
import { answerOfOurs } from "./ours.js";
import { type Result, reportLines } from "./report.js";

/** The folder of the cases and records; this file is compiled to `conformance/dist/flink/harness`. */
const root = fileURLToPath(new URL("../../../flink/", import.meta.url));

function casesOf(features: readonly string[]): ConformanceCase[] {
  const all = readdirSync(join(root, "cases")).sort();
  const unknown = features.find((feature) => !all.includes(feature.split("/")[0] ?? ""));
  if (unknown !== undefined) throw new Error(`There is no feature ${unknown}; there are: ${all.join(", ")}`);
  const names = all.flatMap((feature) =>
    readdirSync(join(root, "cases", feature))
      .filter((file) => file.endsWith(".sql"))
      .sort()
      .map((file) => `${feature}/${file.replace(/\.sql$/, "")}`),
  );
  return names
    .filter((name) => features.length === 0 || features.some((wanted) => `${name}/`.startsWith(`${wanted}/`)))
    .map((name) => parseCase(name, readFileSync(join(root, "cases", `${name}.sql`), "utf8")));
}

const Records = z.record(z.string(), Answer);
const recordsFile = (feature: string) => join(root, "records", `${feature}.json`);

function recordsOf(feature: string): z.output<typeof Records> {
  const file = recordsFile(feature);
  return existsSync(file) ? Records.parse(JSON.parse(readFileSync(file, "utf8"))) : {};
}

function prepare(folder: string, file: string, features: readonly string[]): void {
  const lines = casesOf(features).map((given) => recorderLine(given, join(folder, given.name.replace("/", "-"))));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

/** Puts answers into the records, and drops those of cases that are gone. */
function record(file: string): void {
  const answers = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { name } = z.object({ name: z.string() }).parse(JSON.parse(line));
      return { name, answer: Answer.parse(JSON.parse(line)) };
    });
  const cases = casesOf([]);
  for (const feature of new Set(answers.map(({ name }) => name.split("/")[0] ?? ""))) {
    const known = new Map(Object.entries(recordsOf(feature)));
    for (const { name, answer } of answers) if (name.startsWith(`${feature}/`)) known.set(name, answer);
    const kept = cases.flatMap((given): [string, Answer][] => {
      const answer = given.feature === feature ? known.get(given.name) : undefined;
      return answer === undefined ? [] : [[given.name, answer]];
    });
    writeFileSync(recordsFile(feature), recordText(kept));
  }
}

/** A line for each case's schema and for each row, so that a difference shows. */
function recordText(records: readonly (readonly [string, Answer])[]): string {
  const texts = records.map(([name, answer]) => {
    const head = `${JSON.stringify(name)}: `;
    if ("error" in answer) return `${head}${JSON.stringify(answer)}`;
    const rows = inOrder(answer.rows).map((row) => `\n  ${JSON.stringify(row)}`);
    return `${head}{ "columns": ${JSON.stringify(answer.columns)}, "rows": [${rows.join(",")}] }`;
  });
  return `{\n${texts.join(",\n")}\n}\n`;
}

/** Cases under way at once: each has a session of its own, for settings are the session's. */
const AT_ONCE = 3;

async function compare(folder: string, jsonFile: string, features: readonly string[]): Promise<boolean> {
  const cases = casesOf(features);
  const results: Result[] = [];
  const left = [...cases];
  const work = async () => {
    const session = await SparkSession.connect();
    try {
      for (let given = left.shift(); given !== undefined; given = left.shift()) {
        results.push(await resultOf(session, given, folder));
        if (process.stderr.isTTY) process.stderr.write(`\r${results.length}/${cases.length} `);
      }
    } finally {
      await session.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, cases.length) }, work));
  const sorted = cases.flatMap((given) => results.filter((result) => result.name === given.name));
  writeFileSync(jsonFile, JSON.stringify(sorted, null, 1));
  console.log(reportLines(sorted).join("\n"));
  return sorted.every(({ verdict }) => verdict.kind !== "differing");
}

async function resultOf(session: SparkSession, given: ConformanceCase, folder: string): Promise<Result> {
  const { name, feature } = given;
  const recorded = recordsOf(feature)[name];
  if (recorded === undefined) {
    const difference = "it has no record; run npm run conformance:flink -- --record";
    return { name, feature, verdict: { kind: "differing", difference } };
  }
  const ours = await answerOfOurs(session, given, join(folder, name.replace("/", "-")));
  return { name, feature, verdict: compareAnswers(recorded, ours) };
}

const [command = "", first = "", ...rest] = process.argv.slice(2);
if (command === "prepare") prepare(first, rest[0] ?? "", rest.slice(1));
else if (command === "record") record(first);
else if (!(await compare(first, rest[0] ?? "", rest.slice(1)))) process.exitCode = 1;
