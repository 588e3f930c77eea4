#!/usr/bin/env node
// npm run conformance:spark: the same operations through PySpark and through this client, on one server: the one that
// SPARK_REMOTE names (it must see the files of this machine), or one that is started for it. An argument is the beginning
// of the names of the operations to run, such as `joins.`.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { apiProblems } from "./conformance/api-list.mjs";
import { pysparkClient } from "./conformance/pyspark-client.mjs";
import { cacheRoot, repositoryRoot } from "./setup/paths.mjs";
import { setupOrExit } from "./setup/setup.mjs";
import { runAttached } from "./testing/run-attached.mjs";

await setupOrExit();
const conformance = join(repositoryRoot, "apache-spark-connect-node", "conformance");
const tsc = join(repositoryRoot, "node_modules", ".bin", "tsc");
if ((await runAttached([tsc, "-b", conformance], repositoryRoot)) !== 0) process.exit(1);
const { freePort, startSpark } = await import("@mdsp/scripts");
const { report } = await import(join(conformance, "dist", "harness", "report.js"));

const parent = join(cacheRoot(), "run");
mkdirSync(parent, { recursive: true });
const work = mkdtempSync(join(parent, "conformance-"));
const folder = join(work, "data");
let server;

/** Ends the server, and removes what the operations wrote. */
async function clean() {
  await server?.kill();
  rmSync(work, { recursive: true, force: true });
}

/** A server of its own. */
async function startServer() {
  const connect = await freePort();
  server = await startSpark({ stateDir: join(work, "spark"), ports: { connect } });
  await server.ready;
  process.env.SPARK_REMOTE = `sc://127.0.0.1:${connect}`;
}

/** Runs the operations, or those whose names begin with `only`, through one client; the file with the results. */
async function results(name, command, only) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const output = join(work, `${name}.jsonl`);
  const code = await runAttached(
    [...command, folder, join(conformance, "fixtures.json"), output, only],
    repositoryRoot,
  );
  if (code !== 0) throw new Error(`The operations could not be run through ${name} (exit code ${code}).`);
  return output;
}

async function main() {
  const [only = ""] = process.argv.slice(2);
  const python = await pysparkClient();
  if (process.env.SPARK_REMOTE === undefined) await startServer();
  const theirs = await results("pyspark", [python, join(conformance, "harness", "run.py")], only);
  const ours = await results("here", [process.execPath, join(conformance, "dist", "harness", "run.js")], only);
  const { lines, isGood } = report(theirs, ours, await apiProblems());
  console.log(lines.join("\n"));
  return isGood;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => void clean().finally(() => process.exit(1)));
}
let isGood = false;
try {
  isGood = await main();
} catch (error) {
  console.error(error);
} finally {
  await clean();
}
process.exit(isGood ? 0 : 1);
