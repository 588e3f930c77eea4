import { bareFunctions, reservedWords } from "../keywords.js";
import type { Identifier, QualifiedName, TableAlias } from "../nodes/index.js";
import { identifier as identifierNode } from "../nodes/index.js";
import type { Token } from "../token.js";
import type { Cursor } from "./cursor.js";

/** Whether a token can be a name: in backticks, or a word the grammar does not need. */
export function isName(token: Token): boolean {
  return token.kind === "quoted" || (token.kind === "word" && !reservedWords.has(token.keyword));
}

/** Reads one name. `what` says in messages what it names. */
export function parseIdentifier(cursor: Cursor, what = "a name"): Identifier {
  const { token } = cursor;
  if (isName(token)) return named(cursor.next());
  if (token.kind === "word" && canOnlyBeName(cursor)) {
    const message = `\`${token.text}\` is a reserved word and cannot be a name as it is`;
    cursor.report("MDSP1102", message, token, `write it in backticks: \`${token.text}\` in \`\``);
    return named(cursor.next());
  }
  const hint =
    token.kind === "string" ? `names are not strings: write \`${token.text.slice(0, 40)}\` in backticks` : undefined;
  cursor.couldBe(what);
  return cursor.unexpected(undefined, hint);
}

/** A reserved word followed by what follows a name is meant as one; reading goes on as if it were quoted. */
function canOnlyBeName(cursor: Cursor): boolean {
  const after = cursor.peek(1);
  return after.keyword === "," || after.keyword === ")" || (after.kind === "word" && typeWords.has(after.keyword));
}

const typeWords: ReadonlySet<string> = new Set(
  "STRING INT INTEGER BIGINT DOUBLE FLOAT BOOLEAN BYTES DECIMAL VARCHAR CHAR TIMESTAMP TIMESTAMP_LTZ DATE TIME".split(
    " ",
  ),
);

function named(token: Token): Identifier {
  return identifierNode(token.text, { start: token.start, end: token.end });
}

/** Reads `a.b.c`. */
export function parseQualifiedName(cursor: Cursor, what = "a name"): QualifiedName {
  const first = cursor.token;
  const parts = [parseIdentifier(cursor, what)];
  while (cursor.eat(".")) parts.push(parseFieldName(cursor));
  return { kind: "QualifiedName", parts, span: cursor.spanFrom(first) };
}

/** Reads the name after a dot, where every word will do. */
export function parseFieldName(cursor: Cursor): Identifier {
  if (cursor.token.kind === "word" || cursor.token.kind === "quoted") return named(cursor.next());
  return parseIdentifier(cursor);
}

/** Reads `(a, b)`. */
export function parseColumnList(cursor: Cursor): Identifier[] {
  cursor.expect("(");
  const columns = cursor.commaSeparated(() => parseIdentifier(cursor, "a column's name"));
  cursor.expect(")");
  return columns;
}

/** Reads `(a, b)` when it comes next; nothing gives an empty list. */
export function parseOptionalColumnList(cursor: Cursor): Identifier[] {
  return cursor.at("(") ? parseColumnList(cursor) : [];
}

/** Reads `AS name`, or a name without AS. */
export function parseOptionalName(cursor: Cursor): Identifier | undefined {
  if (cursor.eat("AS")) return parseIdentifier(cursor, "a name after AS");
  const { token } = cursor;
  if (!isName(token) || bareFunctions.has(token.keyword)) return undefined;
  return named(cursor.nextDoubtful());
}

/** Reads `[AS] name [(c1, c2)]` after a table. */
export function parseTableAlias(cursor: Cursor): { alias?: TableAlias } {
  const first = cursor.token;
  const name = parseOptionalName(cursor);
  if (name === undefined) return {};
  const columns = parseOptionalColumnList(cursor);
  return { alias: { kind: "TableAlias", name, columns, span: cursor.spanFrom(first) } };
}
