import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compilerCodes, runnerCodes } from "../../jobs/src/codes.js";
import { syntaxCodes } from "../../jobs/src/syntax/codes.js";
import { documentedCodes, renderErrors } from "./errors.mjs";

const root = new URL("../../", import.meta.url);
const page = () => renderErrors({ syntaxCodes, compilerCodes, runnerCodes });

const folders = [
  "apache-spark-connect-node/src",
  "ingest/src",
  "jobs/src",
  "scripts",
  "spark-extensions/src/main/java",
];

/** Every code that stands in a source file other than tests and generated ones. */
function codesInSources(): string[] {
  const texts = folders.flatMap((folder) => {
    const names = readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" });
    const sources = names.filter(
      (name) => /\.(ts|tsx|mjs|java)$/.test(name) && !/\.test\.|^(gen|docs|dist)\//.test(name),
    );
    return sources.map((name) => readFileSync(new URL(`${folder}/${name}`, root), "utf8"));
  });
  return [...new Set(texts.join("\n").match(/\bMDSP\d{4}\b/g))].sort();
}

test("docs/errors.md is current; if not: npx tsc -b && node scripts/docs/errors.mjs", () => {
  expect(readFileSync(new URL("docs/errors.md", root), "utf8")).toBe(page());
});

test("docs/errors.md has each code of the sources, once", () => {
  const listed = [...page().matchAll(/^### (MDSP\d{4})$/gm)].map(([, code]) => code);
  expect(listed).toEqual(codesInSources());
});

test("a code in a doc comment needs a remedy", () => {
  expect(documentedCodes('/** Meant. @remedy Do. */\n  name: "MDSP7001",')).toEqual([
    { code: "MDSP7001", title: undefined, meaning: "Meant.", remedy: "Do." },
  ]);
  expect(() => documentedCodes('/** Meant. */\n  name: "MDSP7001",')).toThrow("MDSP7001 has no @remedy");
});
