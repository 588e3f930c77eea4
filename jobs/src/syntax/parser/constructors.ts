import type { Expression, MapEntry } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseQuery } from "./query.js";

/** Reads `ROW(a, b)`. */
export function parseRow(cursor: Cursor): Expression {
  const first = cursor.expect("ROW");
  cursor.expect("(");
  const fields = cursor.at(")") ? [] : cursor.commaSeparated(() => parseExpression(cursor));
  cursor.expect(")");
  return { kind: "RowConstructor", fields, span: cursor.spanFrom(first) };
}

/** Reads `MULTISET(query)`. */
export function parseMultiset(cursor: Cursor): Expression {
  return parseCollectionSubquery(cursor, cursor.next(), "MULTISET");
}

/** Reads `ARRAY[a, b]` and `ARRAY(query)`. */
export function parseArray(cursor: Cursor): Expression {
  const first = cursor.next();
  if (cursor.at("(")) return parseCollectionSubquery(cursor, first, "ARRAY");
  cursor.expect("[");
  const elements = cursor.at("]") ? [] : cursor.commaSeparated(() => parseExpression(cursor));
  cursor.expect("]");
  return { kind: "ArrayConstructor", elements, span: cursor.spanFrom(first) };
}

/** Reads `MAP[k, v, …]` and `MAP(query)`. */
export function parseMap(cursor: Cursor): Expression {
  const first = cursor.next();
  if (cursor.at("(")) return parseCollectionSubquery(cursor, first, "MAP");
  cursor.expect("[");
  const entries = cursor.at("]") ? [] : cursor.commaSeparated(() => parseMapEntry(cursor));
  cursor.expect("]");
  return { kind: "MapConstructor", entries, span: cursor.spanFrom(first) };
}

function parseMapEntry(cursor: Cursor): MapEntry {
  const key = parseExpression(cursor);
  cursor.expect(",");
  const value = parseExpression(cursor);
  return { kind: "MapEntry", key, value, span: cursor.spanFrom(key.span) };
}

function parseCollectionSubquery(
  cursor: Cursor,
  first: { readonly start: number; readonly end: number },
  collection: "ARRAY" | "MULTISET" | "MAP",
): Expression {
  cursor.expect("(");
  const query = parseQuery(cursor);
  cursor.expect(")");
  return { kind: "CollectionSubquery", collection, query, span: cursor.spanFrom(first) };
}
