import { bareFunctions, reservedFunctions, reservedWords } from "../keywords.js";
import type { ColumnReference, Expression } from "../nodes/index.js";
import { parseCase, parseCast } from "./conditional.js";
import { parseArray, parseMap, parseMultiset, parseRow } from "./constructors.js";
import type { Cursor } from "./cursor.js";
import { bindingPower, parseAbove, parseExpression } from "./expressions.js";
import { parseBareFunction, parseFunctionCall } from "./function-calls.js";
import { jsonFunctions } from "./json-functions.js";
import {
  intervalUnits,
  parseDateTime,
  parseInterval,
  parseIntervalQualifier,
  parseNumber,
  parseString,
} from "./literals.js";
import { isName, parseQualifiedName } from "./names.js";
import { atQuery, parseQuery } from "./query.js";
import { specialForms } from "./special-forms.js";

type Prefix = (cursor: Cursor) => Expression;

/** One entry per word or symbol that starts an expression in a way of its own. */
const prefixes: ReadonlyMap<string, Prefix> = new Map<string, Prefix>([
  ["-", (cursor) => unary(cursor, "-", bindingPower.unary)],
  ["+", (cursor) => unary(cursor, "+", bindingPower.unary)],
  ["NOT", (cursor) => unary(cursor, "NOT", bindingPower.not)],
  ["(", parseParenthesis],
  ["TRUE", (cursor) => truth(cursor, true)],
  ["FALSE", (cursor) => truth(cursor, false)],
  ["UNKNOWN", (cursor) => truth(cursor, undefined)],
  ["NULL", (cursor) => ({ kind: "NullLiteral", span: span(cursor.next()) })],
  ["INTERVAL", parseInterval],
  ["CASE", parseCase],
  ["CAST", (cursor) => parseCast(cursor, false)],
  ["TRY_CAST", (cursor) => parseCast(cursor, true)],
  ["EXISTS", parseExists],
  ["ROW", parseRow],
  ["ARRAY", parseArray],
]);

/** Words that are special only before a string, a bracket or a query, and names otherwise. */
function parseContextual(cursor: Cursor): Expression | undefined {
  const { keyword } = cursor.token;
  const after = cursor.peek(1);
  if (after.kind === "string" && (keyword === "DATE" || keyword === "TIME" || keyword === "TIMESTAMP")) {
    return parseDateTime(cursor, keyword);
  }
  if (keyword === "MAP" && (after.keyword === "[" || after.keyword === "(")) return parseMap(cursor);
  if (keyword === "MULTISET" && after.keyword === "(") return parseMultiset(cursor);
  if (after.keyword !== "(") return undefined;
  const special = specialForms.get(keyword) ?? jsonFunctions.get(keyword);
  return special?.(cursor);
}

/** Reads an operand: a literal, a name, a call, something in parentheses, or a prefix operator with its operand. */
export function parsePrefix(cursor: Cursor): Expression {
  const { token } = cursor;
  if (token.kind === "number") return parseNumber(cursor);
  if (token.kind === "string") return parseString(cursor);
  if (token.kind === "binary") {
    cursor.next();
    return { kind: "BinaryLiteral", value: token.text.toUpperCase(), span: span(token) };
  }
  const reservedCall = reservedFunctions.has(token.keyword) && cursor.peek(1).keyword === "(";
  if (reservedCall) return parseFunctionCall(cursor);
  const prefix = prefixes.get(token.keyword);
  if (prefix !== undefined) return prefix(cursor);
  if (isName(token)) return parseContextual(cursor) ?? parseName(cursor);
  cursor.couldBe("an expression");
  const reserved =
    token.kind === "word" && reservedWords.has(token.keyword) && /^[,)+*/=<>]$/.test(cursor.peek(1).keyword);
  const hint = reserved ? `\`${token.text}\` is a reserved word; as a name it needs backticks` : undefined;
  return cursor.unexpected("an expression", hint);
}

function parseName(cursor: Cursor): Expression {
  const { token } = cursor;
  const called = cursor.peek(1).keyword === "(";
  if (token.kind === "word" && !called && bareFunctions.has(token.keyword)) return parseBareFunction(cursor);
  if (called) return parseFunctionCall(cursor);
  const name = parseColumnName(cursor);
  if (cursor.at("(")) return parseFunctionCall(cursor, { kind: "QualifiedName", parts: name.parts, span: name.span });
  return name;
}

function parseColumnName(cursor: Cursor): ColumnReference {
  const name = parseQualifiedName(cursor);
  return { kind: "ColumnReference", parts: name.parts, span: name.span };
}

function unary(cursor: Cursor, operator: "-" | "+" | "NOT", power: number): Expression {
  const first = cursor.next();
  const operand = parseAbove(cursor, power);
  return { kind: "UnaryOperation", operator, operand, span: cursor.spanFrom(first) };
}

function truth(cursor: Cursor, value: boolean | undefined): Expression {
  return { kind: "BooleanLiteral", value, span: span(cursor.next()) };
}

function parseExists(cursor: Cursor): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const query = parseQuery(cursor);
  cursor.expect(")");
  return { kind: "Exists", query, span: cursor.spanFrom(first) };
}

/** What follows `(a - b)` where that is a difference of times: `HOUR`, `DAY TO SECOND`. */
function parseDifference(cursor: Cursor, difference: Expression, first: Cursor["token"]): Expression | undefined {
  if (difference.kind !== "BinaryOperation" || difference.operator !== "-") return undefined;
  if (!intervalUnits.has(cursor.token.keyword)) return undefined;
  const qualifier = parseIntervalQualifier(cursor);
  return { kind: "IntervalDifference", difference, qualifier, span: cursor.spanFrom(first) };
}

/** `(query)`, `(expression)`, or `(a, b)`, which is a row. */
function parseParenthesis(cursor: Cursor): Expression {
  const first = cursor.next();
  if (atQuery(cursor)) {
    const query = parseQuery(cursor);
    cursor.expect(")");
    return { kind: "ScalarSubquery", query, span: cursor.spanFrom(first) };
  }
  const values = cursor.commaSeparated(() => parseExpression(cursor));
  cursor.expect(")");
  const [only] = values;
  if (values.length === 1 && only !== undefined) return parseDifference(cursor, only, first) ?? only;
  return { kind: "RowConstructor", fields: values, span: cursor.spanFrom(first) };
}

function span(token: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start: token.start, end: token.end };
}
