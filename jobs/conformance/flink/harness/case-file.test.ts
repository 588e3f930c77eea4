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
      outputs: [],
    });
  });

  it("has rows in folders, and tables that it writes", () => {
    const text = "INSERT INTO o SELECT * FROM t;\nTABLE o;\n-- output: o\n-- input: t/d=1/h=x\n{}\n";
    expect(parseCase("a/b", text)).toMatchObject({
      inputs: [{ table: "t", folder: "d=1/h=x", batches: [["{}"]] }],
      outputs: ["o"],
    });
  });

  it("has no batch before its first input", () => {
    expect(() => parseCase("a/b", "SELECT 1;\n-- batch\n")).toThrow('a/b, line 2: "-- batch" stands before');
  });
});
