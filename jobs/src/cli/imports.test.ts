import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The packages that a module loads when it is imported, by way of all modules that it imports. */
function packagesOf(module: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(module.href)) return new Set();
  seen.add(module.href);
  const text = readFileSync(module, "utf8");
  const names = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "([^"]+)";|^import "([^"]+)";/gm)];
  return new Set(
    names.flatMap(([, from, bare]) => {
      const name = from ?? bare ?? "";
      return name.startsWith(".") ? [...packagesOf(new URL(name.replace(/\.js$/, ".ts"), module), seen)] : [name];
    }),
  );
}

test("mdsp loads no package but commander before it knows the command, so that check and explain start at once", () => {
  const packages = [...packagesOf(new URL("./main.ts", import.meta.url))];
  expect(packages.filter((name) => !name.startsWith("node:"))).toEqual(["commander"]);
});

test.each([
  "../analysis/analyse.ts",
  "../run/sql-files.ts",
  "../syntax/index.ts",
])("%s, which check and format load then, loads no package at all", (module) => {
  const packages = [...packagesOf(new URL(module, import.meta.url))];
  expect(packages.filter((name) => !name.startsWith("node:"))).toEqual([]);
});
