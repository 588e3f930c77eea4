import type { TableOption } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseString } from "./literals.js";

/** Reads `WITH ('key' = 'value', …)` when it comes next; an empty list when not. */
export function parseOptions(cursor: Cursor): TableOption[] {
  return cursor.eat("WITH") ? parseOptionList(cursor) : [];
}

/** Reads `('key' = 'value', …)`. */
export function parseOptionList(cursor: Cursor): TableOption[] {
  cursor.expect("(");
  const options = cursor.at(")") ? [] : cursor.commaSeparated(() => parseOption(cursor));
  cursor.expect(")");
  reportRepeated(cursor, options);
  return options;
}

/** Reads `'key' = 'value'`. */
export function parseOption(cursor: Cursor): TableOption {
  const key = parseString(cursor, "an option's key in quotes");
  cursor.expect("=");
  const value = parseString(cursor, "an option's value in quotes");
  return { kind: "TableOption", key, value, span: cursor.spanFrom(key.span) };
}

function reportRepeated(cursor: Cursor, options: readonly TableOption[]): void {
  const seen = new Set<string>();
  for (const { key } of options) {
    if (seen.has(key.value))
      cursor.report("MDSP1401", `The option '${key.value}' is given twice`, key.span, "remove one of them");
    seen.add(key.value);
  }
}
