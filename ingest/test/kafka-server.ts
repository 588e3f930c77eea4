import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Kafka, logLevel } from "kafkajs";

const JARS = join(process.env["MDSP_CACHE"] ?? join(homedir(), ".cache", "mdsp"), "jars", "kafka");
const START_MS = 60_000;

/** Whether Kafka's jars are there. */
export const hasKafka = existsSync(JARS) && readdirSync(JARS).some((name) => /^kafka_2\.13-.*\.jar$/.test(name));

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** A real one-node Kafka in a folder of its own, which may be killed and started again. */
export class KafkaServer {
  readonly #directory: string;
  readonly #config: string;
  readonly broker: string;
  #process: ChildProcess | undefined;

  private constructor(directory: string, config: string, port: number) {
    this.#directory = directory;
    this.#config = config;
    this.broker = `127.0.0.1:${port}`;
  }

  /** Formats the folder; {@link start} comes next. */
  static async create(directory: string): Promise<KafkaServer> {
    mkdirSync(directory, { recursive: true });
    const [port, controller] = [await freePort(), await freePort()];
    const config = join(directory, "server.properties");
    writeFileSync(
      config,
      `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controller}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
log.dirs=${join(directory, "data")}
auto.create.topics.enable=false
offsets.topic.num.partitions=1
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
`,
    );
    const format = ["kafka.tools.StorageTool", "format", "-t", "AAAAAAAAAAAAAAAAAAAAAQ", "-c", config];
    const done = spawnSync("java", ["-cp", join(JARS, "*"), ...format], { encoding: "utf8" });
    if (done.status !== 0) throw new Error(`cannot format Kafka's folder: ${done.stderr}${done.stdout}`);
    return new KafkaServer(directory, config, port);
  }

  client(): Kafka {
    return new Kafka({ brokers: [this.broker], logLevel: logLevel.NOTHING, retry: { retries: 3 } });
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    const output = createWriteStream(join(this.#directory, "kafka.out"), { flags: "a" });
    await new Promise((resolve) => output.once("open", resolve));
    const options = ["-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", join(JARS, "*")];
    this.#process = spawn("java", [...options, "kafka.Kafka", this.#config], { stdio: ["ignore", output, output] });
    const admin = this.client().admin();
    for (const end = Date.now() + START_MS; ; await sleep(200)) {
      try {
        await admin.connect();
        await admin.describeCluster();
        await admin.disconnect();
        return;
      } catch (error) {
        if (Date.now() > end || this.#process.exitCode !== null) throw error;
      }
    }
  }

  async createTopics(topics: Readonly<Record<string, number>>): Promise<void> {
    const admin = this.client().admin();
    await admin.connect();
    await admin.createTopics({
      waitForLeaders: true,
      topics: Object.entries(topics).map(([topic, numPartitions]) => ({ topic, numPartitions, replicationFactor: 1 })),
    });
    await admin.disconnect();
  }

  /** kill -9. */
  async kill(): Promise<void> {
    await killed(this.#process);
    this.#process = undefined;
  }
}

/** Kills a process the hard way and waits until it is gone. */
export async function killed(process: ChildProcess | undefined): Promise<void> {
  if (process === undefined || process.exitCode !== null || process.signalCode !== null) return;
  const exit = new Promise((resolve) => process.once("exit", resolve));
  process.kill("SIGKILL");
  await exit;
}
