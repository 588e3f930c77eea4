import {
  SessionChangedError,
  SessionClosedError,
  type SparkSession,
  type StreamingQuery,
  type StreamingQueryProgress,
} from "apache-spark-connect-node";
import type { Logger } from "pino";
import { errorText } from "../errors.js";
import { measure, type QueryStatus } from "./query-status.js";
import { type Action, type DesiredQuery, type KnownQuery, reconcile } from "./reconcile.js";
import type { RestartPolicy } from "./restart-policy.js";
import { fingerprint, type QueryDefinition, startQuery } from "./submit.js";

/** How often the progress of the queries is asked for, in milliseconds. */
const PROGRESS_MS = 2_000;

/** What failures of Cassandra, its driver and its connector for Spark have in their words. */
const ofCassandra = /com\.datastax|cassandra/i;

interface Tracked {
  readonly name: string;
  fingerprint: string | null;
  query: StreamingQuery | null;
  failures: number[];
  restarts: number;
  gaveUp: boolean;
  lateRows: number;
  undecodableRecords: number;
  lastBatch: string | null;
  status: QueryStatus;
}

/**
 * Keeps the queries of one Spark Connect session as the SQL files want them.
 *
 * It holds no lease and opens no session: the runner gives it a session of its own generation, and a new one of these
 * is not needed when the session changes (`useSession`), so failures and counts stay.
 */
export class QuerySupervisor {
  readonly #tracked = new Map<string, Tracked>();
  readonly #policy: RestartPolicy;
  readonly #log: Logger;
  #session: SparkSession | null = null;
  #progressAt = 0;

  constructor(policy: RestartPolicy, log: Logger) {
    this.#policy = policy;
    this.#log = log;
  }

  /** Goes on in another session, in which nothing runs yet; what ran in the one before was ended by the caller. */
  useSession(session: SparkSession | null): void {
    this.#session = session;
    for (const tracked of this.#tracked.values()) {
      tracked.query = null;
      if (tracked.status.state === "running") tracked.status = { ...tracked.status, state: "starting" };
    }
  }

  statuses(): ReadonlyMap<string, QueryStatus> {
    return new Map([...this.#tracked].map(([name, tracked]) => [name, tracked.status]));
  }

  /**
   * One round: look at what runs, then start, stop or wait. Errors of single queries stay with them.
   * `mayAct` is asked before each action: starting a query takes seconds, in which a lease can run out.
   */
  async step(definitions: readonly QueryDefinition[], mayAct: () => boolean): Promise<void> {
    const nowMs = Date.now();
    const session = this.#session;
    if (session === null) return;
    await this.#observeAll(session, nowMs);
    const byName = new Map(definitions.map((definition) => [definition.name, definition]));
    const desired: DesiredQuery[] = definitions.map((definition) => ({
      name: definition.name,
      fingerprint: fingerprint(definition),
    }));
    const known: KnownQuery[] = [...this.#tracked.values()].map((tracked) => ({
      name: tracked.name,
      fingerprint: tracked.fingerprint,
      active: tracked.query !== null,
      failures: tracked.failures,
    }));
    for (const action of reconcile(desired, known, nowMs, this.#policy)) {
      if (!mayAct()) return;
      await this.#carryOut(action, byName, session, nowMs);
    }
    for (const name of this.#tracked.keys()) {
      if (!byName.has(name) && this.#tracked.get(name)?.query === null) this.#tracked.delete(name);
    }
  }

  /** Stops every query and waits for each to end its micro-batch. */
  async stopAll(): Promise<void> {
    await Promise.all([...this.#tracked.values()].map((tracked) => this.#stop(tracked)));
  }

  async #carryOut(
    action: Action,
    definitions: ReadonlyMap<string, QueryDefinition>,
    session: SparkSession,
    nowMs: number,
  ): Promise<void> {
    const tracked = this.#track(action.name);
    switch (action.kind) {
      case "keep":
        return;
      case "wait":
        tracked.status = { ...tracked.status, state: "waiting" };
        return;
      case "give-up":
        if (!tracked.gaveUp)
          this.#log.error({ query: action.name }, "failed too often; waits for a change of its file");
        tracked.gaveUp = true;
        tracked.status = { ...tracked.status, state: "failed" };
        return;
      case "stop":
        this.#log.info({ query: action.name, why: action.why }, "stopping query");
        await this.#stop(tracked);
        return;
      case "start": {
        const definition = definitions.get(action.name);
        if (definition !== undefined) await this.#start(tracked, definition, session, nowMs);
        return;
      }
    }
  }

  async #start(tracked: Tracked, definition: QueryDefinition, session: SparkSession, nowMs: number): Promise<void> {
    const wanted = fingerprint(definition);
    if (tracked.fingerprint !== wanted) {
      Object.assign(tracked, { failures: [], gaveUp: false });
      tracked.status = { ...tracked.status, deployedAt: new Date(nowMs).toISOString() };
    }
    tracked.fingerprint = wanted;
    if (tracked.failures.length > 0) tracked.restarts += 1;
    tracked.status = { ...tracked.status, state: "starting", restarts: tracked.restarts };
    this.#log.info({ query: tracked.name, restarts: tracked.restarts }, "starting query");
    try {
      tracked.query = await startQuery(session, definition);
      tracked.status = { ...tracked.status, state: "running" };
    } catch (error) {
      if (isSessionLoss(error)) throw error;
      this.#fail(tracked, errorText(error), nowMs);
    }
  }

  /** One call says which queries run; their progress, which costs the server more, is asked for less often. */
  async #observeAll(session: SparkSession, nowMs: number): Promise<void> {
    const started = [...this.#tracked.values()].filter((tracked) => tracked.query !== null);
    if (started.length === 0) return;
    const active = new Set((await session.streams.active()).map((query) => query.runId));
    const isDue = nowMs - this.#progressAt >= PROGRESS_MS;
    if (isDue) this.#progressAt = nowMs;
    await Promise.all(started.map((tracked) => this.#observe(tracked, active, isDue, nowMs)));
  }

  async #observe(tracked: Tracked, active: ReadonlySet<string>, isDue: boolean, nowMs: number): Promise<void> {
    const { query } = tracked;
    if (query === null) return;
    const isActive = active.has(query.runId);
    if (isDue || !isActive) this.#note(tracked, await query.recentProgress());
    if (isActive) return;
    const failure = await query.exception();
    tracked.query = null;
    this.#fail(tracked, failure?.message ?? "The query ended without an error; something else stopped it.", nowMs);
  }

  /** Takes the figures of the newest micro-batch, and the late rows of all that are new. */
  #note(tracked: Tracked, recent: readonly StreamingQueryProgress[]): void {
    const ids = recent.map(({ runId, batchId, timestamp }) => `${runId} ${batchId} ${timestamp}`);
    const measured = recent.slice(ids.lastIndexOf(tracked.lastBatch ?? "") + 1).map(measure);
    const newest = measured.at(-1);
    if (newest === undefined) return;
    tracked.lateRows += measured.reduce((sum, { lateRows }) => sum + lateRows, 0);
    tracked.undecodableRecords += measured.reduce((sum, each) => sum + each.undecodableRecords, 0);
    tracked.lastBatch = ids.at(-1) ?? null;
    const { lateRows, undecodableRecords } = tracked;
    tracked.status = { ...tracked.status, ...newest, lateRows, undecodableRecords };
  }

  #fail(tracked: Tracked, message: string, nowMs: number): void {
    tracked.failures = [...tracked.failures.filter((at) => at > nowMs - this.#policy.windowMs), nowMs];
    const cassandraErrors = tracked.status.cassandraErrors + (ofCassandra.test(message) ? 1 : 0);
    tracked.status = { ...tracked.status, state: "waiting", error: message, cassandraErrors };
    this.#log.warn({ query: tracked.name, failures: tracked.failures.length, error: message }, "query failed");
  }

  async #stop(tracked: Tracked): Promise<void> {
    await tracked.query?.stop();
    tracked.query = null;
    tracked.status = { ...tracked.status, state: "stopped" };
  }

  #track(name: string): Tracked {
    const existing = this.#tracked.get(name);
    if (existing !== undefined) return existing;
    const tracked: Tracked = {
      name,
      fingerprint: null,
      query: null,
      failures: [],
      restarts: 0,
      gaveUp: false,
      lateRows: 0,
      undecodableRecords: 0,
      lastBatch: null,
      status: idle(name),
    };
    this.#tracked.set(name, tracked);
    return tracked;
  }
}

/** Whether an error says that the session itself is gone, so that every query in it is. */
export function isSessionLoss(error: unknown): boolean {
  return error instanceof SessionClosedError || error instanceof SessionChangedError;
}

function idle(name: string): QueryStatus {
  return {
    name,
    state: "starting",
    deployedAt: null,
    restarts: 0,
    error: null,
    inputRowsPerSecond: 0,
    processedRowsPerSecond: 0,
    lag: 0,
    watermark: null,
    lateRows: 0,
    undecodableRecords: 0,
    cassandraErrors: 0,
    batchMs: 0,
    phasesMs: {},
    batchId: -1,
    stateRows: 0,
    stateBytes: 0,
    offsets: {},
    lags: {},
  };
}
