#!/usr/bin/env node
// npm run nexmark: Nexmark's queries on real Flink and on Spark over the same events; the tables at the end are compared.
// Arguments are queries, such as q3.
import { join } from "node:path";
import { answerOnFlink, argumentsOf, printFile, runComparison } from "./conformance/flink-run.mjs";
import { setupOrExit } from "./setup/setup.mjs";

const { options, names } = argumentsOf(
  ["--json"],
  "Usage: npm run nexmark -- [--json] [query…]\n\nExample: npm run nexmark -- q3 q8",
);
const MAIN = join("nexmark", "main.js");

await setupOrExit();
const code = await runComparison(async ({ work, node, server }) => {
  const [lines, answers] = [join(work, "queries.jsonl"), join(work, "answers.jsonl")];
  if (!(await node(MAIN, "prepare", join(work, "flink"), lines, ...names))) return false;
  if (!(await answerOnFlink(lines, answers))) return false;
  await server();
  const json = join(work, "results.json");
  const isEqual = await node(MAIN, "compare", join(work, "spark"), answers, json, ...names);
  if (options.includes("--json")) printFile(json);
  return isEqual;
});
process.exit(code);
