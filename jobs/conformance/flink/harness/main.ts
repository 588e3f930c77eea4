// Compares cases with Flink's records, or makes the lines for the recorder and takes its answers. Called by
// scripts/conformance-flink.mjs, which sees to servers and folders:
//   main.js prepare <folder> <lines> [feature…]     writes inputs and the recorder's lines
//   main.js record <answers>                        takes the recorder's answers into records/
//   main.js compare <folder> <json> [feature…]      runs the cases on SPARK_REMOTE and compares
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Answer, inOrder } from "./answer.js";
import { recorderLine } from "./flink.js";
import { reportLines } from "./report.js";
import { casesOf, recordsFile, recordsOf, resultsOf } from "./run-cases.js";

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
    const rows = (answer.upserts ? answer.rows : inOrder(answer.rows)).map((row) => `\n  ${JSON.stringify(row)}`);
    return `${head}{ "columns": ${JSON.stringify(answer.columns)}, "rows": [${rows.join(",")}]${answer.upserts ? ', "upserts": true' : ""} }`;
  });
  return `{\n${texts.join(",\n")}\n}\n`;
}

async function compare(folder: string, jsonFile: string, features: readonly string[]): Promise<boolean> {
  const cases = casesOf(features);
  const results = await resultsOf(cases, folder, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${cases.length} `);
  });
  writeFileSync(jsonFile, JSON.stringify(results, null, 1));
  console.log(reportLines(results).join("\n"));
  return results.every(({ verdict }) => verdict.kind !== "differing");
}

const [command = "", first = "", ...rest] = process.argv.slice(2);
if (command === "prepare") prepare(first, rest[0] ?? "", rest.slice(1));
else if (command === "record") record(first);
else if (!(await compare(first, rest[0] ?? "", rest.slice(1)))) process.exitCode = 1;
