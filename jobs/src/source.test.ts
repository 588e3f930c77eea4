import { describe, expect, it } from "vitest";
import { joinSpans, SourceFile } from "./source.js";

describe("a source file", () => {
  const file = new SourceFile("a.sql", "one\r\ntwo\n\nfour");

  it.each([
    [0, 1, 1],
    [3, 1, 4],
    [5, 2, 1],
    [9, 3, 1],
    [10, 4, 1],
    [14, 4, 5],
    [99, 4, 5],
    [-1, 1, 1],
  ])("has offset %i in line %i, column %i", (offset, line, column) => {
    expect(file.position(offset)).toEqual({ line, column });
  });

  it("gives lines without their breaks", () => {
    expect([0, 1, 2, 3, 4, 5].map((line) => file.lineText(line))).toEqual(["", "one", "two", "", "four", ""]);
  });

  it("slices and joins spans", () => {
    expect(file.slice(joinSpans({ start: 5, end: 6 }, { start: 7, end: 8 }))).toBe("two");
  });
});
