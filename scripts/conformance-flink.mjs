#!/usr/bin/env node
// npm run conformance:flink: the cases of jobs/conformance/flink on Spark, compared with what Flink answered. With
// --record, real Flink answers them anew first. Other arguments are features, or feature/name.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { flinkJars } from "./conformance/flink-jars.mjs";
import { cacheRoot, repositoryRoot } from "./setup/paths.mjs";
import { setupOrExit } from "./setup/setup.mjs";
import { runAttached } from "./testing/run-attached.mjs";

const USAGE = `Usage: npm run conformance:flink -- [--record] [--record-only] [--json] [feature[/name]…]

Example: npm run conformance:flink -- --record joins windows-tumble`;

const options = process.argv.slice(2).filter((argument) => argument.startsWith("--"));
const features = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (options.includes("--help")) {
  console.log(USAGE);
  process.exit(0);
}
const unknown = options.find((option) => !["--record", "--record-only", "--json"].includes(option));
if (unknown !== undefined) {
  console.error(`There is no option ${unknown}.\n\n${USAGE}`);
  process.exit(2);
}

await setupOrExit();
const conformance = join(repositoryRoot, "jobs", "conformance");
const tsc = join(repositoryRoot, "node_modules", ".bin", "tsc");
if ((await runAttached([tsc, "-b", conformance], repositoryRoot)) !== 0) process.exit(1);
const main = join(conformance, "dist", "flink", "harness", "main.js");

const parent = join(cacheRoot(), "run");
mkdirSync(parent, { recursive: true });
const work = mkdtempSync(join(parent, "conformance-flink-"));
let server;

/** Ends the server, and removes what the cases wrote. */
async function clean() {
  await server?.kill();
  rmSync(work, { recursive: true, force: true });
}

const OPENED = ["java.base/java.util=ALL-UNNAMED", "java.base/java.lang=ALL-UNNAMED"];

/** Has real Flink answer the cases, all in one JVM. */
async function record() {
  const jars = await flinkJars();
  const lines = join(work, "cases.jsonl");
  const answers = join(work, "answers.jsonl");
  if ((await runAttached([process.execPath, main, "prepare", join(work, "flink"), lines, ...features], work)) !== 0)
    return false;
  const recorder = join(conformance, "flink", "recorder", "Recorder.java");
  const java = [
    "java",
    "-Xmx2g",
    "-Dlog4j2.level=OFF",
    ...OPENED.map((each) => `--add-opens=${each}`),
    "-cp",
    join(jars, "*"),
  ];
  if ((await runAttached([...java, recorder, lines, answers], work)) !== 0) return false;
  return (await runAttached([process.execPath, main, "record", answers], work)) === 0;
}

/** Runs the cases on the server that SPARK_REMOTE names (it must see the files of this machine), or on one of its own. */
async function compare() {
  if (process.env.SPARK_REMOTE === undefined) {
    const { freePort, startSpark } = await import("@mdsp/scripts");
    const connect = await freePort();
    server = await startSpark({ stateDir: join(work, "spark"), ports: { connect } });
    await server.ready;
    process.env.SPARK_REMOTE = `sc://127.0.0.1:${connect}`;
  }
  const json = join(work, "results.json");
  const code = await runAttached(
    [process.execPath, main, "compare", join(work, "spark-rows"), json, ...features],
    work,
  );
  if (options.includes("--json")) console.log(readFileSync(json, "utf8"));
  return code === 0;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void clean().finally(() => process.exit(1)));
}
let isGood = false;
try {
  const wantsRecord = options.some((option) => option.startsWith("--record"));
  isGood = (!wantsRecord || (await record())) && (options.includes("--record-only") || (await compare()));
} catch (error) {
  console.error(error);
} finally {
  await clean();
}
process.exit(isGood ? 0 : 1);
