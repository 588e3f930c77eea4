import { mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { AcquireResult, Lease, LeaseStore } from "./lease.js";

const State = z.object({
  /** Grows with each holder; a text, for it may be large. */
  generation: z.string().regex(/^\d+$/),
  holder: z.string().nullable(),
  /** The holder's process. A lease whose process is gone is free. */
  pid: z.number().int(),
});

type State = z.infer<typeof State>;

/** How long another process may hold a file while it changes it; after that it has died, in milliseconds. */
const STALE_MS = 10_000;
const RETRY_MS = 50;

/**
 * One runner per pipeline on one machine, by a file of a folder: for runners without Cassandra. The holder is the process
 * that the file names, for as long as it lives.
 */
export class FileLeaseStore implements LeaseStore {
  readonly #folder: string;

  /** @param folder made when it is not there */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async create(): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
  }

  acquire(pipeline: string, holder: string): Promise<AcquireResult> {
    return this.#change(pipeline, async (before): Promise<AcquireResult> => {
      const generation = BigInt(before.generation);
      if (before.holder !== null && before.pid !== process.pid && isAlive(before.pid)) {
        return { kind: "held", holder: before.holder, generation };
      }
      await this.#write(pipeline, { generation: String(generation + 1n), holder, pid: process.pid });
      return { kind: "acquired", lease: { pipeline, generation: generation + 1n, holder } };
    });
  }

  renew(lease: Lease): Promise<boolean> {
    return this.#change(lease.pipeline, async (state) => isOf(lease, state));
  }

  advance(lease: Lease): Promise<Lease | null> {
    return this.#change(lease.pipeline, async (state) => {
      if (!isOf(lease, state)) return null;
      const generation = lease.generation + 1n;
      await this.#write(lease.pipeline, { ...state, generation: String(generation) });
      return { ...lease, generation };
    });
  }

  async release(lease: Lease): Promise<void> {
    await this.#change(lease.pipeline, async (state) => {
      if (isOf(lease, state)) await this.#write(lease.pipeline, { ...state, holder: null });
    });
  }

  /** Reads the lease while no other process changes it. */
  async #change<Result>(pipeline: string, work: (state: State) => Promise<Result>): Promise<Result> {
    const lock = `${this.#path(pipeline)}.lock`;
    await takeLock(lock);
    try {
      const text = await readFile(this.#path(pipeline), "utf8").catch(() => undefined);
      return await work(text === undefined ? { generation: "0", holder: null, pid: 0 } : State.parse(JSON.parse(text)));
    } finally {
      await rm(lock, { force: true });
    }
  }

  async #write(pipeline: string, state: State): Promise<void> {
    const path = this.#path(pipeline);
    await writeFile(`${path}.new`, `${JSON.stringify(state)}\n`);
    await rename(`${path}.new`, path);
  }

  #path(pipeline: string): string {
    return join(this.#folder, `lease-${encodeURIComponent(pipeline)}.json`);
  }
}

const isOf = (lease: Lease, state: State): boolean =>
  state.holder === lease.holder && BigInt(state.generation) === lease.generation;

/** Makes a file that only one process can make; one that a dead process left is removed. */
async function takeLock(path: string): Promise<void> {
  for (;;) {
    try {
      await (await open(path, "wx")).close();
      return;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const made = await stat(path).catch(() => undefined);
      if (made !== undefined && Date.now() - made.mtimeMs > STALE_MS) await rm(path, { force: true });
      else await sleep(RETRY_MS);
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
