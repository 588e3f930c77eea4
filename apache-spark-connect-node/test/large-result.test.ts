/** A result of one gigabyte through a Node whose heap may have 256 MB, against a server of its own. */
import { execFile } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, startSpark } from "../../scripts/local/index.js";
import { endWithTests } from "../../tests/e2e/end-with-tests.js";
import { newStateFolder } from "../../tests/e2e/state-folder.js";
import { SparkSession } from "../src/index.js";

const ROWS = 1_000_000;
const HEAP_MB = 256;
const root = fileURLToPath(new URL("..", import.meta.url));
const QUERY = `SELECT id, repeat(cast(id % 10 AS STRING), 1024) AS text FROM range(0, ${ROWS}, 1, 64)`;

/** Goes through the rows one by one, and tells what it saw and how much memory it took at most. */
const reader = `
import { SparkSession } from "apache-spark-connect-node";
const session = await SparkSession.connect();
const frame = await session.sql(${JSON.stringify(QUERY)});
let [rows, sum, length, peak] = [0, 0, 0, 0];
for await (const { id, text } of frame.rows({ longs: "number" })) {
  rows++;
  sum += id * text.charCodeAt(7);
  length += text.length;
  if (rows % 5000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
}
console.log(JSON.stringify({ rows, sum, length, peakMb: Math.round(peak / 1e6) }));
await session.release();
await session.close();
`;

const stateDir = newStateFolder("large-");
let spark: Awaited<ReturnType<typeof startSpark>>;
let url: string;

beforeAll(async () => {
  const connect = await freePort();
  url = `sc://127.0.0.1:${connect}`;
  const settings = { "spark.driver.maxResultSize": "0" };
  spark = await startSpark({ stateDir, ports: { connect }, settings, jvmFlags: ["-Xmx5g"] });
  void spark.exited.then(endWithTests(spark.pid));
  await spark.ready;
});
afterAll(async () => {
  await spark?.kill();
  rmSync(stateDir, { recursive: true, force: true });
});

test("a result that is four times as large as the heap", async () => {
  const session = await SparkSession.connect({ url });
  const summed = await session.sql(
    `SELECT count(*) AS rows, sum(id * ascii(substr(text, 8))) AS sum, sum(length(text)) AS length FROM (${QUERY})`,
  );
  const expected = await summed.first({ longs: "number" });
  await session.release();
  await session.close();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, "--input-type=module", "-e", reader],
    { cwd: root, env: { ...process.env, SPARK_REMOTE: url }, timeout: 300_000 },
  );
  const { peakMb, ...seen } = JSON.parse(stdout);
  process.stdout.write(`1 GB of rows through a heap of ${HEAP_MB} MB: at most ${peakMb} MB resident\n`);
  expect(seen).toEqual(expected);
  expect(seen.length).toBe(ROWS * 1024);
});
