import type { Expression } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { bindingPower, parseAbove, parseExpression } from "./expressions.js";
import { finishArguments, parseCalledName } from "./function-calls.js";
import { parseTimeUnit } from "./literals.js";

type SpecialForm = (cursor: Cursor) => Expression;

/** Functions whose arguments are not a plain list, by name. Each reads from the name on. */
export const specialForms: ReadonlyMap<string, SpecialForm> = new Map<string, SpecialForm>([
  ["EXTRACT", parseExtract],
  ["FLOOR", (cursor) => parseRound(cursor, "FLOOR")],
  ["CEIL", (cursor) => parseRound(cursor, "CEIL")],
  ["CEILING", (cursor) => parseRound(cursor, "CEIL")],
  ["TRIM", parseTrim],
  ["POSITION", parsePosition],
  ["SUBSTRING", parseSubstring],
  ["OVERLAY", parseOverlay],
  ["TIMESTAMPADD", parseTimestampAdd],
  ["TIMESTAMPDIFF", parseTimestampDiff],
]);

function parseExtract(cursor: Cursor): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const unit = parseTimeUnit(cursor);
  cursor.expect("FROM");
  const operand = parseExpression(cursor);
  cursor.expect(")");
  return { kind: "Extract", unit, operand, span: cursor.spanFrom(first) };
}

function parseRound(cursor: Cursor, direction: "FLOOR" | "CEIL"): Expression {
  const name = parseCalledName(cursor);
  cursor.expect("(");
  const operand = parseExpression(cursor);
  if (!cursor.eat("TO")) return finishArguments(cursor, name, [operand]);
  const unit = parseTimeUnit(cursor);
  cursor.expect(")");
  return { kind: "RoundToUnit", direction, operand, unit, span: cursor.spanFrom(name.span) };
}

function parseTrim(cursor: Cursor): Expression {
  const name = parseCalledName(cursor);
  cursor.expect("(");
  const side = cursor.eatOne(["BOTH", "LEADING", "TRAILING"]);
  const characters = side !== undefined && cursor.at("FROM") ? undefined : parseExpression(cursor);
  if (side === undefined && characters !== undefined && !cursor.at("FROM")) {
    return finishArguments(cursor, name, [characters]);
  }
  cursor.expect("FROM");
  const operand = parseExpression(cursor);
  cursor.expect(")");
  const set = characters === undefined ? {} : { characters };
  return { kind: "Trim", side: side ?? "BOTH", ...set, operand, span: cursor.spanFrom(name.span) };
}

function parsePosition(cursor: Cursor): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const needle = parseAbove(cursor, bindingPower.predicate);
  cursor.expect("IN");
  const haystack = parseExpression(cursor);
  cursor.expect(")");
  return { kind: "Position", needle, haystack, span: cursor.spanFrom(first) };
}

function parseSubstring(cursor: Cursor): Expression {
  const name = parseCalledName(cursor);
  cursor.expect("(");
  const operand = parseExpression(cursor);
  if (!cursor.eat("FROM")) return finishArguments(cursor, name, [operand]);
  const from = parseExpression(cursor);
  const length = cursor.eat("FOR") ? { length: parseExpression(cursor) } : {};
  cursor.expect(")");
  return { kind: "Substring", operand, from, ...length, span: cursor.spanFrom(name.span) };
}

function parseOverlay(cursor: Cursor): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const operand = parseExpression(cursor);
  cursor.expect("PLACING");
  const replacement = parseExpression(cursor);
  cursor.expect("FROM");
  const from = parseExpression(cursor);
  const length = cursor.eat("FOR") ? { length: parseExpression(cursor) } : {};
  cursor.expect(")");
  return { kind: "Overlay", operand, replacement, from, ...length, span: cursor.spanFrom(first) };
}

function parseTimestampAdd(cursor: Cursor): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const unit = parseTimeUnit(cursor);
  cursor.expect(",");
  const count = parseExpression(cursor);
  cursor.expect(",");
  const operand = parseExpression(cursor);
  cursor.expect(")");
  return { kind: "TimestampAdd", unit, count, operand, span: cursor.spanFrom(first) };
}

function parseTimestampDiff(cursor: Cursor): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const unit = parseTimeUnit(cursor);
  cursor.expect(",");
  const from = parseExpression(cursor);
  cursor.expect(",");
  const to = parseExpression(cursor);
  cursor.expect(")");
  return { kind: "TimestampDiff", unit, from, to, span: cursor.spanFrom(first) };
}
