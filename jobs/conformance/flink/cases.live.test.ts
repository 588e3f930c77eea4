/** Every case beside what Flink answered, on a real server; see docs/conformance-flink.md. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { ConformanceCase } from "./harness/case-file.js";
import { caseRunner, casesOf, filesFolder } from "./harness/run-cases.js";

const cases = casesOf([]);
const withFiles = cases.filter(({ name }) => existsSync(filesFolder(name)));

describe.skipIf(process.env.SPARK_REMOTE === undefined)("Flink's answers", () => {
  testEach(cases);
});

describe.skipIf(process.env.SPARK_REMOTE === undefined)("files that Flink wrote are read with the rows of", () => {
  testEach(withFiles, filesFolder);
});

/** A test for each case; several at once, since much of a streaming query's time is waiting. */
function testEach(chosen: readonly ConformanceCase[], written?: (name: string) => string): void {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-cases-"));
  const runner = caseRunner(chosen, folder);
  afterAll(async () => {
    await runner.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  it.concurrent.each(chosen)("$name", async (given) => {
    const { verdict } = await runner.run(given, written?.(given.name));
    expect(verdict.kind === "differing" ? verdict.difference : undefined).toBeUndefined();
  });
}
