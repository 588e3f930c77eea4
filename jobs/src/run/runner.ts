import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { SparkSession } from "apache-spark-connect-node";
import { Client } from "cassandra-driver";
import type { Logger } from "pino";
import { MdspError } from "../errors.js";
import { applyTables } from "./cassandra-schema.js";
import { cassandraSecurity } from "./cassandra-security.js";
import { readWrites, type TableWrites } from "./cassandra-writes.js";
import { missingFeatures } from "./features.js";
import { FileLeaseStore } from "./file-lease.js";
import { askExtensions, withoutExtensions } from "./handshake.js";
import { JobFolder } from "./job-folder.js";
import { CassandraLeaseStore, type LeaseStore } from "./lease.js";
import { LeaseKeeper } from "./lease-keeper.js";
import { DEFAULT_RESTART_POLICY } from "./restart-policy.js";
import { sessionId } from "./session-id.js";
import type { RunnerStatus } from "./status-server.js";
import type { QueryDefinition } from "./submit.js";
import { isSessionLoss, QuerySupervisor } from "./supervisor.js";

/** What `mdsp run` needs to know. */
export interface RunnerOptions {
  /** Folders and files with the SQL of the tables and jobs. */
  readonly paths: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** A name for these jobs together: there is one runner and one Spark Connect session for it at a time. */
  readonly pipeline: string;
  /** `sc://host:port`. */
  readonly remote: string;
  /** Where queries keep their checkpoints: a path or URI that the Spark server can write. */
  readonly checkpointRoot: string;
  /** Where the lease is kept, and tables are made; without it, jobs cannot write to Cassandra. */
  readonly cassandra?: {
    readonly contactPoints: readonly string[];
    readonly localDataCenter: string;
    /** The keyspace of the lease. */
    readonly keyspace: string;
  };
  /** The folder of the lease, when it is not in Cassandra. */
  readonly stateFolder: string;
}

const USER_ID = "mdsp";
const STEP_MS = 1_000;

/** Generations whose sessions a new one closes: those before may have ended or paused before they closed any. */
const CLOSED_GENERATIONS = 5;

/** What stays wrong until someone changes the server or the command line. */
const hopeless: ReadonlySet<string> = new Set(["MDSP4001", "MDSP4002", "MDSP4313", "MDSP4320"]);

function cassandraNotNamed(tables: readonly string[]): MdspError {
  const message = `The jobs use tables in Cassandra (${tables.join(", ")}), but no server is named to make them in.`;
  return new MdspError("MDSP4313", message, { hint: "add --cassandra host:port" });
}

/** A few seconds, and then the runner's own loop tries again and says so. */
const RETRY = { maxRetries: 6, maxBackoffMs: 2_000 };

/**
 * Holds the lease, a Spark Connect session of the lease's generation, and the queries in it; starts again from the
 * first of these that was lost. Every step can be repeated, so a crash at any point is no different from a restart.
 */
export class Runner {
  readonly #options: RunnerOptions;
  readonly #log: Logger;
  readonly #supervisor: QuerySupervisor;
  readonly #folder: JobFolder;
  #state: RunnerStatus["state"] = "waiting";
  #keeper: LeaseKeeper | null = null;
  #cassandra: Client | null = null;
  #session: SparkSession | null = null;
  #sessionGeneration = 0n;
  #tablesApplied = false;
  #hasExtensions = false;
  #runnable: { readonly jobs: JobFolder["jobs"]; readonly definitions: readonly QueryDefinition[] } | null = null;
  #error: string | null = null;

  constructor(options: RunnerOptions, log: Logger) {
    this.#options = options;
    this.#log = log;
    this.#supervisor = new QuerySupervisor(DEFAULT_RESTART_POLICY, log);
    this.#folder = new JobFolder(options.paths, options.variables);
  }

  status(): RunnerStatus {
    const statuses = this.#supervisor.statuses();
    return {
      state: this.#state,
      generation: this.#keeper?.lease?.generation.toString() ?? null,
      error: this.#error ?? this.#folder.error,
      jobs: this.#folder.jobs.map((job) => ({
        name: job.name,
        queries: job.queries.flatMap(({ name, reads, writes }) => {
          const status = statuses.get(name);
          return status === undefined ? [] : [{ ...status, reads, writes }];
        }),
      })),
    };
  }

  /** How the writes of the tables do; none while Cassandra does not answer. */
  async writes(): Promise<readonly TableWrites[]> {
    const client = this.#cassandra;
    if (client === null) return [];
    return await readWrites(client, this.#folder.cassandraTables).catch(() => []);
  }

  /**
   * Runs until the signal, then stops the queries, closes the session and lets go of the lease.
   *
   * @throws MdspError MDSP4001, MDSP4002, MDSP4313 or MDSP4320 when trying again would not help
   */
  async run(signal: AbortSignal): Promise<void> {
    const { cassandra: target, stateFolder } = this.#options;
    const cassandra = target === undefined ? null : await this.#connectCassandra(target, signal);
    if (signal.aborted) return;
    this.#cassandra = cassandra;
    const store: LeaseStore =
      cassandra === null || target === undefined
        ? new FileLeaseStore(stateFolder)
        : new CassandraLeaseStore(cassandra, target.keyspace);
    const holder = `${hostname()}/${process.pid}/${Date.now().toString(36)}`;
    const keeper = new LeaseKeeper(store, this.#options.pipeline, holder, this.#log);
    this.#keeper = keeper;
    try {
      while (!signal.aborted) {
        try {
          await this.#step(cassandra, store, keeper);
        } catch (error) {
          if (error instanceof MdspError && hopeless.has(error.code)) {
            await this.#shutDown(keeper);
            throw error;
          }
          await this.#recover(error, keeper);
        }
        await sleep(STEP_MS, undefined, { signal }).catch(() => undefined);
      }
      await this.#shutDown(keeper);
    } finally {
      keeper.stop();
      await this.#session?.close();
      this.#cassandra = null;
      await cassandra?.shutdown();
    }
  }

  async #step(cassandra: Client | null, store: LeaseStore, keeper: LeaseKeeper): Promise<void> {
    if (await this.#folder.refresh()) {
      this.#tablesApplied = false;
      if (this.#folder.error !== null) this.#log.error(this.#folder.error);
    }
    if (!this.#tablesApplied) {
      if (cassandra !== null) await applyTables(cassandra, this.#folder.cassandraTables);
      await store.create();
      this.#tablesApplied = true;
    }
    const held = await keeper.hold();
    if (held.kind === "held") {
      this.#dropSession();
      this.#state = "waiting";
      this.#error = `The lease is held by ${held.by}.`;
      return;
    }
    if (this.#session !== null && this.#sessionGeneration !== held.lease.generation) this.#dropSession();
    if (this.#session === null) await this.#openSession(held.lease.generation);
    this.#state = "running";
    this.#error = null;
    await this.#supervisor.step(this.#definitions(), () => keeper.isTrusted());
  }

  /**
   * Opens the session of this generation after closing those of the ones before. A session before is opened first:
   * Spark remembers a session that was closed, and so refuses a runner that was paused before its first call.
   */
  async #openSession(generation: bigint): Promise<void> {
    this.#state = "connecting";
    const before = Array.from({ length: CLOSED_GENERATIONS }, (_, back) => generation - 1n - BigInt(back));
    await Promise.all(before.filter((old) => old > 0n).map((old) => this.#closeGeneration(old)));
    const session = await this.#connect(generation);
    try {
      const extensions = await askExtensions(session);
      this.#hasExtensions = extensions !== undefined;
    } catch (error) {
      await session.close();
      throw error;
    }
    this.#session = session;
    this.#runnable = null;
    this.#sessionGeneration = generation;
    this.#supervisor.useSession(session);
    this.#log.info({ generation: generation.toString() }, "session opened");
  }

  /**
   * What is to run. Jobs that need extensions on a server without them, or Cassandra where none is named, end the runner at
   * its start; a change of the files while it runs leaves the last jobs that can run in force.
   */
  #definitions(): readonly QueryDefinition[] {
    const { jobs } = this.#folder;
    if (jobs === this.#runnable?.jobs) return this.#runnable.definitions;
    const queries = jobs.flatMap((job) => job.queries);
    const missing = this.#hasExtensions ? undefined : missingFeatures(queries);
    const tables = this.#options.cassandra === undefined ? this.#folder.cassandraTables : [];
    if (missing === undefined && tables.length === 0) {
      const definitions = queries.map((query) => ({ ...query, checkpointRoot: this.#options.checkpointRoot }));
      this.#runnable = { jobs, definitions };
      return definitions;
    }
    const error =
      missing === undefined ? cassandraNotNamed(tables.map(({ table }) => table)) : withoutExtensions(missing);
    if (this.#runnable === null) throw error;
    this.#error = error.message;
    return this.#runnable.definitions;
  }

  async #closeGeneration(generation: bigint): Promise<void> {
    try {
      const old = await this.#connect(generation);
      try {
        await old.version();
        await old.release();
      } finally {
        await old.close();
      }
    } catch (error) {
      if (!isSessionLoss(error)) throw error;
    }
  }

  #connect(generation: bigint): Promise<SparkSession> {
    const { pipeline, remote } = this.#options;
    return SparkSession.connect({
      url: remote,
      userId: USER_ID,
      sessionId: sessionId(pipeline, generation),
      retry: RETRY,
    });
  }

  async #recover(error: unknown, keeper: LeaseKeeper): Promise<void> {
    this.#error = error instanceof Error ? error.message : String(error);
    this.#log.warn({ error: this.#error, state: this.#state }, "step failed; trying again");
    this.#state = "connecting";
    if (!isSessionLoss(error)) return;
    // The server restarted, or closed the session. The next generation's session id was never used.
    this.#dropSession();
    await keeper.advance().catch((failure: unknown) => this.#log.warn({ error: String(failure) }, "could not advance"));
  }

  #dropSession(): void {
    void this.#session?.close();
    this.#session = null;
    this.#supervisor.useSession(null);
  }

  async #shutDown(keeper: LeaseKeeper): Promise<void> {
    this.#state = "stopping";
    const bounded = async (work: Promise<void>) => {
      await Promise.race([work, sleep(20_000, undefined, { ref: false })]).catch((error: unknown) => {
        this.#log.warn({ error: String(error) }, "could not stop cleanly; the next start goes on from the checkpoints");
      });
    };
    await bounded(this.#supervisor.stopAll());
    if (this.#session !== null) await bounded(this.#session.release());
    await bounded(keeper.release());
  }

  async #connectCassandra(
    { contactPoints, localDataCenter }: NonNullable<RunnerOptions["cassandra"]>,
    signal: AbortSignal,
  ): Promise<Client | null> {
    const security = cassandraSecurity(process.env);
    while (!signal.aborted) {
      const client = new Client({
        ...security,
        contactPoints: [...contactPoints],
        localDataCenter,
        queryOptions: { isIdempotent: true },
      });
      try {
        await client.connect();
        return client;
      } catch (error) {
        await client.shutdown();
        this.#error = `Cassandra does not answer: ${error instanceof Error ? error.message : String(error)}`;
        this.#log.warn(this.#error);
        await sleep(STEP_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    return null;
  }
}
