import { describe, expect, it } from "vitest";
import { codesOf, messagesOf } from "../../test/syntax/parsing.js";
import { SourceFile } from "../source.js";
import { syntaxCodes } from "./codes.js";
import { parse } from "./index.js";

describe("syntax errors", () => {
  it.each(syntaxCodes)("$code: $title", ({ code, wrong, right }) => {
    expect(codesOf(wrong)).toContain(code);
    expect(codesOf(right)).toEqual([]);
  });

  it("have codes of their own, in order", () => {
    const codes = syntaxCodes.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it("show line, column, the source line, a caret and a hint", () => {
    expect(messagesOf("SELECT 1;\n\tSELCT 2;")).toBe(
      [
        "test.sql:2:2: error MDSP1105: No statement starts with `SELCT`",
        "  2 | \tSELCT 2;",
        "    | \t^^^^^",
        "  hint: did you mean SELECT?",
      ].join("\n"),
    );
  });

  it("are all reported at once, and leave the right statements", () => {
    const text =
      "SELECT 1; SELECT FROM t; SELECT 2; SELECT (1; SELECT 3; CREATE TABLE t (a IMT, b STRNG, c INT); SELECT 4";
    const { statements } = parse(new SourceFile("a.sql", text));
    expect(codesOf(text)).toEqual(["MDSP1101", "MDSP1103", "MDSP1201", "MDSP1201"]);
    expect(statements.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "SELECT 1",
      "SELECT 2",
      "SELECT 3",
      "SELECT 4",
    ]);
  });

  it("in one insert of a statement set do not hide those in the next", () => {
    const text =
      "EXECUTE STATEMENT SET BEGIN INSERT INTO a SELECT FROM t; INSERT INTO b SELECT 1 FROM; INSERT INTO c SELECT 1; END; SELECT 1";
    expect(codesOf(text)).toEqual(["MDSP1101", "MDSP1103"]);
    expect(parse(new SourceFile("a.sql", text)).statements).toHaveLength(1);
  });

  it("do not spread past a statement that starts a line", () => {
    const text = "CREATE TABLE a (x INT\nCREATE TABLE b (y INT);\nINSERT INTO b SELECT 1;";
    expect(parse(new SourceFile("a.sql", text)).statements).toHaveLength(2);
  });

  const hints: readonly (readonly [text: string, hint: string])[] = [
    ["SELECT a FORM t", "`FORM` was read as a name; did you mean FROM?"],
    ["SELECT a FROM t WHER a = 1", "`WHER` was read as a name; did you mean WHERE?"],
    ["SELECT a, FROM t", "remove the comma before FROM"],
    ["CREATE TABEL t (a INT)", "did you mean TABLE?"],
    ["CREATE TABLE t (a VARCHR(3))", "did you mean VARCHAR?"],
    ["CREATE TABLE t (a INT) WITH (connector = 'kafka')", "write it in single quotes: 'connector'"],
    ["CREATE TABLE t (a INT) WITH ('ttl' = 30)", "write it in single quotes: '30'"],
    ["SELECT f(1, (2 FROM t", "the ( in line 1, column 13 is not closed"],
    ["SELECT a FROM t JOIN u", "a join needs ON condition"],
    ["SET a = b", "write 'a'"],
    ["SELECT 'a\nb' c d", "goes over several lines"],
    ["SELECT ‘a’", "typographic quotes"],
  ];

  it.each(hints)("%s: %s", (text, hint) => {
    expect(messagesOf(text)).toContain(`hint: `);
    expect(messagesOf(text)).toContain(hint);
  });
});
