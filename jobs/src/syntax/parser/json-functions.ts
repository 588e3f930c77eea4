import type { Expression, JsonBehavior, JsonEntry } from "../nodes/index.js";
import type { Token } from "../token.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { optional } from "./optional.js";
import { parseDataType } from "./types.js";

type JsonForm = (cursor: Cursor) => Expression;

/** The JSON functions of the SQL standard, by name. Each reads from the name on. */
export const jsonFunctions: ReadonlyMap<string, JsonForm> = new Map<string, JsonForm>([
  ["JSON_EXISTS", parseJsonExists],
  ["JSON_VALUE", parseJsonValue],
  ["JSON_QUERY", parseJsonQuery],
  ["JSON_OBJECT", (cursor) => parseJsonObject(cursor, false)],
  ["JSON_OBJECTAGG", (cursor) => parseJsonObject(cursor, true)],
  ["JSON_ARRAY", (cursor) => parseJsonArray(cursor, false)],
  ["JSON_ARRAYAGG", (cursor) => parseJsonArray(cursor, true)],
]);

function parseJsonExists(cursor: Cursor): Expression {
  const first = cursor.next();
  const [operand, path] = parseOperandAndPath(cursor);
  const onError = cursor.eatOne(["TRUE", "FALSE", "UNKNOWN", "ERROR"]);
  if (onError !== undefined) cursor.expect("ON", "ERROR");
  cursor.expect(")");
  return { kind: "JsonExists", operand, path, ...optional({ onError }), span: cursor.spanFrom(first) };
}

function parseJsonValue(cursor: Cursor): Expression {
  const first = cursor.next();
  const [operand, path] = parseOperandAndPath(cursor);
  const returning = cursor.eat("RETURNING") ? parseDataType(cursor) : undefined;
  const behaviors = parseBehaviors(cursor);
  cursor.expect(")");
  return { kind: "JsonValue", operand, path, ...optional({ returning }), ...behaviors, span: cursor.spanFrom(first) };
}

function parseJsonQuery(cursor: Cursor): Expression {
  const first = cursor.next();
  const [operand, path] = parseOperandAndPath(cursor);
  const returning = cursor.eat("RETURNING") ? parseDataType(cursor) : undefined;
  const wrapper = parseWrapper(cursor);
  const behaviors = parseBehaviors(cursor);
  cursor.expect(")");
  const parts = { ...optional({ returning, wrapper }), ...behaviors };
  return { kind: "JsonQuery", operand, path, ...parts, span: cursor.spanFrom(first) };
}

function parseOperandAndPath(cursor: Cursor): [Expression, Expression] {
  cursor.expect("(");
  const operand = parseExpression(cursor);
  cursor.expect(",");
  return [operand, parseExpression(cursor)];
}

function parseWrapper(cursor: Cursor): "WITHOUT" | "CONDITIONAL" | "UNCONDITIONAL" | undefined {
  const without = cursor.eat("WITHOUT");
  const wrapped = !without && cursor.eat("WITH");
  if (!without && !wrapped) return undefined;
  const conditional = wrapped && cursor.eat("CONDITIONAL");
  if (wrapped && !conditional) cursor.eat("UNCONDITIONAL");
  cursor.eat("ARRAY");
  cursor.expect("WRAPPER");
  return without ? "WITHOUT" : conditional ? "CONDITIONAL" : "UNCONDITIONAL";
}

function parseBehaviors(cursor: Cursor): { onEmpty?: JsonBehavior; onError?: JsonBehavior } {
  let found: { onEmpty?: JsonBehavior; onError?: JsonBehavior } = {};
  for (let behavior = parseBehavior(cursor); behavior !== undefined; behavior = parseBehavior(cursor)) {
    cursor.expect("ON");
    if (cursor.eat("EMPTY")) found = { ...found, onEmpty: behavior };
    else {
      cursor.expect("ERROR");
      found = { ...found, onError: behavior };
    }
  }
  return found;
}

function parseBehavior(cursor: Cursor): JsonBehavior | undefined {
  if (cursor.eat("DEFAULT")) return { action: "DEFAULT", value: parseExpression(cursor) };
  const action = cursor.eatOne(["NULL", "ERROR", "EMPTY ARRAY", "EMPTY OBJECT"]);
  return action === undefined ? undefined : { action };
}

function parseJsonObject(cursor: Cursor, aggregate: boolean): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const empty = !aggregate && (cursor.at(")") || cursor.at("NULL", "ON") || cursor.at("ABSENT", "ON"));
  const one = (): JsonEntry => parseJsonEntry(cursor);
  const entries = empty ? [] : aggregate ? [one()] : cursor.commaSeparated(one);
  const onNull = parseOnNull(cursor);
  cursor.expect(")");
  return { kind: "JsonObject", aggregate, entries, ...optional({ onNull }), span: cursor.spanFrom(first) };
}

function parseJsonEntry(cursor: Cursor): JsonEntry {
  const first = cursor.token;
  const marked = cursor.at("KEY") && startsKey(cursor.peek(1));
  if (marked) cursor.next();
  const key = parseExpression(cursor);
  cursor.expect("VALUE");
  const value = parseExpression(cursor);
  return { kind: "JsonEntry", key, value, span: cursor.spanFrom(first) };
}

/** Whether KEY before this token is the keyword rather than a column's name. */
function startsKey(after: Token): boolean {
  return after.kind === "word" ? !afterColumn.has(after.keyword) : after.keyword === "" || after.keyword === "(";
}

const afterColumn: ReadonlySet<string> = new Set("VALUE IS IN LIKE BETWEEN AND OR".split(" "));

function parseJsonArray(cursor: Cursor, aggregate: boolean): Expression {
  const first = cursor.next();
  cursor.expect("(");
  const empty = !aggregate && (cursor.at(")") || cursor.at("NULL", "ON") || cursor.at("ABSENT", "ON"));
  const items = empty
    ? []
    : aggregate
      ? [parseExpression(cursor)]
      : cursor.commaSeparated(() => parseExpression(cursor));
  const onNull = parseOnNull(cursor);
  cursor.expect(")");
  return { kind: "JsonArray", aggregate, items, ...optional({ onNull }), span: cursor.spanFrom(first) };
}

function parseOnNull(cursor: Cursor): "NULL" | "ABSENT" | undefined {
  const onNull = cursor.eatOne(["NULL", "ABSENT"]);
  if (onNull !== undefined) cursor.expect("ON", "NULL");
  return onNull;
}
