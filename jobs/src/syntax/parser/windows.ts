import type { FrameBound, NamedWindow, OrderItem, Over, WindowFrame, WindowSpecification } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { bindingPower, parseAbove, parseExpression } from "./expressions.js";
import { isName, parseIdentifier } from "./names.js";
import { optional } from "./optional.js";

/** Reads `ORDER BY a, b` when it comes next; an empty list when not. */
export function parseOptionalOrderBy(cursor: Cursor): OrderItem[] {
  return cursor.at("ORDER") ? parseOrderBy(cursor) : [];
}

/** Reads `ORDER BY a, b`. */
export function parseOrderBy(cursor: Cursor): OrderItem[] {
  cursor.expect("ORDER", "BY");
  return cursor.commaSeparated(() => parseOrderItem(cursor));
}

/** Reads one term of ORDER BY. */
export function parseOrderItem(cursor: Cursor): OrderItem {
  const expression = parseExpression(cursor);
  const direction = cursor.eatOne(["ASC", "DESC"]);
  const nulls = cursor.eat("NULLS") ? parseNulls(cursor) : undefined;
  const parts = optional({ direction, nulls });
  return { kind: "OrderItem", expression, ...parts, span: cursor.spanFrom(expression.span) };
}

function parseNulls(cursor: Cursor): "FIRST" | "LAST" {
  return cursor.eatOne(["FIRST", "LAST"]) ?? cursor.unexpected();
}

/** Reads `PARTITION BY a, b` when it comes next; an empty list when not. */
export function parseOptionalPartitionBy(cursor: Cursor): WindowSpecification["partitionBy"] {
  if (!cursor.eat("PARTITION", "BY")) return [];
  return cursor.commaSeparated(() => parseExpression(cursor));
}

/** Reads `OVER (…)` or `OVER name`. */
export function parseOver(cursor: Cursor): Over {
  cursor.expect("OVER");
  if (cursor.at("(")) return parseWindowSpecification(cursor);
  const name = parseIdentifier(cursor, "( or a window's name");
  return { kind: "WindowName", name, span: name.span };
}

function parseWindowSpecification(cursor: Cursor): WindowSpecification {
  const first = cursor.expect("(");
  const base = isName(cursor.token) && !cursor.atAny(frameUnits) ? parseIdentifier(cursor) : undefined;
  const partitionBy = parseOptionalPartitionBy(cursor);
  const orderBy = parseOptionalOrderBy(cursor);
  const frame = cursor.atAny(frameUnits) ? parseFrame(cursor) : undefined;
  cursor.couldBe("ROWS", "RANGE");
  cursor.expect(")");
  const parts = optional({ base, frame });
  return { kind: "WindowSpecification", partitionBy, orderBy, ...parts, span: cursor.spanFrom(first) };
}

const frameUnits: ReadonlySet<string> = new Set(["ROWS", "RANGE"]);

function parseFrame(cursor: Cursor): WindowFrame {
  const first = cursor.next();
  const unit = first.keyword === "ROWS" ? "ROWS" : "RANGE";
  if (!cursor.eat("BETWEEN")) {
    return { kind: "WindowFrame", unit, start: parseFrameBound(cursor), span: cursor.spanFrom(first) };
  }
  const start = parseFrameBound(cursor);
  cursor.expect("AND");
  const end = parseFrameBound(cursor);
  return { kind: "WindowFrame", unit, start, end, span: cursor.spanFrom(first) };
}

function parseFrameBound(cursor: Cursor): FrameBound {
  const first = cursor.token;
  if (cursor.eat("CURRENT", "ROW")) return { kind: "FrameBound", side: "CURRENT ROW", span: cursor.spanFrom(first) };
  const unbounded = cursor.eat("UNBOUNDED");
  const value = unbounded ? undefined : parseAbove(cursor, bindingPower.predicate);
  const side = cursor.eatOne(["PRECEDING", "FOLLOWING"]) ?? cursor.unexpected();
  return { kind: "FrameBound", side, ...optional({ value }), span: cursor.spanFrom(first) };
}

/** Reads `WINDOW a AS (…), b AS (…)` when it comes next. */
export function parseNamedWindows(cursor: Cursor): NamedWindow[] {
  if (!cursor.eat("WINDOW")) return [];
  return cursor.commaSeparated(() => {
    const name = parseIdentifier(cursor, "a window's name");
    cursor.expect("AS");
    const window = parseWindowSpecification(cursor);
    return { kind: "NamedWindow", name, window, span: cursor.spanFrom(name.span) };
  });
}
