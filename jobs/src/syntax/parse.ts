import type { Diagnostic } from "../errors.js";
import { SourceFile, type Span } from "../source.js";
import { type LexResult, lex } from "./lexer.js";
import type { DataType, Expression, Statement } from "./nodes/index.js";
import { Cursor, StatementAbandoned } from "./parser/cursor.js";
import { parseExpression as readExpression } from "./parser/expressions.js";
import { parseStatements } from "./parser/statements.js";
import { parseDataType } from "./parser/types.js";
import type { Comment } from "./token.js";

/** What a file says, and what is wrong with it. Statements with errors are not among the statements. */
export interface ParseResult {
  readonly statements: readonly Statement[];
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
}

/** Reads a file of SQL statements. Never throws: all errors of all statements are in the diagnostics, by position. */
export function parse(source: SourceFile): ParseResult {
  const lexed = lex(source);
  const quick = new Cursor(source, lexed.tokens, false);
  const statements = parseStatements(quick);
  if (quick.diagnostics.length === 0) {
    return { statements, diagnostics: lexed.diagnostics, comments: lexed.comments };
  }
  // Read again for messages that tell what could stand where something is wrong.
  const cursor = new Cursor(source, lexed.tokens, true);
  const right = parseStatements(cursor);
  return { statements: right, diagnostics: inOrder(lexed, cursor), comments: lexed.comments };
}

/** Reads a single expression, all of the text; undefined when it is wrong. */
export function parseExpression(source: SourceFile): { expression?: Expression; diagnostics: readonly Diagnostic[] } {
  const lexed = lex(source);
  const cursor = new Cursor(source, lexed.tokens, true);
  try {
    const expression = readExpression(cursor);
    if (cursor.token.kind !== "end") cursor.unexpected();
    return { expression, diagnostics: inOrder(lexed, cursor) };
  } catch (error) {
    if (!(error instanceof StatementAbandoned)) throw error;
    return { diagnostics: inOrder(lexed, cursor) };
  }
}

/** Reads types between commas, all that stands in a part of a file; no types when one is wrong. */
export function parseTypes(
  source: SourceFile,
  { start, end }: Span,
): { readonly types: readonly DataType[]; readonly diagnostics: readonly Diagnostic[] } {
  const moved = <Part extends Span>(part: Part): Part => ({
    ...part,
    start: part.start + start,
    end: part.end + start,
  });
  const { tokens, diagnostics } = lex(new SourceFile(source.name, source.text.slice(start, end)));
  const here = diagnostics.map((each): Diagnostic => ({ ...each, file: source, span: moved(each.span) }));
  const cursor = new Cursor(source, tokens.map(moved), true, "text");
  const types: DataType[] = [];
  try {
    types.push(...cursor.commaSeparated(() => parseDataType(cursor)));
    if (cursor.token.kind !== "end") cursor.unexpected();
  } catch (error) {
    if (!(error instanceof StatementAbandoned)) throw error;
  }
  const found = inOrder({ diagnostics: here }, cursor);
  return { types: found.length > 0 ? [] : types, diagnostics: found };
}

function inOrder(lexed: Pick<LexResult, "diagnostics">, cursor: Cursor): Diagnostic[] {
  const found = [...lexed.diagnostics, ...cursor.diagnostics];
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
