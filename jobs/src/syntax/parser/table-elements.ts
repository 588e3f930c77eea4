import type { DataType, Identifier, PrimaryKey, TableElement, Watermark } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseString } from "./literals.js";
import { parseColumnList, parseIdentifier, parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseDataType } from "./types.js";

/** Reads one element of CREATE TABLE; a column with PRIMARY KEY behind it gives two. */
export function parseTableElement(cursor: Cursor): TableElement[] {
  if (cursor.at("WATERMARK", "FOR")) return [parseWatermark(cursor)];
  if (cursor.at("PRIMARY") || cursor.at("CONSTRAINT")) return [parsePrimaryKey(cursor)];
  if (cursor.at("UNIQUE")) {
    cursor.fail(
      "MDSP1405",
      "UNIQUE is not supported",
      cursor.token,
      "a table has one key: PRIMARY KEY (…) NOT ENFORCED",
    );
  }
  return parseColumn(cursor);
}

function parseColumn(cursor: Cursor): TableElement[] {
  const name = parseIdentifier(cursor, "a column's name");
  if (cursor.eat("AS")) {
    const expression = parseExpression(cursor);
    const comment = parseComment(cursor);
    return [{ kind: "ComputedColumn", name, expression, ...comment, span: cursor.spanFrom(name.span) }];
  }
  const type = parseDataType(cursor);
  if (cursor.eat("METADATA")) return [parseMetadata(cursor, name, type)];
  const key = cursor.at("PRIMARY") || cursor.at("CONSTRAINT") ? [parsePrimaryKey(cursor, name)] : [];
  const comment = parseComment(cursor);
  return [{ kind: "PhysicalColumn", name, type, ...comment, span: cursor.spanFrom(name.span) }, ...key];
}

function parseMetadata(cursor: Cursor, name: Identifier, type: DataType): TableElement {
  const key = cursor.eat("FROM") ? parseString(cursor, "a metadata key in quotes") : undefined;
  const virtual = cursor.eat("VIRTUAL");
  const parts = { ...optional({ key }), virtual, ...parseComment(cursor) };
  return { kind: "MetadataColumn", name, type, ...parts, span: cursor.spanFrom(name.span) };
}

function parseComment(cursor: Cursor): { comment?: ReturnType<typeof parseString> } {
  return cursor.eat("COMMENT") ? { comment: parseString(cursor) } : {};
}

function parseWatermark(cursor: Cursor): Watermark {
  const first = cursor.token;
  cursor.expect("WATERMARK", "FOR");
  const column = parseQualifiedName(cursor, "a column's name").parts;
  cursor.expect("AS");
  const expression = parseExpression(cursor);
  return { kind: "Watermark", column, expression, span: cursor.spanFrom(first) };
}

/** Reads a key of its own, or one behind the column `inline`. */
function parsePrimaryKey(cursor: Cursor, inline?: Identifier): PrimaryKey {
  const first = cursor.token;
  const name = cursor.eat("CONSTRAINT") ? parseIdentifier(cursor, "a name for the constraint") : undefined;
  cursor.expect("PRIMARY", "KEY");
  const columns = inline === undefined ? parseColumnList(cursor) : [inline];
  const enforced = cursor.eat("NOT", "ENFORCED") ? false : cursor.eat("ENFORCED") ? true : undefined;
  return { kind: "PrimaryKey", columns, ...optional({ name, enforced }), span: cursor.spanFrom(first) };
}
