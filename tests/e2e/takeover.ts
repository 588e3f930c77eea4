import { expect, vi } from "vitest";
import { waitUntil } from "../../scripts/local/index.js";
import { KEYSPACE, type Pipeline } from "./pipeline.js";
import { queriesOfGeneration, queriesOfServer } from "./spark-queries.js";
import type { Servers } from "./stack.js";

export type RunnerName = "runner" | "standby";

const LEASE_ACQUIRED = '"msg":"lease acquired"';
const TIMEOUT_MS = 120_000;

async function until(what: string, isTrue: () => Promise<boolean> | boolean, pollMs = 200): Promise<void> {
  if (!(await waitUntil(isTrue, { timeoutMs: TIMEOUT_MS, pollMs }))) throw new Error(`Never: ${what}`);
}

/** Waits until a runner holds this generation of the lease and all of its queries run. */
async function untilRuns(pipeline: Pipeline, name: RunnerName, generation: bigint): Promise<void> {
  await until(`${name} runs`, async () => {
    const status = await pipeline.status(name);
    const queries = status.jobs.flatMap((job) => job.queries);
    if (status.state !== "running" || status.generation !== String(generation)) return false;
    return queries.length > 0 && queries.every((query) => query.state === "running");
  });
}

/** Waits until a runner says that it is in a state: `waiting` when it has no lease, and knows it. */
export async function untilIs(state: string, pipeline: Pipeline, name: RunnerName): Promise<void> {
  await until(`${name} is ${state}`, async () => (await pipeline.status(name)).state === state);
}

/** Pauses a runner as soon as it says that it has taken the lease for the `times`-th time, before it does much with it. */
export async function pauseAtLease(pipeline: Pipeline, name: RunnerName, times: number): Promise<void> {
  const hasLease = () => pipeline.countInLog(name, LEASE_ACQUIRED) >= times;
  await until(`${name} takes the lease`, hasLease, 2);
  pipeline.pause(name);
}

/**
 * Waits until a runner holds the lease's generation and each query runs once in the whole Spark server: in the session of
 * this generation, while those of all generations before are refused. Returns the runs, by which a restart is seen.
 */
export async function untilOneHolder(
  servers: Servers,
  pipeline: Pipeline,
  name: RunnerName,
  generation: bigint,
): Promise<readonly string[]> {
  await untilRuns(pipeline, name, generation);
  return await vi.waitFor(() => expectOneHolder(servers, pipeline, name, generation), {
    timeout: TIMEOUT_MS,
    interval: 1_000,
  });
}

async function expectOneHolder(
  servers: Servers,
  pipeline: Pipeline,
  name: RunnerName,
  generation: bigint,
): Promise<readonly string[]> {
  const query = `SELECT generation, holder FROM ${KEYSPACE}.runner_leases WHERE pipeline = ?`;
  const row = (await pipeline.cassandra.execute(query, [pipeline.name], { prepare: true })).first();
  expect(String(row?.get("generation"))).toBe(String(generation));
  expect(String(row?.get("holder")).split("/")[1]).toBe(String(pipeline.pid(name)));

  const wanted = (await pipeline.status(name)).jobs.flatMap((job) => job.queries.map((query) => query.name));
  const runs = (await queriesOfGeneration(servers.remote, pipeline.name, generation)) ?? [];
  expect(runs.map((run) => run.split(" ")[0])).toEqual(wanted.toSorted());
  expect(queriesOfServer(servers.pid("spark"))).toEqual(runs);
  for (let old = 1n; old < generation; old += 1n) {
    expect(await queriesOfGeneration(servers.remote, pipeline.name, old), `generation ${old}`).toBeNull();
  }
  return runs;
}
