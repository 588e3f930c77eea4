import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "cassandra-driver";
import { Kafka, logLevel } from "kafkajs";
import { z } from "zod";
import { freePorts, isListening, type ServerProcess, startProcess } from "../../scripts/local/index.js";
import { endWithTests } from "./end-with-tests.js";
import type { Servers } from "./stack.js";

/** `standby` is a second runner, which waits until the lease of the first is free. */
export type ProgramName = "replay" | "ingest" | "runner" | "standby" | "page";

export const ROOT = new URL("../../", import.meta.url).pathname;
export const KEYSPACE = "market_data";
const TOPICS = ["trades", "trades-dead-letters", "feed-gaps"];
const SYMBOLS = ["BTC/USDT", "ETH/USDT"];

/** How the pipeline under test is fed. */
export interface Feed {
  /** Trades leave the replay server so many times faster than they were made; they keep their own times. */
  readonly speed: number;
  /** Whether trades are as old as the run, and come again and again; else they keep their own times. */
  readonly shifted?: true;
  /** Whether ingest asks the replay server for what it missed, as it could not ask TwelveData. Default: true. */
  readonly resume?: boolean;
}

const Status = z.object({
  state: z.string(),
  generation: z.string().nullable(),
  error: z.string().nullable(),
  jobs: z.array(
    z.object({ queries: z.array(z.object({ name: z.string(), state: z.string(), lateRows: z.number() })) }),
  ),
});
type Status = z.infer<typeof Status>;

const IngestStatus = z.object({
  connections: z.array(z.object({ position: z.string().nullable() })),
  log: z.object({ unsent: z.number() }),
});

/** The programs of ours, run as a user runs them, on servers that may be shared with an earlier pipeline. */
export class Pipeline {
  readonly name: string;
  readonly folder: string;
  readonly cassandra: Client;
  readonly #servers: Servers;
  readonly #feed: Feed;
  readonly #ports: Readonly<Record<ProgramName, number>>;
  readonly #origin = Date.now();
  readonly #running = new Map<ProgramName, ServerProcess>();

  private constructor(servers: Servers, name: string, feed: Feed, ports: readonly number[]) {
    const [replay = 0, ingest = 0, runner = 0, standby = 0, page = 0] = ports;
    this.#servers = servers;
    this.name = name;
    this.#feed = feed;
    this.#ports = { replay, ingest, runner, standby, page };
    this.folder = join(servers.folder, name);
    this.cassandra = new Client({
      contactPoints: [servers.contactPoint],
      localDataCenter: "datacenter1",
      socketOptions: { readTimeout: 30_000 },
    });
  }

  /** Empties Kafka and Cassandra, then starts replay, ingest and runner. */
  static async start(servers: Servers, name: string, feed: Feed): Promise<Pipeline> {
    const pipeline = new Pipeline(servers, name, feed, await freePorts(5));
    mkdirSync(pipeline.folder, { recursive: true });
    await pipeline.#empty();
    for (const program of ["runner", "replay", "ingest"] as const) await pipeline.restart(program);
    return pipeline;
  }

  async restart(name: ProgramName): Promise<void> {
    const started = startProcess({
      name,
      command: [process.execPath, ...this.#command(name)],
      env: {
        KAFKA_BOOTSTRAP_SERVERS: this.#servers.brokers,
        CASSANDRA_CONTACT_POINTS: this.#servers.contactPoint,
        TWELVEDATA_API_KEY: "any",
      },
      stateDir: this.folder,
      log: this.#log(name),
      isReady: () => isListening(this.#ports[name]),
    });
    this.#running.set(name, started);
    void started.exited.then(endWithTests(started.pid));
    await started.ready;
  }

  async kill(name: ProgramName): Promise<void> {
    await this.#running.get(name)?.kill();
    this.#running.delete(name);
  }

  /** SIGSTOP: it stands still, as on a computer that sleeps, and answers nobody. */
  pause(name: ProgramName): void {
    process.kill(this.pid(name), "SIGSTOP");
  }

  /** SIGCONT: it goes on as if no time had passed. */
  proceed(name: ProgramName): void {
    process.kill(this.pid(name), "SIGCONT");
  }

  /** Where the page of dashboards is. */
  get pageUrl(): string {
    return `http://127.0.0.1:${this.#ports.page}`;
  }

  pid(name: ProgramName): number {
    const running = this.#running.get(name);
    if (running === undefined) throw new Error(`${name} does not run.`);
    return running.pid;
  }

  /** How often a program has logged a message so far. */
  countInLog(name: ProgramName, message: string): number {
    const log = this.#log(name);
    return existsSync(log) ? readFileSync(log, "utf8").split(message).length - 1 : 0;
  }

  /** What a runner's status page says. */
  async status(name: "runner" | "standby" = "runner"): Promise<Status> {
    const response = await fetch(`http://127.0.0.1:${this.#ports[name]}/status`);
    return Status.parse(await response.json());
  }

  /** The place in the file of the newest trade that ingest has received, from 0, and how many it has still to send. */
  async ingested(): Promise<{ readonly newest: number | null; readonly unsent: number }> {
    const response = await fetch(`http://127.0.0.1:${this.#ports.ingest}/status`);
    const { connections, log } = IngestStatus.parse(await response.json());
    const position = connections[0]?.position ?? null;
    return { newest: position === null ? null : Number(position.split(":")[1]), unsent: log.unsent };
  }

  /** Rows that Spark dropped as late, over all queries since the runner's last start. */
  async lateRows(name: "runner" | "standby" = "runner"): Promise<number> {
    const { jobs } = await this.status(name);
    return jobs.flatMap((job) => job.queries).reduce((sum, query) => sum + query.lateRows, 0);
  }

  async stop(): Promise<void> {
    for (const name of ["page", "ingest", "standby", "runner", "replay"] as const)
      await this.#running.get(name)?.stop();
    await this.cassandra.shutdown();
  }

  get #resumes(): boolean {
    return this.#feed.resume ?? true;
  }

  #log(name: ProgramName): string {
    return join(this.folder, `${name}.log`);
  }

  #command(name: ProgramName): string[] {
    switch (name) {
      case "replay":
        return [
          join(ROOT, "ingest/dist/replay/main.js"),
          ...["--port", String(this.#ports.replay), "--origin", String(this.#origin)],
          ...["--speed", String(this.#feed.speed), "--times", this.#feed.shifted ? "shifted" : "original"],
          ...(this.#feed.shifted ? ["--loop"] : []),
        ];
      case "page":
        return [
          join(ROOT, "dashboards-as-code/dist/cli/main.js"),
          ...["live", "--cassandra", this.#servers.contactPoint, "--port", String(this.#ports.page)],
          ...[
            "--ingest",
            `http://127.0.0.1:${this.#ports.ingest}`,
            "--runner",
            `http://127.0.0.1:${this.#ports.runner}`,
          ],
          ...["--symbols", SYMBOLS.join(",")],
        ];
      case "ingest": {
        const config = join(this.folder, "ingest.json");
        writeFileSync(config, JSON.stringify(this.#ingestConfig()));
        return [join(ROOT, "ingest/dist/main.js"), "run", "--config", config];
      }
      case "runner":
      case "standby":
        return [
          join(ROOT, "jobs/dist/cli/main.js"),
          ...["run", join(ROOT, "sql"), "--pipeline", this.name, "--checkpoints", join(this.folder, "checkpoints")],
          ...["--remote", this.#servers.remote, "--cassandra", this.#servers.contactPoint],
          ...["--keyspace", KEYSPACE, "--port", String(this.#ports[name])],
        ];
    }
  }

  #ingestConfig(): unknown {
    return {
      source: {
        url: `ws://127.0.0.1:${this.#ports.replay}/v1/quotes/price`,
        name: "replay",
        symbols: SYMBOLS,
        resume: this.#resumes,
        backoffBaseMs: 200,
        backoffCapMs: 2_000,
        // Nothing but trades is heard then, so that the last one before a gap is when the gap began.
        ...(this.#resumes ? {} : { heartbeatMs: 3_600_000, idleTimeoutMs: 3_600_000 }),
      },
      log: { directory: join(this.folder, "ingest-log") },
      kafka: { brokers: [this.#servers.brokers] },
      http: { port: this.#ports.ingest },
    };
  }

  async #empty(): Promise<void> {
    await this.cassandra.connect();
    await this.cassandra.execute(`DROP KEYSPACE IF EXISTS ${KEYSPACE}`);
    const admin = new Kafka({ brokers: [this.#servers.brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const existing = (await admin.listTopics()).filter((topic) => TOPICS.includes(topic));
    if (existing.length > 0) await admin.deleteTopics({ topics: existing });
    while ((await admin.listTopics()).some((topic) => TOPICS.includes(topic))) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await admin.createTopics({ topics: TOPICS.map((topic) => ({ topic, numPartitions: topic === "trades" ? 2 : 1 })) });
    await admin.disconnect();
  }
}
