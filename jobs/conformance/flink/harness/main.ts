// Compares cases with Flink's records, or makes the lines for the recorder and takes its answers. Called by
// scripts/conformance-flink.mjs, which sees to servers and folders:
//   main.js prepare <folder> <lines> [feature…]     writes inputs and the recorder's lines
//   main.js record <folder> <answers>               takes the recorder's answers into records/, and its files into files/
//   main.js compare <folder> <json> [feature…]      runs the cases on SPARK_REMOTE and compares
//   main.js reading <folder> <lines> [feature…]     writes the recorder's lines for files that ours wrote
//   main.js exchange <answers>                      compares the recorder's answers to these
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Answer, inOrder } from "./answer.js";
import type { ConformanceCase } from "./case-file.js";
import { readingLine, recorderLine } from "./flink.js";
import { dropFiles, keepFiles } from "./kept-files.js";
import { reportLines } from "./report.js";
import { casesOf, filesFolder, recordsFile, recordsOf, resultFor, resultsOf } from "./run-cases.js";

type MakeLine = (given: ConformanceCase, folder: string) => string;

function prepare(make: MakeLine, cases: readonly ConformanceCase[], folder: string, file: string): void {
  const lines = cases.map((given) => make(given, folderOf(folder, given.name)));
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
}

const folderOf = (folder: string, name: string): string => join(folder, name.replace("/", "-"));

/** The cases whose tables both engines write and read. */
const writingCases = (features: readonly string[]): readonly ConformanceCase[] =>
  casesOf(features).filter(({ name, feature, outputs }) => {
    const recorded = recordsOf(feature)[name];
    return outputs.length > 0 && recorded !== undefined && !("error" in recorded);
  });

function answersOf(file: string): readonly { readonly name: string; readonly answer: Answer }[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const { name } = z.object({ name: z.string() }).parse(JSON.parse(line));
      return { name, answer: Answer.parse(JSON.parse(line)) };
    });
}

/** Puts answers into the records, and drops those of cases that are gone. */
function record(folder: string, file: string): void {
  const answers = answersOf(file);
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
  for (const given of writingCases([])) {
    if (!answers.some(({ name }) => name === given.name)) continue;
    keepFiles(given, folderOf(folder, given.name), filesFolder(given.name));
  }
  dropFiles(filesFolder(""), writingCases([]));
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

/**
 * The files that ours wrote, without Spark's log beside them: Flink would take that for a partition where there are
 * several columns of partitions.
 */
function prepareReading(folder: string, file: string, features: readonly string[]): void {
  const cases = writingCases(features).filter(({ name, outputs }) =>
    outputs.every((table) => existsSync(join(folderOf(folder, name), table))),
  );
  const copies = join(folder, "for-flink");
  for (const given of cases) keepFiles(given, folderOf(folder, given.name), folderOf(copies, given.name));
  prepare(readingLine, cases, copies, file);
}

/** Flink's answers from files that ours wrote, beside those from its own. */
function exchange(file: string): boolean {
  const cases = casesOf([]);
  const results = answersOf(file).flatMap(({ name, answer }) => {
    const given = cases.find((each) => each.name === name);
    return given === undefined ? [] : [resultFor(given, answer)];
  });
  console.log(["", "Flink reads what ours wrote:", "", ...reportLines(results)].join("\n"));
  return results.every(({ verdict }) => verdict.kind === "equal");
}

const [command = "", first = "", ...rest] = process.argv.slice(2);
if (command === "prepare") prepare(recorderLine, casesOf(rest.slice(1)), first, rest[0] ?? "");
else if (command === "reading") prepareReading(first, rest[0] ?? "", rest.slice(1));
else if (command === "record") record(first, rest[0] ?? "");
else if (command === "exchange") {
  if (!exchange(first)) process.exitCode = 1;
} else if (!(await compare(first, rest[0] ?? "", rest.slice(1)))) process.exitCode = 1;
