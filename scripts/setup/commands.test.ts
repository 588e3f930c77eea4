import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);

test.each(["jobs", "ingest"])("the commands of %s are there before the build, so that npm links them", (workspace) => {
  const { bin } = JSON.parse(readFileSync(new URL(`${workspace}/package.json`, root), "utf8"));
  const files = Object.values<string>(bin);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(file).not.toContain("dist/");
    expect(existsSync(new URL(`${workspace}/${file}`, root))).toBe(true);
  }
});
