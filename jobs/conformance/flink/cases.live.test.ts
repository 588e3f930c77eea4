/** Every case beside what Flink answered, on a real server; see docs/conformance-flink.md. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Result } from "./harness/report.js";
import { casesOf, filesFolder, resultsOf } from "./harness/run-cases.js";

const LIMIT_MS = 40 * 60_000;

describe.skipIf(process.env.SPARK_REMOTE === undefined)("Flink's answers", () => {
  const cases = casesOf([]);
  const folder = mkdtempSync(join(tmpdir(), "mdsp-cases-"));
  let results: readonly Result[] = [];
  beforeAll(async () => {
    results = await resultsOf(cases, folder, () => undefined);
  }, LIMIT_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases.map(({ name }) => name))("%s", (name) => {
    const verdict = results.find((result) => result.name === name)?.verdict;
    expect(verdict?.kind === "differing" ? verdict.difference : undefined).toBeUndefined();
    expect(verdict).toBeDefined();
  });
});

describe.skipIf(process.env.SPARK_REMOTE === undefined)("files that Flink wrote are read with the rows of", () => {
  const cases = casesOf([]).filter(({ name }) => existsSync(filesFolder(name)));
  const folder = mkdtempSync(join(tmpdir(), "mdsp-flink-files-"));
  let results: readonly Result[] = [];
  beforeAll(async () => {
    results = await resultsOf(cases, folder, () => undefined, filesFolder);
  }, LIMIT_MS);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(cases.map(({ name }) => name))("%s", (name) => {
    const verdict = results.find((result) => result.name === name)?.verdict;
    expect(verdict?.kind === "differing" ? verdict.difference : undefined).toBeUndefined();
    expect(verdict).toBeDefined();
  });
});
