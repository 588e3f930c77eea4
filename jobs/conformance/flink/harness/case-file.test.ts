import { describe, expect, it } from "vitest";
import { parseCase } from "./case-file.js";

describe("a case", () => {
  it("is statements, then inputs in batches", () => {
    const text = "-- Why.\nSELECT 1;\n-- input: t\n{}\n\n-- batch\n{}\n{}\n-- sentinel\n{}\n-- input: u\n{}\n";
    expect(parseCase("joins/inner", text)).toEqual({
      name: "joins/inner",
      feature: "joins",
      sql: "-- Why.\nSELECT 1;",
      inputs: [
        { table: "t", batches: [["{}"], ["{}", "{}"], ["{}"]] },
        { table: "u", batches: [["{}"]] },
      ],
    });
  });

  it("has no batch before its first input", () => {
    expect(() => parseCase("a/b", "SELECT 1;\n-- batch\n")).toThrow('a/b, line 2: "-- batch" stands before');
  });
});
