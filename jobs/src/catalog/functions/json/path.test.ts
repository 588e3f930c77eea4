import { describe, expect, it } from "vitest";
import { parseJsonPath } from "./path.js";

describe("JSON paths", () => {
  it.each([
    ["$", false, []],
    ["lax $.a-b.é", true, [{ member: ["a-b"] }, { member: ["é"] }]],
    ["STRICT  $['a b', \"c\"]", false, [{ member: ["a b", "c"] }]],
    ["a", false, [{ member: ["a"] }]],
    ["$[0][-1][1, 2]", false, [{ index: [0] }, { index: [-1] }, { index: [1, 2] }]],
    ["$.a[1:3][2:][:-1]", false, [{ member: ["a"] }, { slice: [1, 3] }, { slice: [2, null] }, { slice: [null, -1] }]],
    ["$.a[*].*", false, [{ member: ["a"] }, { every: true }, { every: true }]],
    ["$..b.c", false, [{ deep: "b" }, { member: ["c"] }]],
  ])("%s", (text, lax, steps) => {
    expect(parseJsonPath(text)).toEqual({ lax, steps });
  });

  it.each([
    "",
    "$.",
    " $.a",
    "$.a[",
    "$.a b",
    "$.a.length()",
    "$.a[?(@ > 2)]",
    "$['a\\'b']",
    "$..[0]",
    "$[0",
  ])("is not known: %s", (text) => {
    expect(parseJsonPath(text)).toBeUndefined();
  });
});
