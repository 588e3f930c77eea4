import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { identify, isAlive, parseStat } from "../processes/identity.js";
import { startProcess } from "../processes/process.js";
import { endLeftovers, findLeftovers, livingSupervisor } from "./leftovers.js";
import { portsOf } from "./settings.js";
import { readStackFile, writeStackFile } from "./stack-file.js";

const parent = mkdtempSync(join(tmpdir(), "mdsp-stack-"));
const folder = () => mkdtempSync(join(parent, "stack-"));
afterAll(() => rmSync(parent, { recursive: true }));
const sleeper = (stateDir: string) =>
  startProcess({ name: "sleeper", command: ["sleep", "60"], stateDir, log: join(stateDir, "sleeper.log") });

test("what a killed supervisor has left is found in its file, and ended", async () => {
  const stateDir = folder();
  const sleeping = sleeper(stateDir);
  const supervisor = { pid: 4_000_000, started: "long ago", command: "node" };
  const processes = [{ name: "sleeper", identity: sleeping.identity, log: sleeping.log }];
  writeStackFile(stateDir, {
    version: 1,
    supervisor,
    startedAt: new Date().toISOString(),
    ports: portsOf({}),
    processes,
  });
  expect(livingSupervisor(readStackFile(stateDir))).toBeUndefined();
  expect(findLeftovers(stateDir)).toEqual([sleeping.identity]);
  expect(await endLeftovers(stateDir)).toBe(1);
  expect(await sleeping.exited).toEqual({ code: null, signal: "SIGTERM" });
  expect(readStackFile(stateDir)).toBeUndefined();
});

test.runIf(process.platform === "linux")("one that was not written down yet is found by its environment", async () => {
  const stateDir = folder();
  const sleeping = sleeper(stateDir);
  expect(findLeftovers(stateDir)).toEqual([sleeping.identity]);
  await sleeping.kill();
  expect(findLeftovers(stateDir)).toEqual([]);
});

test("a process id that was given again is left alone", () => {
  const mine = identify(process.pid);
  if (mine === undefined) throw new Error("not found");
  expect(isAlive(mine)).toBe(true);
  expect(isAlive({ ...mine, started: "another time" })).toBe(false);
});

test("a process name may hold spaces and brackets", () => {
  const fields = ["S", ...Array.from({ length: 18 }, (_, index) => String(index)), "123456", "0"];
  expect(parseStat(`42 (a (strange) name) ${fields.join(" ")}`)).toEqual({ state: "S", started: "123456" });
});
