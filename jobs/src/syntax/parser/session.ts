import type { Include, ResetOption, SetOption, Use } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseString } from "./literals.js";
import { parseQualifiedName } from "./names.js";

/** Reads `SET 'key' = 'value'` or `SET`. */
export function parseSet(cursor: Cursor): SetOption {
  const first = cursor.expect("SET");
  if (atEnd(cursor)) return { kind: "SetOption", span: cursor.spanFrom(first) };
  if (cursor.token.kind !== "string") failUnquoted(cursor);
  const key = parseString(cursor);
  cursor.expect("=");
  if (cursor.token.kind !== "string" && !atEnd(cursor)) failUnquoted(cursor);
  const value = parseString(cursor, "a value in quotes");
  return { kind: "SetOption", key, value, span: cursor.spanFrom(first) };
}

/** Reads `RESET 'key'` or `RESET`. */
export function parseReset(cursor: Cursor): ResetOption {
  const first = cursor.expect("RESET");
  if (atEnd(cursor)) return { kind: "ResetOption", span: cursor.spanFrom(first) };
  if (cursor.token.kind !== "string") failUnquoted(cursor);
  const key = parseString(cursor);
  return { kind: "ResetOption", key, span: cursor.spanFrom(first) };
}

/** Reads `USE [CATALOG] name`. */
export function parseUse(cursor: Cursor): Use {
  const first = cursor.expect("USE");
  const object = cursor.eat("CATALOG") ? "CATALOG" : "DATABASE";
  const name = parseQualifiedName(cursor);
  return { kind: "Use", object, name, span: cursor.spanFrom(first) };
}

/** Reads `SOURCE 'file.sql'`. */
export function parseInclude(cursor: Cursor): Include {
  const first = cursor.expect("SOURCE");
  const path = parseString(cursor, "the path of a file in quotes");
  return { kind: "Include", path, span: cursor.spanFrom(first) };
}

function atEnd(cursor: Cursor): boolean {
  return cursor.at(";") || cursor.token.kind === "end";
}

function failUnquoted(cursor: Cursor): never {
  const first = cursor.token;
  let end = first;
  while (!atEnd(cursor) && !cursor.at("=")) end = cursor.next();
  const span = { start: first.start, end: end.end };
  const hint = `write '${cursor.source.slice(span)}'`;
  return cursor.fail("MDSP1403", "Keys and values of settings are strings", span, hint);
}
