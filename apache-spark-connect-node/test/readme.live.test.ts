/** Runs each example of the README by itself, as a reader would, and compares what it prints with what the README says. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gs)].map(([, code = "", output = ""]) => ({
  code,
  output,
}));

describe.skipIf(url === undefined)("README", () => {
  it("says of each program what it prints", () => {
    expect(examples).toHaveLength([...readme.matchAll(/^```ts$/gm)].length);
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)("example %#", async ({ code, output }) => {
    // The folder's own package.json makes its name importable: what is built is what runs.
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
      cwd: root,
      timeout: 100_000,
    });
    expect(stdout).toBe(output);
  });
});
