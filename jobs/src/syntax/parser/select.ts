import type { Expression, Select, SelectExpression, SelectItem, SelectStar } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseGroupBy } from "./grouping.js";
import { parseHints } from "./hints.js";
import { isName, parseFieldName, parseOptionalName } from "./names.js";
import { optional } from "./optional.js";
import { parseTableReference } from "./table-references.js";
import { parseNamedWindows } from "./windows.js";

/** Reads a SELECT up to, but not with, ORDER BY. */
export function parseSelect(cursor: Cursor): Select {
  const first = cursor.expect("SELECT");
  const hints = parseHints(cursor);
  const quantifier = cursor.eatOne(["DISTINCT", "ALL"]);
  const items = cursor.commaSeparated(() => parseSelectItem(cursor));
  const from = cursor.eat("FROM") ? cursor.commaSeparated(() => parseTableReference(cursor)) : [];
  const where = parseCondition(cursor, "WHERE");
  const groupBy = cursor.at("GROUP") ? parseGroupBy(cursor) : undefined;
  cursor.couldBe("GROUP BY");
  const having = parseCondition(cursor, "HAVING");
  const windows = parseNamedWindows(cursor);
  const qualify = parseCondition(cursor, "QUALIFY");
  const clauses = optional({ quantifier, where, groupBy, having, qualify });
  return { kind: "Select", hints, items, from, windows, ...clauses, span: cursor.spanFrom(first) };
}

function parseCondition(cursor: Cursor, word: string): Expression | undefined {
  return cursor.eat(word) ? parseExpression(cursor) : undefined;
}

function parseSelectItem(cursor: Cursor): SelectItem {
  return parseStar(cursor) ?? parseSelectExpression(cursor);
}

function parseStar(cursor: Cursor): SelectStar | undefined {
  let length = 0;
  while (isName(cursor.peek(length)) && cursor.peek(length + 1).keyword === ".") length += 2;
  if (cursor.peek(length).keyword !== "*") return undefined;
  const first = cursor.token;
  const qualifier = [];
  while (!cursor.at("*")) {
    qualifier.push(parseFieldName(cursor));
    cursor.expect(".");
  }
  cursor.expect("*");
  return { kind: "SelectStar", qualifier, span: cursor.spanFrom(first) };
}

function parseSelectExpression(cursor: Cursor): SelectExpression {
  if (cursor.at("FROM")) {
    cursor.unexpected("a column", cursor.peek(-1).text === "," ? "remove the comma before FROM" : undefined);
  }
  const expression = parseExpression(cursor);
  const alias = parseOptionalName(cursor);
  return { kind: "SelectExpression", expression, ...optional({ alias }), span: cursor.spanFrom(expression.span) };
}
