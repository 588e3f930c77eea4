import { expect } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { SourceFile } from "../../src/source.js";
import { type Expression, parse, parseExpression, print, type Statement } from "../../src/syntax/index.js";

/** A tree without its spans, to compare trees read from different texts. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "span")
      .map(([key, inner]) => [key, withoutSpans(inner)]),
  );
}

/** The only statement of a text that has no errors. */
export function statementOf(text: string): Statement {
  const { statements, diagnostics } = parse(new SourceFile("test.sql", text));
  expect(formatDiagnostics(diagnostics)).toBe("");
  expect(statements).toHaveLength(1);
  const [statement] = statements;
  if (statement === undefined) throw new Error("no statement");
  return statement;
}

/** The expression a text is, without errors. */
export function expressionOf(text: string): Expression {
  const { expression, diagnostics } = parseExpression(new SourceFile("test.sql", text));
  expect(formatDiagnostics(diagnostics)).toBe("");
  if (expression === undefined) throw new Error("no expression");
  return expression;
}

/** Reads and prints a statement on one line, having checked that the printed text is read as the same tree. */
export function roundTrip(text: string): string {
  const statement = statementOf(text);
  const printed = print(statement);
  expect(withoutSpans(statementOf(printed)), printed).toEqual(withoutSpans(statement));
  return oneLine(printed);
}

/** The same for an expression. */
export function roundTripExpression(text: string): string {
  const expression = expressionOf(text);
  const printed = print(expression);
  expect(withoutSpans(expressionOf(printed)), printed).toEqual(withoutSpans(expression));
  return oneLine(printed);
}

/** The codes of what is wrong with a text, in order. */
export function codesOf(text: string): string[] {
  return parse(new SourceFile("test.sql", text)).diagnostics.map(({ code }) => code);
}

/** What is wrong with a text, as people see it. */
export function messagesOf(text: string): string {
  return formatDiagnostics(parse(new SourceFile("test.sql", text)).diagnostics);
}

function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ")
    .replace(/ {2,}/g, " ")
    .replaceAll("( ", "(")
    .replaceAll(" )", ")")
    .replaceAll("[ ", "[");
}
