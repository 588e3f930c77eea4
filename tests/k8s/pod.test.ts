import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "node:tls";
import { SparkSession } from "apache-spark-connect-node";
import { Client } from "cassandra-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectedTicks, readTrades } from "../../ingest/src/index.js";
import { askExtensions } from "../../jobs/src/run/handshake.js";
import { waitUntil } from "../../scripts/local/index.js";
import { repositoryRoot, SPARK_VERSION } from "../../scripts/setup/paths.mjs";
import { buildImages } from "./images/build.js";
import { ownName, standIns } from "./images/catalog.js";
import { makeCertificate } from "./images/certificate.js";
import type { Container } from "./images/container.js";
import { answers, Pod } from "./images/pod.js";
import { startCassandra, startKafka } from "./images/servers.js";

// The whole pipeline from the images, in one pod: each container with a root file system that cannot be written, its own
// user, no capabilities.

const START_MS = 300_000;
const SPEED = 5;
const FOR_MS = 60_000;
const origin = Date.now();
const running = new Map<string, Container>();
let pod: Pod;
let cassandra: Client;

const soon = async (isTrue: () => Promise<boolean> | boolean, container: Container) => {
  const stop = new AbortController();
  void container.exited.then(() => stop.abort());
  const happened = await waitUntil(isTrue, { timeoutMs: START_MS, pollMs: 500, signal: stop.signal });
  expect(happened, container.log()).toBe(true);
};

async function start(name: string, plan: Parameters<Pod["start"]>[0]): Promise<Container> {
  const container = await pod.start({ name, ...plan });
  running.set(name, container);
  return container;
}

beforeAll(async () => {
  await buildImages();
  pod = await Pod.create();
  cassandra = new Client({ contactPoints: [pod.network.address], localDataCenter: "datacenter1" });
});
afterAll(async () => {
  await cassandra?.shutdown();
  await pod?.remove();
});

test("Kafka and Cassandra, the stand-ins, start from mounted settings", async () => {
  await startKafka(pod);
  await startCassandra(pod);
  await cassandra.connect();
  expect((await cassandra.execute("SELECT release_version FROM system.local")).first().get(0)).toBe("5.0.6");
});

test("the schema registry, a stand-in, answers as Confluent's does", async () => {
  const registry = await pod.start({ image: standIns.registry, env: { QUARKUS_HTTP_PORT: "8081" } });
  await soon(() => answers(pod.url(8081, "/apis/ccompat/v7/subjects")), registry);
  await registry.kill();
});

test("spark: a Spark Connect server with the extensions and the settings of the image", async () => {
  const options = ["--master=local[2]", "--driver-memory=1g", "--conf=spark.connect.grpc.binding.address=0.0.0.0"];
  const spark = await start("spark", {
    image: ownName("spark"),
    args: ["connect", ...options, "--conf=spark.sql.shuffle.partitions=3"],
    volumes: { "/var/lib/mdsp/checkpoints": pod.volume("checkpoints") },
  });
  await soon(() => spark.isHealthy(), spark);
  const session = await SparkSession.connect({ url: `sc://${pod.network.address}:15002` });
  try {
    expect(await session.version()).toBe(SPARK_VERSION);
    const answer = await session.sql("SELECT 1 + 1 AS two");
    expect(await answer.collect()).toEqual([{ two: 2 }]);
    expect(await askExtensions(session)).toMatchObject({ spark_version: SPARK_VERSION });
    expect(await session.conf.get("spark.sql.session.timeZone")).toBe("UTC");
    // What is asked for wins over the image's own settings.
    expect(await session.conf.get("spark.sql.shuffle.partitions")).toBe("3");
  } finally {
    await session.close();
  }
});

test("spark: an executor follows Kubernetes' contract, up to the driver that is not there", async () => {
  const executor = await pod.start({
    name: "executor",
    image: ownName("spark"),
    args: ["executor"],
    env: {
      SPARK_DRIVER_URL: "spark://CoarseGrainedScheduler@localhost:9",
      SPARK_EXECUTOR_ID: "7",
      SPARK_EXECUTOR_CORES: "1",
      SPARK_EXECUTOR_MEMORY: "256m",
      SPARK_APPLICATION_ID: "spark-test",
      SPARK_EXECUTOR_POD_IP: "127.0.0.1",
      SPARK_EXECUTOR_POD_NAME: "mdsp-exec-7",
      SPARK_RESOURCE_PROFILE_ID: "0",
      SPARK_JAVA_OPT_0: "-Dspark.driver.port=9",
      SPARK_JAVA_OPT_1: "-XX:OnError=echo two words",
      SPARK_JAVA_OPT_2: "-XX:+PrintCommandLineFlags",
    },
  });
  expect(await executor.exited).not.toBe(0);
  expect(executor.log()).toContain("-XX:OnError=echo two words");
  expect(executor.log()).toContain("-XX:MaxHeapSize=268435456");
  expect(executor.log()).toMatch(/Failed to connect to localhost.*:9/);
});

test("tls-proxy: HTTP/2 over TLS in front of Spark, and healthy while Spark is there", async () => {
  const certificate = await makeCertificate(join(pod.folder, "tls"), pod.network.address);
  const proxy = await start("tls-proxy", { image: ownName("tls-proxy"), readOnly: { "/tls": certificate } });
  await soon(() => answers(pod.url(8404, "/healthz")), proxy);
  expect(await proxy.isHealthy()).toBe(true);
  const ca = readFileSync(join(certificate, "tls.crt"));
  const protocol = await new Promise((resolve, reject) => {
    const socket = connect({ host: pod.network.address, port: 15443, ca, ALPNProtocols: ["h2"] }, () => {
      resolve([socket.authorized, socket.alpnProtocol, socket.getProtocol()]);
      socket.end();
    });
    socket.once("error", reject);
  });
  expect(protocol).toEqual([true, "h2", "TLSv1.3"]);
});

test("replay and ingest start, and ingest takes every tick", async () => {
  const options = ["--origin", String(origin), "--speed", String(SPEED), "--for", String(FOR_MS)];
  const replay = await start("replay", {
    image: ownName("ingest"),
    command: ["mdsp-replay", "--host", "0.0.0.0", ...options],
  });
  await soon(() => answers(pod.url(8765, "/status")), replay);
  const ingest = await start("ingest", {
    image: ownName("ingest"),
    env: {
      KAFKA_BOOTSTRAP_SERVERS: "127.0.0.1:9092",
      MDSP_INGEST_URL: "ws://127.0.0.1:8765/v1/quotes/price",
      MDSP_INGEST_SOURCE: "replay",
      MDSP_INGEST_SYMBOLS: "BTC/USDT,ETH/USDT",
      MDSP_INGEST_RESUME: "true",
      TWELVEDATA_API_KEY: "replay",
    },
    volumes: { "/var/lib/mdsp/ingest-log": pod.volume("ingest-log") },
  });
  await soon(() => answers(pod.url(9464, "/healthz")), ingest);
  await soon(() => ingest.isHealthy(), ingest);
});

test("runner: keeps the jobs running, through TLS; every tick is in Cassandra once", async () => {
  const runner = await start("runner", {
    image: ownName("runner"),
    args: [
      ...["run", "/sql", "--checkpoints", "/var/lib/mdsp/checkpoints"],
      ...["--cassandra", "127.0.0.1:9042", "--host", "0.0.0.0"],
    ],
    env: {
      SPARK_REMOTE: "sc://localhost:15443/;use_ssl=true",
      NODE_EXTRA_CA_CERTS: "/tls/tls.crt",
      KAFKA_BOOTSTRAP_SERVERS: "127.0.0.1:9092",
      CASSANDRA_CONTACT_POINTS: "127.0.0.1:9042",
    },
    readOnly: { "/sql": join(repositoryRoot, "sql"), "/tls": join(pod.folder, "tls") },
  });
  await soon(() => answers(pod.url(9465, "/readyz")), runner);
  expect(await runner.isHealthy()).toBe(true);
  const keyOf = (symbol: string, tradeId: unknown) => `${symbol} ${String(tradeId)}`;
  const timeline = {
    trades: readTrades(),
    origin,
    speed: SPEED,
    times: "shifted",
    loop: false,
    untilMs: FOR_MS,
  } as const;
  const expected = [...expectedTicks(timeline)].map(({ symbol, tradeId }) => keyOf(symbol, tradeId)).sort();
  expect(expected.length).toBeGreaterThan(100);
  const stored = async () => {
    const rows = await cassandra.execute("SELECT symbol, trade_id FROM market_data.ticks", [], { fetchSize: 5000 });
    const keys: string[] = [];
    for await (const row of rows) keys.push(keyOf(row.get("symbol"), row.get("trade_id")));
    return keys.sort();
  };
  await soon(async () => (await stored()).length >= expected.length, runner);
  expect(await stored()).toEqual(expected);
});

test("live-page: the page, and the picture of the running pipeline", async () => {
  const page = await start("live-page", {
    image: ownName("live-page"),
    args: ["live", "--host", "0.0.0.0", "--cassandra", "127.0.0.1:9042"],
  });
  await soon(() => answers(pod.url(8080)), page);
  expect(await page.isHealthy()).toBe(true);
  expect(await (await fetch(pod.url(8080))).text()).toContain("<script");
  const dashboards = await (await fetch(pod.url(8080, "/api/dashboards"))).json();
  expect(dashboards.map(({ title }: { title: string }) => title)).toContain("Market");
  const picture = await (await fetch(pod.url(8080, "/api/pipeline"))).text();
  expect(picture).toContain("trades");
});

test("live-page: writes the files of Grafana into a volume", async () => {
  const volume = pod.volume("grafana");
  const build = await pod.start({
    name: "dashboards",
    image: ownName("live-page"),
    args: ["build", "--out", "/etc/mdsp"],
    volumes: { "/etc/mdsp": volume },
  });
  expect(await build.exited, build.log()).toBe(0);
  const sources = readFileSync(join(volume, "provisioning", "datasources", "mdsp.yaml"), "utf8");
  expect(sources).toContain("$CASSANDRA_ADDRESS");
  expect(readFileSync(join(volume, "provisioning", "dashboards", "mdsp.yaml"), "utf8")).toContain(
    "/etc/mdsp/dashboards",
  );
});

test.each([
  ["live-page", 0],
  ["replay", 0],
  ["ingest", 0],
  ["runner", 0],
  // A JVM that was asked to end says so: 128 + 15.
  ["spark", 143],
])("%s ends in order when it is told to", async (name, code) => {
  const container = running.get(name);
  if (container === undefined) throw new Error(`${name} does not run.`);
  expect(await container.stop(), container.log()).toBe(code);
});

test("tls-proxy tells that Spark is away, and ends in order", async () => {
  const proxy = running.get("tls-proxy");
  if (proxy === undefined) throw new Error("tls-proxy does not run.");
  await soon(async () => (await fetch(pod.url(8404, "/healthz"))).status === 503, proxy);
  expect(await proxy.isHealthy()).toBe(false);
  expect(await proxy.stop(), proxy.log()).toBe(0);
});
