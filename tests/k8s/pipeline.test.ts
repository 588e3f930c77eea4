/** The whole pipeline as pods of a real cluster, deployed as docs/kubernetes.md says: every tick counts exactly once. */
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "../../scripts/local/index.js";
import { repositoryRoot } from "../../scripts/setup/paths.mjs";
import { barsOf, readCsv } from "../e2e/bars-from-csv.js";
import type { Cluster } from "./cluster/cluster.js";
import { startCluster } from "./cluster/cluster.js";
import { Deployed, type RunnerStatus } from "./deployed.js";
import { buildImages } from "./images/build.js";
import { commandsOfPage } from "./page.js";
import { playedUntil } from "./played.js";

const MINUTE_MS = 60_000;
const TRADES = new URL("../../ingest/data/binance-spot-trades-2024-08-08.csv.gz", import.meta.url);
const SYMBOLS = ["BTC/USDT", "ETH/USDT"];
/** Parts that are Deployments, as they are restarted in turn. */
const RESTARTED = ["replay", "ingest", "schema-registry", "live-page", "runner", "spark-connect"];

const page = commandsOfPage();
let cluster: Cluster;
let deployed: Deployed;
let images: ReadonlyMap<string, string>;

beforeAll(async () => {
  images = await buildImages();
  cluster = await startCluster();
  deployed = new Deployed(cluster);
  for (const archive of images.values()) await cluster.importImage(archive);
}, 60 * MINUTE_MS);

afterAll(async () => {
  deployed?.dispose();
  await cluster?.stop();
}, 2 * MINUTE_MS);

/** Runs a command of the page as a person would, at the root of the repository. */
async function runCommand(command: string): Promise<string> {
  const [program = "", ...args] = command.split(" ");
  console.log(`$ ${command}`);
  return await cluster.run([program, ...args], { cwd: repositoryRoot, timeoutMs: 20 * MINUTE_MS });
}

/** @param more what is written behind each command: `--yes` answers what it asks */
async function runSection(heading: string, ...more: readonly string[]): Promise<readonly string[]> {
  const commands = page.get(heading) ?? [];
  expect(commands.length).toBeGreaterThan(0);
  const outputs: string[] = [];
  for (const command of commands) outputs.push(await runCommand([command, ...more].join(" ")));
  return outputs;
}

const queriesOf = (status: RunnerStatus | undefined) => (status?.jobs ?? []).flatMap((job) => job.queries);

async function runsAgain(): Promise<void> {
  const isRunning = async () => {
    const status = await deployed.status();
    const queries = queriesOf(status);
    return status?.state === "running" && queries.length > 0 && queries.every(({ state }) => state === "running");
  };
  const runs = await waitUntil(isRunning, { timeoutMs: 12 * MINUTE_MS });
  if (!runs) console.error(JSON.stringify(await deployed.status(), null, 2));
  expect(runs).toBe(true);
}

/** What differs of the bars whose windows ended by a time, and of the ticks until then; empty when nothing does. */
async function differences(untilMs: number): Promise<readonly string[]> {
  const played = playedUntil(readCsv(TRADES), await deployed.origin(), untilMs).filter(({ symbol }) =>
    SYMBOLS.includes(symbol),
  );
  const sizes: Readonly<Record<string, number>> = { "1s": 1_000, "15s": 15_000, "1m": MINUTE_MS };
  const ended = (resolution: string, start: number) =>
    start + (sizes[resolution] ?? Number.POSITIVE_INFINITY) <= untilMs;
  const expected = barsOf(played)
    .filter(({ resolution, window_start: start }) => ended(String(resolution), Number(start)))
    .map(({ symbol, resolution, window_start, open, high, low, close, trade_count }) =>
      [symbol, resolution, window_start, open, high, low, close, trade_count].join(" "),
    );
  const columns = "symbol, resolution, window_start, open, high, low, close, trade_count";
  const bars = (await deployed.rows(`SELECT ${columns}, final FROM market_data.bars`))
    .filter((row) => row["final"] === true && ended(String(row["resolution"]), Number(row["window_start"])))
    .map((row) =>
      columns
        .split(", ")
        .map((column) => row[column])
        .join(" "),
    );
  const ticks = (await deployed.rows("SELECT symbol, event_time, trade_id, price FROM market_data.ticks"))
    .filter((row) => Number(row["event_time"]) <= untilMs)
    .map((row) => [row["symbol"], row["event_time"], row["price"]].join(" "));
  const sent = played.map(({ symbol, timeMs, price }) => [symbol, timeMs, price].join(" "));
  return [...differenceOf("bar", expected, bars), ...differenceOf("tick", sent, ticks)];
}

/** Texts that one list has more often than the other. */
function differenceOf(what: string, expected: readonly string[], found: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const each of expected) counts.set(each, (counts.get(each) ?? 0) + 1);
  for (const each of found) counts.set(each, (counts.get(each) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([text, count]) => `${what} ${text}: ${count > 0 ? "missing" : "too many"}`);
}

/** Waits until what was played by now is in Cassandra, and nothing else. */
async function holdsEverythingUntilNow(): Promise<void> {
  const until = Date.now();
  let found: readonly string[] = [];
  const isEqual = async () => {
    found = await differences(until);
    return found.length === 0;
  };
  const equal = await waitUntil(isEqual, { timeoutMs: 5 * MINUTE_MS });
  if (!equal) console.error(`${found.length} differences:\n${found.slice(0, 20).join("\n")}`);
  expect(equal).toBe(true);
  expect((await deployed.rows("SELECT symbol FROM market_data.bars")).length).toBeGreaterThan(10);
}

/** Runs a command, and ends it as Ctrl-C does after some seconds, wherever it is by then. */
const interrupted = async (seconds: number, command: string): Promise<unknown> =>
  await runCommand(`timeout --signal=INT ${seconds} ${command}`).catch(() => undefined);

describe("commands that were interrupted", () => {
  test(
    "go on when they are run again, which the page does next",
    async () => {
      for (const seconds of [2, 3]) await interrupted(seconds, "npx zx scripts/secrets.mjs");
      expect(readdirSync(tmpdir()).filter((name) => name.startsWith("mdsp-tls-"))).toEqual([]);
      await runCommand("npx zx scripts/secrets.mjs");
      for (const seconds of [4, 8]) await interrupted(seconds, "npx zx scripts/deploy.mjs");
    },
    5 * MINUTE_MS,
  );
});

describe("the page on Kubernetes", () => {
  test(
    "deploys the pipeline, and every query runs",
    async () => {
      const outputs = await runSection("Deploy");
      expect(outputs.join("\n")).toContain("Nothing would change.");
      const token = await deployed.kubectl("get", "secret", "spark-connect-token", "--output=jsonpath={.data.token}");
      expect(outputs.join("\n")).not.toContain(Buffer.from(token, "base64").toString());
      await runsAgain();
    },
    20 * MINUTE_MS,
  );

  test(
    "shows logs",
    async () => {
      expect((await runSection("Look")).join("\n")).toContain("session opened");
    },
    MINUTE_MS,
  );
});

describe("the pipeline in pods", () => {
  test("Spark's executors are pods that its driver asked Kubernetes for", async () => {
    const [driver] = await deployed.pods("spark-connect");
    const executors = await deployed.pods("spark-executor");
    expect(executors.filter(({ status }) => status.phase === "Running")).toHaveLength(2);
    for (const { metadata } of executors) {
      expect(metadata.ownerReferences).toEqual([{ kind: "Pod", name: driver?.metadata.name }]);
    }
  });

  test("its bars and ticks are those of the trades", holdsEverythingUntilNow, 8 * MINUTE_MS);

  test("the live page answers, and shows the dashboards", async () => {
    const path = "/api/v1/namespaces/market-data/services/live-page:http/proxy/api/dashboards";
    expect(JSON.parse(await cluster.kubectl("get", "--raw", path))).toEqual(
      expect.arrayContaining([expect.objectContaining({ uid: "mdsp-market" })]),
    );
  });

  test("the driver may make pods in its namespace, and nothing else; other parts may do nothing", async () => {
    const may = async (account: string, ...what: string[]) => {
      const as = `--as=system:serviceaccount:market-data:${account}`;
      return (await deployed.kubectl("auth", "can-i", ...what, as).catch(() => "no")).trim();
    };
    expect(await may("spark-driver", "create", "pods")).toBe("yes");
    expect(await may("spark-driver", "get", "secrets")).toBe("no");
    expect(await may("spark-driver", "create", "deployments")).toBe("no");
    for (const account of ["runner", "ingest", "live-page", "spark-executor", "default"]) {
      expect(await may(account, "get", "pods")).toBe("no");
    }
  });

  test(
    "a changed SQL file starts its own job again, and no other",
    async () => {
      const before = new Map(queriesOf(await deployed.status()).map((query) => [query.name, query.deployedAt]));
      const sql = mkdtempSync(join(tmpdir(), "mdsp-sql-"));
      try {
        cpSync(join(repositoryRoot, "sql"), sql, { recursive: true });
        writeFileSync(join(sql, "jobs", "wide_spreads.sql"), wideSpreads);
        await runCommand(`npx zx scripts/deploy.mjs --sql ${sql}`);
        const isThere = async () => {
          const rows = await deployed.rows("SELECT symbol FROM market_data.wide_spreads").catch(() => []);
          return rows.length > 0;
        };
        expect(await waitUntil(isThere, { timeoutMs: 3 * MINUTE_MS })).toBe(true);
        await runsAgain();
        const after = queriesOf(await deployed.status());
        expect(after.map(({ name }) => name)).toContain("wide_spreads");
        for (const { name, deployedAt } of after) {
          if (before.has(name)) expect([name, deployedAt]).toEqual([name, before.get(name)]);
        }
      } finally {
        rmSync(sql, { recursive: true });
      }
    },
    10 * MINUTE_MS,
  );

  test(
    "a rolling restart of every Deployment loses and doubles nothing",
    async () => {
      for (const part of RESTARTED) {
        await deployed.kubectl("rollout", "restart", `deployment/${part}`);
        await deployed.kubectl("rollout", "status", `deployment/${part}`, "--timeout=600s");
      }
      await runsAgain();
      await holdsEverythingUntilNow();
    },
    60 * MINUTE_MS,
  );

  test(
    "deleting the driver's pod loses and doubles nothing",
    async () => {
      const [driver] = await deployed.pods("spark-connect");
      await deployed.kubectl("delete", "pod", driver?.metadata.name ?? "", "--grace-period=0", "--force");
      await runsAgain();
      await holdsEverythingUntilNow();
      for (const query of queriesOf(await deployed.status()))
        expect([query.name, query.lateRows]).toEqual([query.name, 0]);
    },
    30 * MINUTE_MS,
  );

  test(
    "a secret made anew, and another version, lose and double nothing; a version that does not come up goes back",
    async () => {
      await runSection("New secrets", "--yes");
      for (const image of images.keys()) {
        if (image.includes("/market-data/")) await cluster.tagImage(image, image.replace(/:[^:]*$/, ":0.2.0"));
      }
      await runSection("Another version", "--yes");
      await expect(runCommand("npx zx scripts/upgrade.mjs --tag 0.3.0 --timeout 120s --yes")).rejects.toThrow(
        "MDSP9313",
      );
      await runsAgain();
      const pods = await deployed.kubectl("get", "pods", "--output=jsonpath={.items[*].spec.containers[*].image}");
      const versions = pods.split(" ").filter((image) => /market-data\/(spark|runner|ingest|live-page):/.test(image));
      expect(versions.filter((image) => !image.endsWith(":0.2.0"))).toEqual([]);
      await holdsEverythingUntilNow();
    },
    60 * MINUTE_MS,
  );

  test(
    "is removed; its data stay until they are asked to go",
    async () => {
      await runSection("Remove");
      expect((await deployed.kubectl("get", "deployments,statefulsets,services", "--output=name")).trim()).toBe("");
      const claims = await deployed.kubectl("get", "persistentvolumeclaims", "--output=name");
      expect(claims).toContain("persistentvolumeclaim/checkpoints");
      await runCommand("npx zx scripts/destroy.mjs --delete-data --yes");
      expect(await cluster.kubectl("get", "namespaces", "--output=name")).not.toContain("market-data");
    },
    5 * MINUTE_MS,
  );
});

const wideSpreads = `CREATE TABLE wide_spreads (
  symbol STRING NOT NULL, event_time TIMESTAMP_LTZ(3) NOT NULL, seq BIGINT NOT NULL, spread DOUBLE,
  PRIMARY KEY (symbol, event_time, seq) NOT ENFORCED
) WITH (
  'connector' = 'cassandra', 'contact-points' = '\${CASSANDRA_CONTACT_POINTS}', 'local-datacenter' = '\${CASSANDRA_DATACENTER}',
  'keyspace' = 'market_data', 'table' = 'wide_spreads', 'partition-key' = 'symbol'
);
INSERT INTO wide_spreads SELECT symbol, event_time, seq, ask - bid FROM trades WHERE ask - bid > 0.0;
`;
