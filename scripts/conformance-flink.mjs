#!/usr/bin/env node
// npm run conformance:flink: the cases of jobs/conformance/flink on Spark, compared with what Flink answered. With
// --record, real Flink answers them anew first; with --exchange it reads the files that ours wrote, after ours. Other
// arguments are features, or feature/name.
import { join } from "node:path";
import { answerOnFlink, argumentsOf, printFile, runComparison } from "./conformance/flink-run.mjs";
import { setupOrExit } from "./setup/setup.mjs";

const { options, names } = argumentsOf(
  ["--record", "--record-only", "--exchange", "--json"],
  `Usage: npm run conformance:flink -- [--record | --record-only] [--exchange] [--json] [feature[/name]…]

Example: npm run conformance:flink -- --record joins windows-tumble`,
);
const MAIN = join("flink", "harness", "main.js");

await setupOrExit();
const code = await runComparison(async ({ work, node, server }) => {
  if (options.some((option) => option.startsWith("--record"))) {
    const [lines, answers] = [join(work, "cases.jsonl"), join(work, "answers.jsonl")];
    const isRecorded =
      (await node(MAIN, "prepare", join(work, "flink"), lines, ...names)) &&
      (await answerOnFlink(lines, answers)) &&
      (await node(MAIN, "record", join(work, "flink"), answers));
    if (!isRecorded || options.includes("--record-only")) return isRecorded;
  }
  await server();
  const json = join(work, "results.json");
  const isEqual = await node(MAIN, "compare", join(work, "spark"), json, ...names);
  if (options.includes("--json")) printFile(json);
  if (!options.includes("--exchange")) return isEqual;
  const [lines, answers] = [join(work, "exchange.jsonl"), join(work, "exchange-answers.jsonl")];
  const isRead =
    (await node(MAIN, "reading", join(work, "spark"), lines, ...names)) &&
    (await answerOnFlink(lines, answers)) &&
    (await node(MAIN, "exchange", answers));
  return isEqual && isRead;
});
process.exit(code);
