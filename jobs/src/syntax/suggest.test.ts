import { describe, expect, it } from "vitest";
import { closest, didYouMean } from "./suggest.js";

describe("suggestions", () => {
  it.each([
    ["FORM", "FROM"],
    ["selct", "SELECT"],
    ["gruop", "GROUP"],
    ["timestmap", "TIMESTAMP"],
  ])("for %s: %s", (word, meant) => {
    expect(closest(word, ["FROM", "SELECT", "GROUP", "TIMESTAMP"])).toBe(meant);
  });

  it("are not made for words that are too far", () => {
    expect(didYouMean("xyz", ["FROM", "SELECT"])).toBeUndefined();
    expect(didYouMean("a", ["b"])).toBeUndefined();
  });
});
