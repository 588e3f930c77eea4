import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { SetupError } from "./errors.mjs";
import { hashOf } from "./hash.mjs";
import { takeLock } from "./lock.mjs";
import { nodeProblem } from "./node-version.mjs";
import { portMessage } from "./ports.mjs";
import { diskProblem, parseJavaMajor, pythonAnswerProblem } from "./prerequisites.mjs";
import { formatElapsed } from "./progress.mjs";
import { run } from "./run.mjs";
import { selectSteps } from "./setup.mjs";
import { isInstalled } from "./steps/packages.mjs";

const parent = mkdtempSync(join(tmpdir(), "mdsp-setup-"));
const folder = () => mkdtempSync(join(parent, "setup-"));
afterAll(() => rmSync(parent, { recursive: true }));

describe("prerequisites, each one line that says what to do", () => {
  test.each([
    ["18.20.0", true],
    ["20.14.0", true],
    ["20.15.0", false],
    ["22.1.0", false],
  ])("Node %s too old: %s", (version, isTooOld) => {
    expect(nodeProblem(version) !== undefined).toBe(isTooOld);
  });

  test.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['JAVA_VERSION="11.0.2"', 11],
  ])("%s is Java %d", (text, major) => {
    expect(parseJavaMajor(text)).toBe(major);
  });

  test("Python: too old, without venv, right", () => {
    expect(pythonAnswerProblem("3.8 ok")).toContain("3.8 is too old");
    expect(pythonAnswerProblem("3.11 ensurepip")).toContain("apt install python3-venv");
    expect(pythonAnswerProblem("3.11 ok")).toBeUndefined();
    expect(pythonAnswerProblem("")).toContain("did not answer");
  });

  test("disk full, port taken", () => {
    expect(diskProblem("/cache", 2 * 1024 ** 3, 1024 ** 3)).toMatch(/1\.0 GB free for \/cache, 2\.0 GB needed/);
    expect(diskProblem("/cache", 1, 2)).toBeUndefined();
    expect(portMessage("kafka", 9092, "EADDRINUSE")).toMatch(/Port 9092 \(Kafka\) is taken.*MDSP_KAFKA_PORT=19092/);
  });
});

describe("npm packages", () => {
  const lock = {
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b": { version: "2.0.0", optional: true },
    },
  };

  test("are installed when each is there in its version, but for optional ones", () => {
    expect(isInstalled(lock, { packages: { "node_modules/a": { version: "1.0.0" } } })).toBe(true);
    expect(isInstalled(lock, { packages: { "node_modules/a": { version: "1.0.1" } } })).toBe(false);
    expect(isInstalled(lock, { packages: {} })).toBe(false);
  });
});

test("a step brings those that it comes after", () => {
  expect(selectSteps(["stubs"]).map(({ name }) => name)).toEqual(["packages", "spark", "stubs"]);
  expect(() => selectSteps(["nothing"])).toThrow("no set-up step nothing");
});

test("the hash changes with a name and with a content", () => {
  const base = folder();
  writeFileSync(join(base, "a"), "1");
  const first = hashOf(base, ["."]);
  writeFileSync(join(base, "a"), "2");
  const second = hashOf(base, ["."]);
  writeFileSync(join(base, "b"), "");
  expect(new Set([first, second, hashOf(base, ["."])]).size).toBe(3);
});

describe("lock", () => {
  test("the second waits for the first", async () => {
    const path = join(folder(), "lock");
    const release = await takeLock(path);
    const waits: number[] = [];
    const second = takeLock(path, { onWait: (pid) => waits.push(pid) });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(waits).toEqual([process.pid]);
    release();
    (await second)();
  });

  test("one whose holder has died is taken over", async () => {
    const path = join(folder(), "lock");
    writeFileSync(path, JSON.stringify({ pid: 4_000_000, started: "1" }));
    const release = await takeLock(path);
    expect(JSON.parse(readFileSync(path, "utf8")).pid).toBe(process.pid);
    release();
  });
});

test("a command that fails shows the end of its output, and where the rest is", async () => {
  const log = join(folder(), "log");
  const failing = run(["sh", "-c", "echo one; echo two >&2; exit 3"], { cwd: "/", log, failure: "It failed" });
  await expect(failing).rejects.toThrow("It failed: sh ended with code 3");
  const error = await failing.catch((thrown) => thrown);
  expect(error).toBeInstanceOf(SetupError);
  expect(error.tail.split("\n").sort()).toEqual(["one", "two"]);
  expect(readFileSync(log, "utf8")).toContain("two");
});

test.each([
  [340, "0.3 s"],
  [12_400, "12 s"],
  [125_000, "2 min 5 s"],
])("%d ms is %s", (ms, text) => {
  expect(formatElapsed(ms)).toBe(text);
});
