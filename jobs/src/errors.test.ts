import { describe, expect, it } from "vitest";
import { CompileError, diagnostic, diagnosticToJson, formatDiagnostic, hasErrors, MdspError } from "./errors.js";
import { SourceFile } from "./source.js";

const file = new SourceFile("jobs/a.sql", "SELECT\n\ta FORM t;\n");
const wrong = diagnostic({
  code: "MDSP1101",
  message: "Expected FROM",
  hint: "did you mean FROM?",
  file,
  span: { start: 10, end: 14 },
});

describe("diagnostics", () => {
  it("are shown with their place, line and hint", () => {
    expect(formatDiagnostic(wrong)).toBe(
      "jobs/a.sql:2:4: error MDSP1101: Expected FROM\n  2 | \ta FORM t;\n    | \t  ^^^^\n  hint: did you mean FROM?",
    );
  });

  it("that go over several lines are underlined to the end of the first", () => {
    const long = diagnostic({ code: "MDSP1101", message: "x", file, span: { start: 10, end: 19 } });
    expect(formatDiagnostic(long)).toContain("\t  ^^^^^^^\n".trimEnd());
  });

  it("at the end of a file have one caret", () => {
    const last = diagnostic({ code: "MDSP1103", message: "x", file, span: { start: 18, end: 18 } });
    expect(formatDiagnostic(last)).toBe("jobs/a.sql:3:1: error MDSP1103: x\n  3 | \n    | ^");
  });

  it("in very long lines show the part around them", () => {
    const wide = new SourceFile("b.sql", `${"x".repeat(1_000)}!${"y".repeat(1_000)}`);
    const lines = formatDiagnostic(
      diagnostic({ code: "MDSP1001", message: "x", file: wide, span: { start: 1_000, end: 1_001 } }),
    ).split("\n");
    expect(lines[1]?.length).toBeLessThan(200);
    expect(lines[1]?.[lines[2]?.indexOf("^") ?? 0]).toBe("!");
  });

  it("are plain data for machines", () => {
    expect(diagnosticToJson(wrong)).toEqual({
      code: "MDSP1101",
      severity: "error",
      message: "Expected FROM",
      hint: "did you mean FROM?",
      file: "jobs/a.sql",
      start: { line: 2, column: 4, offset: 10 },
      end: { line: 2, column: 8, offset: 14 },
      length: 4,
    });
  });

  it("that warn do not stop the work", () => {
    const warning = diagnostic({ ...wrong, severity: "warning" });
    expect(hasErrors([warning])).toBe(false);
    expect(hasErrors([warning, wrong])).toBe(true);
  });
});

describe("errors", () => {
  it("carry a code, a hint and a cause", () => {
    const cause = new Error("inner");
    const error = new MdspError("MDSP5001", "outer", { hint: "try again", cause });
    expect([error.code, error.hint, error.cause, error.message]).toEqual(["MDSP5001", "try again", cause, "outer"]);
  });

  it("of the compiler show all that was found", () => {
    const error = new CompileError([wrong]);
    expect(error).toBeInstanceOf(MdspError);
    expect(error.code).toBe("MDSP1101");
    expect(error.message).toContain("jobs/a.sql:2:4");
  });
});
