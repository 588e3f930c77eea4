import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { SourceFile } from "../../src/source.js";
import { parse, printStatements } from "../../src/syntax/index.js";
import { withoutSpans } from "./parsing.js";

const corpus = readFileSync(new URL("corpus.sql", import.meta.url), "utf8");
const piecesOf = (text: string): string[] => [...(text.match(/\s+|\w+|./gsu) ?? [])];
const pieces = piecesOf(corpus);
const strange = [
  "'",
  "`",
  '"',
  "(",
  ")",
  "[",
  "]",
  ";",
  "/*",
  "*/",
  "/*+",
  "--",
  "\n",
  "\u0000",
  "\ud800",
  "€",
  "1e",
  ".",
  "<",
  "NOT",
  "::",
  "END",
  "\ufeff",
];

const statements = corpus.split(/(?<=;)\n/);

/** A statement of the corpus with some of its pieces left out, doubled, exchanged, or followed by something strange. */
const mutated = fc
  .tuple(
    fc.constantFrom(...statements),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.constantFrom("drop", "double", "swap", "insert", "cut"),
        fc.constantFrom(...strange),
        fc.nat(),
      ),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([statement, changes]) => {
    const changed = piecesOf(statement);
    for (const [position, what, inserted, otherPosition] of changes) {
      const at = position % changed.length;
      const other = otherPosition % changed.length;
      const piece = changed[at] ?? "";
      if (what === "drop") changed[at] = "";
      else if (what === "double") changed[at] = piece + piece;
      else if (what === "swap") [changed[at], changed[other]] = [changed[other] ?? "", piece];
      else if (what === "insert") changed[at] = piece + inserted;
      else changed[at] = piece.slice(0, piece.length / 2);
    }
    return changed.join("");
  });

/** Reads a text and checks all that holds for any text, good or bad. */
function check(text: string): void {
  const source = new SourceFile("fuzz.sql", text);
  const { statements: read, diagnostics } = parse(source);
  expect(formatDiagnostics(diagnostics)).not.toContain("undefined");
  for (const { code, message, span } of diagnostics) {
    expect(code).toMatch(/^MDSP1\d{3}$/);
    expect(message).not.toBe("");
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  const printed = printStatements(read);
  const again = parse(new SourceFile("printed.sql", printed));
  if (diagnostics.length === 0) expect(again.diagnostics, printed).toEqual([]);
  if (again.diagnostics.length === 0) expect(withoutSpans(again.statements)).toEqual(withoutSpans(read));
}

describe("the parser never crashes or hangs", () => {
  it("reads the corpus without errors", () => {
    expect(formatDiagnostics(parse(new SourceFile("corpus.sql", corpus)).diagnostics)).toBe("");
    check(corpus);
  });

  it("on broken files", () => {
    fc.assert(fc.property(mutated, check), { numRuns: 3_000 });
  }, 120_000);

  it("on rubbish", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), check), { numRuns: 500 });
    const words = fc.array(fc.constantFrom(...pieces, ...strange), { maxLength: 60 }).map((each) => each.join(" "));
    fc.assert(fc.property(words, check), { numRuns: 1_000 });
  }, 120_000);

  it.each([
    "(",
    "SELECT (",
    "[",
    "CASE ",
    "NOT ",
    "- ",
    "SELECT * FROM (",
    "CAST(",
    "f(",
    "ARRAY<",
    "a = ",
    "/*+",
    "WITH a AS (",
  ])("on %s without end", (piece) => {
    for (const prefix of ["", "SELECT ", "SELECT CAST(a AS ", "CREATE TABLE t (a "])
      check(prefix + piece.repeat(1_000));
  });

  it("reads a file of many statements in linear time", () => {
    const many = parse(new SourceFile("many.sql", corpus.repeat(20)));
    expect(many.statements).toHaveLength(20 * parse(new SourceFile("one.sql", corpus)).statements.length);
  });
});
