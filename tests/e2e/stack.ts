import { rmSync } from "node:fs";
import {
  type CassandraPorts,
  freePorts,
  type KafkaPorts,
  type ServerProcess,
  type SparkPorts,
  startCassandra,
  startKafka,
  startSpark,
} from "../../scripts/local/index.js";
import { endWithTests } from "./end-with-tests.js";
import { newStateFolder } from "./state-folder.js";

export type ServerName = "kafka" | "cassandra" | "spark";

/** Real Kafka, Cassandra and Spark Connect on free ports, each of which a test may kill and start again. */
export class Servers {
  readonly folder: string;
  readonly #kafka: KafkaPorts;
  readonly #cassandra: CassandraPorts;
  readonly #spark: SparkPorts;
  readonly #running = new Map<ServerName, ServerProcess>();

  private constructor(folder: string, ports: readonly number[]) {
    const [broker = 0, controller = 0, cql = 0, storage = 0, connect = 0] = ports;
    this.folder = folder;
    this.#kafka = { broker, controller };
    this.#cassandra = { cql, storage };
    this.#spark = { connect };
  }

  static async start(): Promise<Servers> {
    const servers = new Servers(newStateFolder("test-"), await freePorts(5));
    await Promise.all((["kafka", "cassandra", "spark"] as const).map((name) => servers.restart(name)));
    return servers;
  }

  get brokers(): string {
    return `127.0.0.1:${this.#kafka.broker}`;
  }

  get contactPoint(): string {
    return `127.0.0.1:${this.#cassandra.cql}`;
  }

  get remote(): string {
    return `sc://127.0.0.1:${this.#spark.connect}`;
  }

  pid(name: ServerName): number {
    const running = this.#running.get(name);
    if (running === undefined) throw new Error(`${name} does not run.`);
    return running.pid;
  }

  async kill(name: ServerName): Promise<void> {
    await this.#running.get(name)?.kill();
    this.#running.delete(name);
  }

  /** Starts a server on the ports and the data that it had. */
  async restart(name: ServerName): Promise<void> {
    const stateDir = this.folder;
    const started =
      name === "kafka"
        ? await startKafka({ stateDir, ports: this.#kafka })
        : name === "cassandra"
          ? await startCassandra({ stateDir, ports: this.#cassandra })
          : await startSpark({ stateDir, ports: this.#spark });
    this.#running.set(name, started);
    void started.exited.then(endWithTests(started.pid));
    await started.ready;
  }

  /** Ends every server; the folder stays when something failed, for its logs. */
  async stop(options: { readonly keepFolder: boolean }): Promise<void> {
    await Promise.all([...this.#running.values()].map((server) => server.kill()));
    if (!options.keepFolder) rmSync(this.folder, { recursive: true, force: true });
  }
}
