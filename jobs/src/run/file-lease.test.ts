import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FileLeaseStore } from "./file-lease.js";

let folder = "";
let store = new FileLeaseStore("");
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "mdsp-lease-"));
  store = new FileLeaseStore(join(folder, "state"));
  await store.create();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (pid: number) =>
  writeFileSync(join(folder, "state", "lease-bars.json"), JSON.stringify({ generation: "7", holder: "another", pid }));

describe("a lease in a file", () => {
  it("grows with each holder, also when the holder goes on to a new session", async () => {
    const first = await store.acquire("bars", "a");
    expect(first).toEqual({ kind: "acquired", lease: { pipeline: "bars", generation: 1n, holder: "a" } });
    if (first.kind === "held") return;
    expect(await store.renew(first.lease)).toBe(true);
    const second = await store.advance(first.lease);
    expect(second?.generation).toBe(2n);
    expect(await store.renew(first.lease)).toBe(false);
    expect(await store.advance(first.lease)).toBeNull();
    if (second !== null) await store.release(second);
    expect(await store.acquire("bars", "b")).toMatchObject({ kind: "acquired", lease: { generation: 3n } });
  });

  it("is held while the process of its holder lives", async () => {
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const ended = once(other, "exit");
    write(other.pid ?? 0);
    expect(await store.acquire("bars", "mine")).toEqual({ kind: "held", holder: "another", generation: 7n });
    other.kill("SIGKILL");
    await ended;
    expect(await store.acquire("bars", "mine")).toMatchObject({ kind: "acquired", lease: { generation: 8n } });
  });

  it("is one for each pipeline", async () => {
    await store.acquire("a/b", "x");
    expect(await store.acquire("c", "y")).toMatchObject({ lease: { generation: 1n } });
  });

  it("is taken once by many at a time", async () => {
    const results = await Promise.all(Array.from({ length: 10 }, () => store.acquire("bars", "same process")));
    const generations = results.map((result) => (result.kind === "acquired" ? result.lease.generation : 0n));
    expect(new Set(generations).size).toBe(10);
  });
});
