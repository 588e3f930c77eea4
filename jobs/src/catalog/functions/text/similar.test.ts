import { expect, test } from "vitest";
import { similarRegex } from "./similar.js";

test.each([
  ["a(b|x)c", undefined, "^(?:a(b|x)c)$"],
  ["%b_", undefined, "^(?:(?s:.*)b.)$"],
  ["[[:ALPHA:]_]+", undefined, "^(?:[\\p{Alpha}_]+)$"],
  ["a!%", "!", "^(?:a\\%)$"],
  ["a!b", "!", undefined],
  ["a!", "!", undefined],
  ["[a", undefined, undefined],
])("the pattern %s with the escape %s", (pattern, escaping, expected) => {
  expect(similarRegex(pattern, escaping)).toBe(expected);
});
