import { describe, expect, it } from "vitest";
import { compare } from "./compare.js";
import { normalisePlan } from "./normalise-plan.js";
import type { Result } from "./result.js";

const frame = (changes: Partial<Result & { kind: "frame" }> = {}): Result => ({
  kind: "frame",
  schema: "{}",
  plan: "== Physical Plan ==\nRange (0, 3)",
  rows: ["[1]", "[2]"],
  isOrdered: false,
  ...changes,
});

const verdictOf = (theirs: Result, ours: Result, operation = "topic.name") =>
  compare([{ operation, result: theirs }], [{ operation, result: ours }])[0];

describe("a comparison", () => {
  it("finds equal what is equal, in any order where none is promised", () => {
    expect(verdictOf(frame(), frame({ rows: ["[2]", "[1]"] }))?.kind).toBe("equal");
  });

  it.each([
    ["schema", frame({ schema: "[]" }), "schema: [] (PySpark: {})"],
    ["rows", frame({ rows: ["[1]"] }), "rows 2: nothing (PySpark: [2])"],
    [
      "plan",
      frame({ plan: "== Physical Plan ==\nRange (0, 4)" }),
      "Physical Plan 1: Range (0, 4) (PySpark: Range (0, 3))",
    ],
    ["a value", { kind: "value", value: "1" } as const, "PySpark gives a frame, this client a value"],
    ["an error", { kind: "error", errorClass: "X", sqlState: "1", message: "no" } as const, "fails: no"],
  ])("finds another %s", (_, ours, difference) => {
    expect(verdictOf(frame(), ours)).toEqual({ kind: "differing", operation: "topic.name", difference });
  });

  it("takes order seriously where it is promised", () => {
    const theirs = frame({ isOrdered: true });
    expect(verdictOf(theirs, frame({ isOrdered: true, rows: ["[2]", "[1]"] }))?.kind).toBe("differing");
  });

  it("takes errors for results only where they are meant", () => {
    const error: Result = { kind: "error", errorClass: "DIVIDE_BY_ZERO", sqlState: "22012", message: "no" };
    expect(verdictOf(error, error)?.kind).toBe("differing");
    expect(verdictOf(error, error, "errors.division")?.kind).toBe("equal");
    expect(verdictOf(error, { ...error, sqlState: "" }, "errors.division")?.kind).toBe("differing");
    const unknown: Result = { ...error, errorClass: "" };
    expect(verdictOf(unknown, unknown, "errors.division")?.kind).toBe("differing");
  });

  it("misses what only one side has", () => {
    const line = { operation: "topic.name", result: frame() };
    expect(compare([line], [])).toEqual([{ kind: "absent", operation: "topic.name", reason: "" }]);
    expect(compare([], [line])[0]?.kind).toBe("differing");
    const absent: Result = { kind: "absent", reason: "why" };
    expect(verdictOf(frame(), absent)).toEqual({ kind: "absent", operation: "topic.name", reason: "why" });
  });
});

describe("a plan", () => {
  it("keeps which ids are equal, and not what they are", () => {
    const plan = (a: number, b: number) => `== Analyzed Logical Plan ==\nProject [x#${a}L, y#${b}, x#${a}L]`;
    expect(normalisePlan(plan(7, 9))).toEqual(normalisePlan(plan(12, 3)));
    expect(normalisePlan(plan(7, 9))).not.toEqual(normalisePlan(plan(7, 7)));
  });

  it("is cut into its sections", () => {
    expect(normalisePlan("== Parsed Logical Plan ==\na\nb\n\n== Physical Plan ==\nc\n")).toEqual([
      { name: "Parsed Logical Plan", lines: ["a", "b"] },
      { name: "Physical Plan", lines: ["c"] },
    ]);
  });
});
