import type { Case, CaseBranch, Cast } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseDataType } from "./types.js";

/** Reads `CASE [operand] WHEN … THEN … [ELSE …] END`. */
export function parseCase(cursor: Cursor): Case {
  const first = cursor.expect("CASE");
  const simple = cursor.at("WHEN") ? {} : { operand: parseExpression(cursor) };
  const branches: CaseBranch[] = [];
  do branches.push(parseBranch(cursor, "operand" in simple));
  while (cursor.at("WHEN"));
  const otherwise = cursor.eat("ELSE") ? { otherwise: parseExpression(cursor) } : {};
  cursor.expect("END");
  return { kind: "Case", ...simple, branches, ...otherwise, span: cursor.spanFrom(first) };
}

function parseBranch(cursor: Cursor, several: boolean): CaseBranch {
  const first = cursor.expect("WHEN");
  const conditions = several ? cursor.commaSeparated(() => parseExpression(cursor)) : [parseExpression(cursor)];
  cursor.expect("THEN");
  const result = parseExpression(cursor);
  return { kind: "CaseBranch", conditions, result, span: cursor.spanFrom(first) };
}

/** Reads `CAST(a AS type)` and `TRY_CAST(a AS type)`. */
export function parseCast(cursor: Cursor, safe: boolean): Cast {
  const first = cursor.next();
  cursor.expect("(");
  const operand = parseExpression(cursor);
  cursor.expect("AS");
  const type = parseDataType(cursor);
  cursor.expect(")");
  return { kind: "Cast", operand, type, safe, span: cursor.spanFrom(first) };
}
