// The Spark Connect client beside PySpark's, on one server, in turns.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { pysparkClient } from "../conformance/pyspark-client.mjs";
import { repositoryRoot } from "../setup/paths.mjs";

const folder = join(repositoryRoot, "apache-spark-connect-node", "bench");

/** What is measured, how often in turns, and whether the whole process counts, from its start to its end. */
const CASES = [
  { name: "roundTrip", title: "SELECT 1, collected: median of 200", rounds: 3, whole: false },
  { name: "session", title: "session: from connecting to the first row, median of 20", rounds: 3, whole: false },
  { name: "program", title: "program: from its start to its end, one query", rounds: 5, whole: true },
  { name: "collect", title: "collect of 1 M rows of 8 types", rounds: 3, whole: false },
  { name: "stream", title: "10 M rows one by one", rounds: 1, whole: false },
];

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const seconds = (ms) => (ms < 1000 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : `${(ms / 1000).toFixed(1)} s`);

/** Measures all cases against the server that SPARK_REMOTE names; `tell` gets a line for each. */
export async function benchSparkConnect(tell) {
  const python = await pysparkClient();
  const clients = {
    here: [process.execPath, join(folder, "client.mjs")],
    pyspark: [python, join(folder, "client.py")],
  };
  const results = [];
  for (const { name, title, rounds, whole } of CASES) {
    const runs = { here: [], pyspark: [] };
    // Round -1 warms the server up; who goes first changes, for the first one finds colder caches.
    for (let round = -1; round < rounds; round++) {
      const order = round % 2 === 0 ? Object.entries(clients) : Object.entries(clients).reverse();
      for (const [client, [program, file]] of order) {
        if (round < 0 && rounds === 1) continue;
        const begin = performance.now();
        const { stdout } = await promisify(execFile)(program, [file, name]);
        const run = JSON.parse(stdout);
        if (round < 0) continue;
        runs[client].push(whole ? { ...run, ms: performance.now() - begin } : run);
      }
    }
    const [here, pyspark] = [runs.here, runs.pyspark].map((all) => median(all.map(({ ms }) => ms)));
    const ratios = runs.here.map(({ ms }, n) => ms / runs.pyspark[n].ms);
    const memory =
      runs.here[0].peakMb === undefined ? undefined : { here: runs.here[0].peakMb, pyspark: runs.pyspark[0].peakMb };
    results.push({ case: title, hereMs: here, pysparkMs: pyspark, ratio: here / pyspark, ratios, peakMb: memory });
    const spread = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`;
    const peaks = memory === undefined ? "" : `; at most ${memory.here} MB against ${memory.pyspark} MB resident`;
    tell(
      `${title.padEnd(56)} ${seconds(here).padStart(8)}  PySpark ${seconds(pyspark).padStart(8)}  ` +
        `ratio ${(here / pyspark).toFixed(2)} (${spread})${peaks}`,
    );
  }
  return results;
}
