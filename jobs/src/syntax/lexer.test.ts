import { describe, expect, it } from "vitest";
import { SourceFile } from "../source.js";
import { lex } from "./lexer.js";

const kindsAndTexts = (text: string): string[] =>
  lex(new SourceFile("a.sql", text)).tokens.map(({ kind, text: of }) => `${kind} ${of}`.trim());

describe("the lexer", () => {
  it("tells words, names, strings, numbers and symbols apart", () => {
    expect(kindsAndTexts("a1 `b``c` 'd''e' X'0F' 1.5e3 .5 <= ;")).toEqual([
      "word a1",
      "quoted b`c",
      "string d'e",
      "binary 0F",
      "number 1.5e3",
      "number .5",
      "symbol <=",
      "symbol ;",
      "end",
    ]);
  });

  it("keeps keywords of words only", () => {
    expect(lex(new SourceFile("a.sql", "select `select` 'select'")).tokens.map(({ keyword }) => keyword)).toEqual([
      "SELECT",
      "",
      "",
      "",
    ]);
  });

  it("tells hints from comments", () => {
    expect(kindsAndTexts("/*+ A */ /* B */ 2*/*x*/3")).toEqual([
      "symbol /*+",
      "word A",
      "symbol */",
      "number 2",
      "symbol *",
      "number 3",
      "end",
    ]);
  });

  it("pairs parentheses", () => {
    expect(lex(new SourceFile("a.sql", "((a)[b])")).tokens.map(({ partner }) => partner)).toEqual([
      7, 3, -1, 1, 6, -1, 4, 0, -1,
    ]);
  });

  it("gives every token its place", () => {
    const text = "SELECT  'a''b' ,`c`";
    const { tokens } = lex(new SourceFile("a.sql", text));
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(["SELECT", "'a''b'", ",", "`c`", ""]);
  });

  it("ends an open string with its line, before the punctuation", () => {
    expect(kindsAndTexts("'a);\nb")).toEqual(["string a", "symbol )", "symbol ;", "word b", "end"]);
  });
});
