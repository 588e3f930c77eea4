import { expect, test } from "vitest";
import { aggregateFunctions, categories, laterFunctions, scalarFunctions } from "./index.js";

const entries = [...scalarFunctions.values()];

test.each(entries.map((entry) => [entry.name, entry] as const))("%s is ready for the reference", (_, entry) => {
  expect(categories).toContain(entry.category);
  expect(entry.description).toMatch(/^[A-Z0-9-].*[^.]\.$/);
  expect(entry.usage).not.toBe("");
});

test.each([...aggregateFunctions])("%s of many rows is ready for the reference", (_, entry) => {
  expect(entry.description).toMatch(/^[A-Z].*[^.]\.$/);
  expect(entry.usage).toContain(entry.name);
});

test("a function is in one table", () => {
  const names = [...aggregateFunctions.keys(), ...laterFunctions.keys()];
  expect(names.filter((name) => scalarFunctions.has(name))).toEqual([]);
});
