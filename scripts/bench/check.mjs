// mdsp check, from the start of its process to the end, on a folder of 100 statements.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../setup/paths.mjs";

const RUNS = 25;
const TABLES = 10;
const JOBS = 20;
const INSERTS = 4;

const source = (n) => `CREATE TABLE trades_${n} (
  symbol STRING NOT NULL, event_time TIMESTAMP_LTZ(3) NOT NULL, price DOUBLE NOT NULL, volume DOUBLE,
  headers MAP<STRING, BYTES> METADATA VIRTUAL, seq AS CAST(CAST(headers['mdsp-seq'] AS STRING) AS BIGINT),
  WATERMARK FOR event_time AS event_time - INTERVAL '2' SECOND
) WITH (
  'connector' = 'kafka', 'topic' = 'trades_${n}', 'properties.bootstrap.servers' = '127.0.0.1:9092',
  'scan.startup.mode' = 'earliest-offset', 'format' = 'json'
);
`;

const sink = (n) => `CREATE TABLE bars_${n} (
  symbol STRING NOT NULL, window_start TIMESTAMP_LTZ(3) NOT NULL, high DOUBLE, low DOUBLE, vwap DOUBLE,
  PRIMARY KEY (symbol, window_start) NOT ENFORCED
) WITH (
  'connector' = 'cassandra', 'contact-points' = '127.0.0.1:9042', 'local-datacenter' = 'datacenter1',
  'keyspace' = 'bench', 'table' = 'bars_${n}', 'partition-key' = 'symbol'
);
`;

const insert = (n) => `INSERT INTO bars_${n}
SELECT symbol, window_start, MAX(price) AS high, MIN(price) AS low,
  CASE WHEN COUNT(volume) = COUNT(*) AND SUM(volume) > 0 THEN SUM(price * volume) / SUM(volume) END AS vwap
FROM TABLE(TUMBLE(TABLE trades_${n}, DESCRIPTOR(event_time), INTERVAL '${n + 1}' MINUTE))
WHERE price > ${n} AND UPPER(symbol) LIKE 'A%'
GROUP BY symbol, window_start, window_end;
`;

/** Writes 10 sources, 10 sinks, and 20 jobs of 4 INSERTs each: 100 statements. */
function writeProject(folder) {
  mkdirSync(join(folder, "tables"));
  mkdirSync(join(folder, "jobs"));
  for (let n = 0; n < TABLES; n++) writeFileSync(join(folder, "tables", `t${n}.sql`), source(n) + sink(n));
  for (let n = 0; n < JOBS; n++) {
    const inserts = Array.from({ length: INSERTS }, (_, k) => insert((n + k) % TABLES));
    writeFileSync(join(folder, "jobs", `j${n}.sql`), inserts.join("\n"));
  }
}

function timeOf(args, cwd) {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed:\n${stderr}`);
  return performance.now() - begin;
}

/** Measures the command, and Node alone; `tell` gets a line. */
export function benchCheck(tell) {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-bench-check-"));
  try {
    writeProject(folder);
    const check = [join(repositoryRoot, "jobs", "bin", "mdsp.js"), "check", folder];
    const runs = { check: [], node: [] };
    for (let run = 0; run < RUNS; run++) {
      runs.node.push(timeOf(["-e", "0"], folder));
      runs.check.push(timeOf(check, folder));
    }
    const [own, node] = [runs.check, runs.node].map((all) => all.toSorted((a, b) => a - b));
    const figures = { medianMs: own[RUNS >> 1], leastMs: own[0], nodeMedianMs: node[RUNS >> 1], nodeLeastMs: node[0] };
    const [median, least, nodeMedian, nodeLeast] = Object.values(figures).map((ms) => ms.toFixed(0));
    tell(
      `mdsp check, cold, 100 statements: median ${median} ms, least ${least} ms of ${RUNS} runs; ` +
        `Node alone: ${nodeMedian} ms, ${nodeLeast} ms`,
    );
    return [{ case: "mdsp check, cold, 100 statements", ...figures }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
