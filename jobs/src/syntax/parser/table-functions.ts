import type { Span } from "../../source.js";
import type {
  Descriptor,
  Expression,
  OrderItem,
  QualifiedName,
  TableArgument,
  TableFunctionArgument,
  TableFunctionCall,
} from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { isName, parseColumnList, parseIdentifier, parseQualifiedName, parseTableAlias } from "./names.js";
import { optional } from "./optional.js";
import { atQuery, parseQuery } from "./query.js";
import { parseOrderItem } from "./windows.js";

/** Reads a table function; `wrapped` inside `TABLE(…)`, of which the parenthesis is read, `name` when it is read too. */
export function parseTableFunction(
  cursor: Cursor,
  first: Span,
  lateral: boolean,
  wrapped: boolean,
  name: QualifiedName = parseQualifiedName(cursor, "a table function such as TUMBLE"),
): TableFunctionCall {
  cursor.expect("(");
  const values = cursor.at(")") ? [] : cursor.commaSeparated(() => parseArgument(cursor));
  cursor.expect(")");
  if (wrapped) cursor.expect(")");
  const alias = parseTableAlias(cursor);
  return { kind: "TableFunctionCall", lateral, name, arguments: values, ...alias, span: cursor.spanFrom(first) };
}

function parseArgument(cursor: Cursor): TableFunctionArgument {
  const first = cursor.token;
  const name = isName(first) && cursor.peek(1).keyword === "=>" ? parseIdentifier(cursor) : undefined;
  if (name !== undefined) cursor.expect("=>");
  const value = parseValue(cursor);
  return { kind: "TableFunctionArgument", ...optional({ name }), value, span: cursor.spanFrom(first) };
}

function parseValue(cursor: Cursor): Expression | TableArgument | Descriptor {
  const { token } = cursor;
  if (cursor.at("DESCRIPTOR", "(")) {
    cursor.next();
    const columns = parseColumnList(cursor);
    return { kind: "Descriptor", columns, span: cursor.spanFrom(token) };
  }
  if (cursor.eat("TABLE")) {
    const table = cursor.at("(") ? parseInParentheses(cursor) : parseQualifiedName(cursor, "a table");
    return finishTableArgument(cursor, token, table);
  }
  if (cursor.at("(") && atQuery(cursor, 1) && endsArgument(cursor))
    return finishTableArgument(cursor, token, parseInParentheses(cursor));
  return parseExpression(cursor);
}

/** Whether the parenthesis that starts here is all of the argument, or is followed by PARTITION BY or ORDER BY. */
function endsArgument(cursor: Cursor): boolean {
  return argumentEnds.has(cursor.tokenAt(cursor.token.partner + 1).keyword);
}

const argumentEnds: ReadonlySet<string> = new Set([",", ")", "PARTITION", "ORDER"]);

function parseInParentheses(cursor: Cursor): TableArgument["table"] {
  cursor.expect("(");
  const query = parseQuery(cursor);
  cursor.expect(")");
  return query;
}

function finishTableArgument(cursor: Cursor, first: Span, table: TableArgument["table"]): TableArgument {
  const partitionBy = cursor.eat("PARTITION", "BY") ? oneOrSeveral(cursor, () => parseExpression(cursor)) : [];
  const orderBy: OrderItem[] = cursor.eat("ORDER", "BY") ? oneOrSeveral(cursor, () => parseOrderItem(cursor)) : [];
  return { kind: "TableArgument", table, partitionBy, orderBy, span: cursor.spanFrom(first) };
}

/** One without parentheses, or several inside; a comma without parentheses belongs to the arguments. */
function oneOrSeveral<Item>(cursor: Cursor, read: () => Item): Item[] {
  if (!cursor.eat("(")) return [read()];
  const items = cursor.commaSeparated(read);
  cursor.expect(")");
  return items;
}
