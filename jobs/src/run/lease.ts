import { type Client, types } from "cassandra-driver";
import { MdspError } from "../errors.js";

/** What the holder of a lease knows of it. `generation` is the fencing token: it grows by one with each new holder. */
export interface Lease {
  readonly pipeline: string;
  readonly generation: bigint;
  readonly holder: string;
}

/** Another runner holds the lease. */
export interface LeaseHeld {
  readonly kind: "held";
  readonly holder: string;
  readonly generation: bigint;
}

export type AcquireResult = { readonly kind: "acquired"; readonly lease: Lease } | LeaseHeld;

/** How long a lease lives without being renewed, in seconds. */
export const LEASE_TTL_SECONDS = 15;

/** Where leases are kept: only one holder of a pipeline at a time. */
export interface LeaseStore {
  /** Makes what the store needs, when it is not there. */
  create(): Promise<void>;
  /** Takes the lease when nobody holds it; a `holder` must be unique to the process. */
  acquire(pipeline: string, holder: string): Promise<AcquireResult>;
  /** Prolongs the lease; false when a later generation exists, that is, when the lease is lost for good. */
  renew(lease: Lease): Promise<boolean>;
  /** Takes the next generation without letting go, for a new Spark Connect session; null when the lease is lost. */
  advance(lease: Lease): Promise<Lease | null>;
  /** Lets go, so that the next runner need not wait. */
  release(lease: Lease): Promise<void>;
}

interface LeaseRow {
  readonly generation: bigint;
  readonly holder: string | null;
}

/**
 * One runner per pipeline, by a row in Cassandra that is changed only by lightweight transactions (Paxos).
 *
 * The column `holder` carries a time to live, so a holder that stops renewing loses it without anyone's clock being
 * asked; the column `generation` stays and grows with each acquisition. The generation is part of the id of the Spark
 * Connect session, and whoever acquires the lease first closes the sessions of the generations before: Spark refuses
 * every later call to a closed session, so a holder that was paused past its time cannot start or stop anything.
 */
export class CassandraLeaseStore implements LeaseStore {
  readonly #client: Client;
  readonly #table: string;

  constructor(client: Client, keyspace: string) {
    this.#client = client;
    this.#table = `"${keyspace.replaceAll('"', '""')}".runner_leases`;
  }

  /** Creates the table when it is not there. The keyspace must exist. */
  async create(): Promise<void> {
    await this.#client.execute(
      `CREATE TABLE IF NOT EXISTS ${this.#table} (pipeline text PRIMARY KEY, generation bigint, holder text)`,
    );
  }

  async acquire(pipeline: string, holder: string): Promise<AcquireResult> {
    await this.#cas(`INSERT INTO ${this.#table} (pipeline, generation) VALUES (?, 0) IF NOT EXISTS`, [pipeline]);
    const row = await this.#read(pipeline);
    if (row.holder !== null) return { kind: "held", holder: row.holder, generation: row.generation };
    const generation = row.generation + 1n;
    await this.#cas(
      `BEGIN BATCH
         UPDATE ${this.#table} SET generation = ? WHERE pipeline = ? IF generation = ? AND holder = null;
         UPDATE ${this.#table} USING TTL ${LEASE_TTL_SECONDS} SET holder = ? WHERE pipeline = ?;
       APPLY BATCH`,
      [toLong(generation), pipeline, toLong(row.generation), holder, pipeline],
    );
    // The answer of a transaction that timed out is unknown, and a fresh read tells either way.
    const after = await this.#read(pipeline);
    return after.generation === generation && after.holder === holder
      ? { kind: "acquired", lease: { pipeline, generation, holder } }
      : { kind: "held", holder: after.holder ?? "another runner", generation: after.generation };
  }

  async renew(lease: Lease): Promise<boolean> {
    return await this.#cas(
      `UPDATE ${this.#table} USING TTL ${LEASE_TTL_SECONDS} SET holder = ? WHERE pipeline = ? IF generation = ?`,
      [lease.holder, lease.pipeline, toLong(lease.generation)],
    );
  }

  async advance(lease: Lease): Promise<Lease | null> {
    const generation = lease.generation + 1n;
    await this.#cas(
      `BEGIN BATCH
         UPDATE ${this.#table} SET generation = ? WHERE pipeline = ? IF generation = ?;
         UPDATE ${this.#table} USING TTL ${LEASE_TTL_SECONDS} SET holder = ? WHERE pipeline = ?;
       APPLY BATCH`,
      [toLong(generation), lease.pipeline, toLong(lease.generation), lease.holder, lease.pipeline],
    );
    const after = await this.#read(lease.pipeline);
    return after.generation === generation && after.holder === lease.holder ? { ...lease, generation } : null;
  }

  async release(lease: Lease): Promise<void> {
    await this.#cas(`UPDATE ${this.#table} SET holder = null WHERE pipeline = ? IF generation = ? AND holder = ?`, [
      lease.pipeline,
      toLong(lease.generation),
      lease.holder,
    ]);
  }

  async #read(pipeline: string): Promise<LeaseRow> {
    const result = await this.#client.execute(
      `SELECT generation, holder FROM ${this.#table} WHERE pipeline = ?`,
      [pipeline],
      { prepare: true, consistency: types.consistencies.serial },
    );
    const row = result.first();
    const generation: unknown = row?.get("generation");
    const holder: unknown = row?.get("holder");
    if (!(generation instanceof types.Long)) {
      throw new MdspError("MDSP4101", `The lease of pipeline "${pipeline}" has no generation in ${this.#table}.`, {
        hint: "Something else writes to this table; restore the row or choose another pipeline name.",
      });
    }
    return { generation: BigInt(generation.toString()), holder: typeof holder === "string" ? holder : null };
  }

  async #cas(statement: string, values: unknown[]): Promise<boolean> {
    const result = await this.#client.execute(statement, values, {
      prepare: true,
      consistency: types.consistencies.quorum,
      serialConsistency: types.consistencies.serial,
      isIdempotent: false,
    });
    return result.wasApplied();
  }
}

function toLong(value: bigint): types.Long {
  return types.Long.fromString(value.toString());
}
