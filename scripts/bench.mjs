#!/usr/bin/env node
// npm run bench: the Spark Connect client beside PySpark's, on the server that SPARK_REMOTE names, or on one that is
// started for it. Ratios below 1 mean that this client is faster. With --json, the figures are printed for programs.
// npm run bench -- --only check: how long mdsp check takes from its start to its end.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchCheck } from "./bench/check.mjs";
import { benchSparkConnect } from "./bench/spark-connect.mjs";
import { setupOrExit } from "./setup/setup.mjs";

if (process.argv.includes("--help")) {
  console.log("Usage: npm run bench [-- --only check] [--json]\n\nExample: npm run -s bench -- --json > figures.json");
  process.exit(0);
}
const json = process.argv.includes("--json");
const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
if (only !== undefined && only !== "check") {
  console.error("--only takes: check");
  process.exit(2);
}
if (only === "check") {
  await setupOrExit({ only: ["packages", "stubs", "build"] });
  const results = benchCheck((line) => json || console.log(line));
  if (json) console.log(JSON.stringify(results));
  process.exit(0);
}
await setupOrExit();
const stateDir = mkdtempSync(join(tmpdir(), "mdsp-bench-"));
let server;
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => void clean().then(() => process.exit(1)));

/** Ends the server. */
async function clean() {
  await server?.kill();
  rmSync(stateDir, { recursive: true, force: true });
}

try {
  if (process.env.SPARK_REMOTE === undefined) {
    const { freePort, startSpark } = await import("@mdsp/scripts");
    const connect = await freePort();
    const settings = { "spark.driver.maxResultSize": "0" };
    server = await startSpark({ stateDir, ports: { connect }, settings, jvmFlags: ["-Xmx5g"] });
    await server.ready;
    process.env.SPARK_REMOTE = `sc://127.0.0.1:${connect}`;
  }
  const results = await benchSparkConnect((line) => json || console.log(line));
  const summary = results.map(({ case: title, ratio }) => `${title.split(/[:,]/)[0]} ${ratio.toFixed(2)}`).join(", ");
  console.log(json ? JSON.stringify(results) : `${summary} of PySpark's time (below 1 is faster)`);
} finally {
  await clean();
}
