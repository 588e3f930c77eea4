import type { Span } from "../../source.js";
import type { CommonTable, Expression, Query, QueryBody, Values, ValuesRow } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { maximumDepth } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseIdentifier, parseOptionalColumnList, parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseSelect } from "./select.js";
import { parseOptionalOrderBy } from "./windows.js";

const queryWords: ReadonlySet<string> = new Set(["SELECT", "WITH", "VALUES"]);
const afterNestedQuery: ReadonlySet<string> = new Set(
  ") UNION INTERSECT EXCEPT MINUS ORDER LIMIT OFFSET FETCH".split(" "),
);

/**
 * Whether a query starts here rather than an expression or a table. `((SELECT 1) UNION SELECT 2)` has a query inside
 * its outer parenthesis, `((SELECT 1) + 2)` an expression: what follows the inner one tells.
 *
 * @param offset how many tokens further on to look
 */
export function atQuery(cursor: Cursor, offset = 0): boolean {
  let depth = offset;
  while (cursor.peek(depth).keyword === "(" && depth < maximumDepth) depth++;
  const first = cursor.peek(depth);
  const table = first.keyword === "TABLE" && cursor.peek(depth + 1).keyword !== "(";
  if (!queryWords.has(first.keyword) && !table) return false;
  for (let level = offset; level < depth; level++) {
    const { partner } = cursor.peek(level);
    if (partner >= 0 && !afterNestedQuery.has(cursor.tokenAt(partner + 1).keyword)) return false;
  }
  return true;
}

/** Reads a query with its WITH, ORDER BY, LIMIT and OFFSET. */
export function parseQuery(cursor: Cursor): Query {
  return cursor.nested(() => {
    const first = cursor.token;
    const tables = cursor.eat("WITH") ? cursor.commaSeparated(() => parseCommonTable(cursor)) : [];
    return finishQuery(cursor, first, tables);
  });
}

function finishQuery(cursor: Cursor, first: Span, tables: readonly CommonTable[]): Query {
  const body = parseUnion(cursor);
  const orderBy = parseOptionalOrderBy(cursor);
  const range = parseRange(cursor);
  const bare = tables.length === 0 && orderBy.length === 0 && Object.keys(range).length === 0;
  if (bare && body.kind === "Query") return body;
  return { kind: "Query", with: tables, body, orderBy, ...range, span: cursor.spanFrom(first) };
}

/** LIMIT, OFFSET and FETCH, in any order, each at most once. */
function parseRange(cursor: Cursor): { limit?: Expression; offset?: Expression } {
  let limit: Expression | undefined;
  let offset: Expression | undefined;
  let all = false;
  for (;;) {
    const limited = limit !== undefined || all;
    if (!limited && cursor.eat("LIMIT")) {
      if (cursor.eat("ALL")) all = true;
      else limit = parseExpression(cursor);
    } else if (offset === undefined && cursor.eat("OFFSET")) {
      offset = parseExpression(cursor);
      cursor.eatOne(["ROWS", "ROW"]);
    } else if (!limited && cursor.eat("FETCH")) {
      limit = parseFetch(cursor);
    } else return optional({ limit, offset });
  }
}

function parseFetch(cursor: Cursor): Expression {
  if (cursor.eatOne(["FIRST", "NEXT"]) === undefined) cursor.unexpected();
  const limit = parseExpression(cursor);
  if (cursor.eatOne(["ROWS", "ROW"]) === undefined) cursor.unexpected();
  cursor.expect("ONLY");
  return limit;
}

function parseCommonTable(cursor: Cursor): CommonTable {
  const name = parseIdentifier(cursor, "a name for the query");
  const columns = parseOptionalColumnList(cursor);
  cursor.expect("AS");
  cursor.expect("(");
  const query = parseQuery(cursor);
  cursor.expect(")");
  return { kind: "CommonTable", name, columns, query, span: cursor.spanFrom(name.span) };
}

function parseUnion(cursor: Cursor): QueryBody {
  let left = parseIntersection(cursor);
  for (;;) {
    const operator = cursor.eat("UNION")
      ? "UNION"
      : cursor.eatOne(["EXCEPT", "MINUS"]) === undefined
        ? undefined
        : "EXCEPT";
    if (operator === undefined) return left;
    const all = parseAll(cursor);
    const right = parseIntersection(cursor);
    left = { kind: "SetOperation", operator, all, left, right, span: cursor.spanFrom(left.span) };
  }
}

function parseIntersection(cursor: Cursor): QueryBody {
  let left = parseBody(cursor);
  while (cursor.eat("INTERSECT")) {
    const all = parseAll(cursor);
    const right = parseBody(cursor);
    left = { kind: "SetOperation", operator: "INTERSECT", all, left, right, span: cursor.spanFrom(left.span) };
  }
  return left;
}

function parseAll(cursor: Cursor): boolean {
  return cursor.eat("ALL") || (cursor.eat("DISTINCT") && false);
}

function parseBody(cursor: Cursor): QueryBody {
  const { token } = cursor;
  if (cursor.at("SELECT")) return parseSelect(cursor);
  if (cursor.at("VALUES")) return parseValues(cursor);
  if (cursor.at("TABLE")) {
    cursor.next();
    return { kind: "TableQuery", name: parseQualifiedName(cursor, "a table's name"), span: cursor.spanFrom(token) };
  }
  if (cursor.eat("(")) {
    const query = parseQuery(cursor);
    cursor.expect(")");
    return isBare(query) ? query.body : query;
  }
  cursor.couldBe("SELECT", "VALUES");
  return cursor.unexpected();
}

/** Whether a query is nothing but its body, so that its parentheses say no more than the tree does. */
function isBare(query: Query): boolean {
  return (
    query.with.length === 0 && query.orderBy.length === 0 && query.limit === undefined && query.offset === undefined
  );
}

function parseValues(cursor: Cursor): Values {
  const first = cursor.expect("VALUES");
  const rows = cursor.commaSeparated(() => parseValuesRow(cursor));
  return { kind: "Values", rows, span: cursor.spanFrom(first) };
}

function parseValuesRow(cursor: Cursor): ValuesRow {
  const row = parseExpression(cursor);
  const values = row.kind === "RowConstructor" ? row.fields : [row];
  return { kind: "ValuesRow", values, span: row.span };
}
