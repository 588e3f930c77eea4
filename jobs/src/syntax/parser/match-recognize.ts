import type { AfterMatchSkip, MatchRecognize, Measure, PatternDefinition, TableReference } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseInterval } from "./literals.js";
import { parseIdentifier, parseTableAlias } from "./names.js";
import { optional } from "./optional.js";
import { parseRowPattern } from "./row-patterns.js";
import { parseOptionalOrderBy, parseOptionalPartitionBy } from "./windows.js";

/** Reads `MATCH_RECOGNIZE (…) [AS name]` behind its input. */
export function parseMatchRecognize(cursor: Cursor, input: TableReference): MatchRecognize {
  cursor.expect("MATCH_RECOGNIZE");
  cursor.expect("(");
  const partitionBy = parseOptionalPartitionBy(cursor);
  const orderBy = parseOptionalOrderBy(cursor);
  const measures = cursor.eat("MEASURES") ? cursor.commaSeparated(() => parseMeasure(cursor)) : [];
  const rowsPerMatch = parseRowsPerMatch(cursor);
  const afterMatch = cursor.at("AFTER") ? parseAfterMatch(cursor) : undefined;
  cursor.couldBe("AFTER MATCH SKIP");
  cursor.expect("PATTERN");
  cursor.expect("(");
  const pattern = parseRowPattern(cursor);
  cursor.expect(")");
  const within = cursor.eat("WITHIN") ? parseWithin(cursor) : undefined;
  cursor.expect("DEFINE");
  const define = cursor.commaSeparated(() => parseDefinition(cursor));
  cursor.expect(")");
  const clauses = { ...optional({ rowsPerMatch, afterMatch, within }), ...parseTableAlias(cursor) };
  const span = cursor.spanFrom(input.span);
  return { kind: "MatchRecognize", input, partitionBy, orderBy, measures, pattern, define, ...clauses, span };
}

function parseMeasure(cursor: Cursor): Measure {
  const expression = parseExpression(cursor);
  cursor.expect("AS");
  const name = parseIdentifier(cursor, "a name for the measure");
  return { kind: "Measure", expression, name, span: cursor.spanFrom(expression.span) };
}

function parseRowsPerMatch(cursor: Cursor): "ONE" | "ALL" | undefined {
  if (cursor.eat("ONE", "ROW", "PER", "MATCH")) return "ONE";
  return cursor.eat("ALL", "ROWS", "PER", "MATCH") ? "ALL" : undefined;
}

function parseAfterMatch(cursor: Cursor): AfterMatchSkip {
  const first = cursor.token;
  cursor.expect("AFTER", "MATCH", "SKIP");
  const plain = cursor.eatOne(["PAST LAST ROW", "TO NEXT ROW"]);
  if (plain !== undefined) return { kind: "AfterMatchSkip", to: plain, span: cursor.spanFrom(first) };
  cursor.expect("TO");
  const to = cursor.eat("FIRST") ? "TO FIRST" : "TO LAST";
  cursor.eat("LAST");
  const variable = parseIdentifier(cursor, "a variable of the pattern");
  return { kind: "AfterMatchSkip", to, variable, span: cursor.spanFrom(first) };
}

function parseWithin(cursor: Cursor): MatchRecognize["within"] {
  if (!cursor.at("INTERVAL")) cursor.unexpected("an interval");
  const interval = parseInterval(cursor);
  if (interval.kind === "IntervalLiteral") return interval;
  return cursor.fail("MDSP1302", "WITHIN needs an interval literal", interval.span, "such as INTERVAL '1' HOUR");
}

function parseDefinition(cursor: Cursor): PatternDefinition {
  const variable = parseIdentifier(cursor, "a variable of the pattern");
  cursor.expect("AS");
  const condition = parseExpression(cursor);
  return { kind: "PatternDefinition", variable, condition, span: cursor.spanFrom(variable.span) };
}
