import type { Expression, FunctionCall, NamedArgument, OrderItem, QualifiedName } from "../nodes/index.js";
import { identifier } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { isName, parseIdentifier } from "./names.js";
import { optional } from "./optional.js";
import { parseOrderBy, parseOver } from "./windows.js";

/** Reads a function that has no parentheses, such as CURRENT_TIMESTAMP. */
export function parseBareFunction(cursor: Cursor): FunctionCall {
  const name = parseCalledName(cursor);
  return { kind: "FunctionCall", name, arguments: [], star: false, bare: true, span: name.span };
}

/** Reads the single word that names a function; reserved words will do. */
export function parseCalledName(cursor: Cursor): QualifiedName {
  const token = cursor.next();
  const span = { start: token.start, end: token.end };
  return { kind: "QualifiedName", parts: [identifier(token.text, span)], span };
}

/** Reads a call from its name on, or from the parenthesis on when the name is given. */
export function parseFunctionCall(cursor: Cursor, name: QualifiedName = parseCalledName(cursor)): FunctionCall {
  cursor.expect("(");
  if (cursor.eat("*")) {
    cursor.expect(")");
    return finishCall(cursor, { name, arguments: [], star: true });
  }
  const quantifier = cursor.eatOne(["DISTINCT", "ALL"]);
  return finishArguments(cursor, name, [], quantifier);
}

/** Reads what is left of a call after its first arguments, none of which has a comma behind it yet. */
export function finishArguments(
  cursor: Cursor,
  name: QualifiedName,
  first: readonly Expression[],
  quantifier?: "DISTINCT" | "ALL",
): FunctionCall {
  const more = first.length > 0 ? cursor.eat(",") : !cursor.at(")");
  const rest = more ? cursor.commaSeparated(() => parseArgument(cursor)) : [];
  const nulls = cursor.eatOne(["IGNORE NULLS", "RESPECT NULLS"]);
  cursor.expect(")");
  const call = finishCall(cursor, { name, arguments: [...first, ...rest], star: false, ...optional({ quantifier }) });
  return nulls === undefined ? call : { ...call, nulls: nulls === "IGNORE NULLS" ? "IGNORE" : "RESPECT" };
}

function parseArgument(cursor: Cursor): Expression {
  if (!isName(cursor.token) || cursor.peek(1).keyword !== "=>") return parseExpression(cursor);
  const name = parseIdentifier(cursor);
  cursor.expect("=>");
  const value = parseExpression(cursor);
  return { kind: "NamedArgument", name, value, span: cursor.spanFrom(name.span) } satisfies NamedArgument;
}

type CallStart = Pick<FunctionCall, "name" | "arguments" | "star" | "quantifier">;

/** Reads what may follow a call's parenthesis: IGNORE NULLS, WITHIN GROUP, FILTER, OVER. */
function finishCall(cursor: Cursor, start: CallStart): FunctionCall {
  const nulls = cursor.eatOne(["IGNORE NULLS", "RESPECT NULLS"]);
  const withinGroup = cursor.at("WITHIN", "GROUP") ? parseWithinGroup(cursor) : undefined;
  const filter = cursor.at("FILTER", "(") ? parseFilter(cursor) : undefined;
  const over = cursor.at("OVER") ? parseOver(cursor) : undefined;
  return {
    kind: "FunctionCall",
    ...start,
    bare: false,
    ...(nulls === undefined ? {} : { nulls: nulls === "IGNORE NULLS" ? ("IGNORE" as const) : ("RESPECT" as const) }),
    ...optional({ withinGroup, filter, over }),
    span: cursor.spanFrom(start.name.span),
  };
}

function parseWithinGroup(cursor: Cursor): OrderItem[] {
  cursor.expect("WITHIN", "GROUP");
  cursor.expect("(");
  const items = parseOrderBy(cursor);
  cursor.expect(")");
  return items;
}

function parseFilter(cursor: Cursor): Expression {
  cursor.expect("FILTER");
  cursor.expect("(");
  cursor.expect("WHERE");
  const condition = parseExpression(cursor);
  cursor.expect(")");
  return condition;
}
