import type { Hint, Identifier, StringLiteral, TableOption } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseString } from "./literals.js";
import { parseIdentifier } from "./names.js";
import { parseOption } from "./options.js";

/** Reads a comment of hints when it comes next; an empty list when not. */
export function parseHints(cursor: Cursor): Hint[] {
  if (!cursor.at("/*+")) return [];
  cursor.next();
  const hints = cursor.at("*/") ? [] : cursor.commaSeparated(() => parseHint(cursor));
  cursor.expect("*/");
  return hints;
}

function parseHint(cursor: Cursor): Hint {
  const name = parseIdentifier(cursor, "a hint's name");
  const options: TableOption[] = [];
  const values: (Identifier | StringLiteral)[] = [];
  if (cursor.eat("(") && !cursor.eat(")")) {
    cursor.commaSeparated(() => {
      if (cursor.token.kind !== "string") values.push(parseIdentifier(cursor, "a table's name"));
      else if (cursor.peek(1).keyword === "=") options.push(parseOption(cursor));
      else values.push(parseString(cursor));
    });
    cursor.expect(")");
  }
  return { kind: "Hint", name, options, arguments: values, span: cursor.spanFrom(name.span) };
}
