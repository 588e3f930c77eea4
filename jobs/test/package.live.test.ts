/** The command as its users get it: both packages packed, installed in an empty folder, and a new project run with them. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, startSpark } from "../../scripts/local/index.js";

const remote = process.env["SPARK_REMOTE"];
if (remote === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

const root = fileURLToPath(new URL("../..", import.meta.url));
const INSTALL_MS = 300_000;
const START_MS = 240_000;

describe.skipIf(remote === undefined)("the packages", () => {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-package-"));
  const mdsp = join(folder, "node_modules/.bin/mdsp");
  const sql = join(folder, "orders/sql");
  // Nothing but what a user's shell has.
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"] };
  const run = async (command: string, ...args: string[]) =>
    promisify(execFile)(command, args, { cwd: folder, timeout: INSTALL_MS, env }).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        code: error.code,
        out: error.stdout,
        err: error.stderr,
      }),
    );

  beforeAll(async () => {
    for (const name of ["apache-spark-connect-node", "jobs"]) {
      await run("npm", "pack", "--silent", "--pack-destination", folder, join(root, name));
    }
    writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    const archives = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    const options = ["--prefer-offline", "--no-audit", "--no-fund", "--silent"];
    const installed = await run("npm", "install", ...options, ...archives.map((name) => `./${name}`));
    expect([archives.length, installed]).toMatchObject([2, { code: 0 }]);
    expect(await run(mdsp, "init", "orders")).toMatchObject({ code: 0 });
  }, INSTALL_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("bring nothing but what runs", () => {
    const own = join(folder, "node_modules/market-data-stream-pipeline");
    const files = readdirSync(own, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => /\.test\.|\.map$|tsbuildinfo$|\.ts$/.test(name) && !name.endsWith(".d.ts"))).toEqual(
      [],
    );
    expect(files).toContain("jars/mdsp-spark-extensions.jar");
    expect(files).toContain("dist/bundle/main.js");
  });

  it("check and format a new project", async () => {
    expect(await run(mdsp, "check", sql)).toEqual({ code: 0, out: "2 tables, 1 jobs, 0 errors\n", err: "" });
    expect(await run(mdsp, "format", "--check", sql)).toMatchObject({ code: 0 });
  });

  it("explain it, with Spark's plan beside", async () => {
    const { code, out } = await run(mdsp, "explain", sql, "--remote", remote ?? "");
    expect(out).toContain("└─ window aggregate by product, window");
    expect(out).toMatch(/in Spark:\n== Physical Plan ==\n/);
    expect(code).toBe(0);
  });

  it(
    "run it: rows go through the query on the server, which ends with the command",
    async () => {
      const options = ["--remote", remote ?? "", "--checkpoints", join(folder, "checkpoints"), "--port", "0"];
      const runner = spawn(mdsp, ["run", sql, ...options, "--pipeline", `package-${process.pid}`], {
        cwd: folder,
        env,
      });
      try {
        const port = await portOf(runner);
        const status = await until(async () => {
          const answer = await fetch(`http://127.0.0.1:${port}/status`);
          const text = await answer.text();
          return /"batchId":[1-9]/.test(text) ? text : undefined;
        });
        expect(JSON.parse(status)).toMatchObject({
          state: "running",
          generation: "1",
          error: null,
          jobs: [{ name: "sales-in-windows", queries: [{ name: "sales-in-windows" }] }],
        });
      } finally {
        const ended = once(runner, "exit");
        runner.kill("SIGTERM");
        expect(await ended).toEqual([0, null]);
      }
    },
    START_MS,
  );

  it(
    "say at once what a server without the extensions lacks, and how to add it",
    async () => {
      const stateDir = mkdtempSync(join(tmpdir(), "mdsp-plain-spark-"));
      const connect = await freePort();
      const settings = { "spark.connect.extensions.relation.classes": "" };
      const spark = await startSpark({ stateDir, ports: { connect }, settings, jvmFlags: ["-Xmx1g"] });
      try {
        await spark.ready;
        writeFileSync(join(sql, "jobs/early.sql"), early);
        const options = ["--remote", `sc://127.0.0.1:${connect}`, "--checkpoints", join(folder, "c"), "--port", "0"];
        const { code, err } = await run(mdsp, "run", sql, ...options, "--pipeline", "plain", "--log-level", "silent");
        expect(err).toContain("error[MDSP4001]: The Spark Connect server has no MarketDataStreamPipeline extensions.");
        expect(err).toContain(
          "It lacks: windows that are written before they end (early); the sink 'cassandra' (early).",
        );
        expect(err).toMatch(
          /hint: start the Spark Connect server with --jars .*\/mdsp-spark-extensions\.jar and --conf /,
        );
        expect(code).toBe(1);
      } finally {
        await spark.kill();
        rmSync(stateDir, { recursive: true, force: true });
      }
    },
    START_MS,
  );
});

const early = `SET 'table.exec.emit.early-fire.enabled' = 'true';

CREATE TABLE latest (product STRING NOT NULL, window_start TIMESTAMP_LTZ(3) NOT NULL, orders BIGINT NOT NULL, PRIMARY KEY (product, window_start) NOT ENFORCED)
WITH ('connector' = 'cassandra', 'keyspace' = 'k', 'table' = 'latest', 'contact-points' = 'h', 'local-datacenter' = 'd');

INSERT INTO latest
SELECT product, window_start, COUNT(*) AS orders
FROM TABLE(TUMBLE(TABLE orders, DESCRIPTOR(ordered_at), INTERVAL '1' MINUTE))
GROUP BY product, window_start, window_end;
`;

/** The port of the status page, from the command's log. */
async function portOf(runner: ChildProcess): Promise<number> {
  let log = "";
  runner.stdout?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  runner.stderr?.on("data", (chunk: Buffer) => {
    log += chunk.toString();
  });
  return await until(async () => {
    if (runner.exitCode !== null) throw new Error(`mdsp run ended:\n${log}`);
    const [, port] = /"port":(\d+)/.exec(log) ?? [];
    return port === undefined ? undefined : Number(port);
  });
}

/** Asks again until there is an answer; the test's own time limit ends it. */
async function until<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
