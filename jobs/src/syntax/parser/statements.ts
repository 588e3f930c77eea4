import type { Statement } from "../nodes/index.js";
import { didYouMean } from "../suggest.js";
import { parseAlter } from "./alter.js";
import { type Cursor, StatementAbandoned } from "./cursor.js";
import { parseCreate, parseDrop } from "./definitions.js";
import { parseInsert, parseStatementSet } from "./inserts.js";
import { parseDescribe, parseExplain, parseShow } from "./inspect.js";
import { parseQuery } from "./query.js";
import { parseInclude, parseReset, parseSet, parseUse } from "./session.js";
import { unsupportedStatements } from "./unsupported.js";

/** One entry per word that starts a statement. */
export const statements: ReadonlyMap<string, (cursor: Cursor) => Statement> = new Map<
  string,
  (cursor: Cursor) => Statement
>([
  ["CREATE", parseCreate],
  ["ALTER", parseAlter],
  ["DROP", parseDrop],
  ["INSERT", parseInsert],
  ["EXECUTE", parseStatementSet],
  ["BEGIN", parseStatementSet],
  ["SET", parseSet],
  ["RESET", parseReset],
  ["USE", parseUse],
  ["SOURCE", parseInclude],
  ["EXPLAIN", parseExplain],
  ["DESCRIBE", parseDescribe],
  ["DESC", parseDescribe],
  ["SHOW", parseShow],
  ["SELECT", parseQuery],
  ["WITH", parseQuery],
  ["VALUES", parseQuery],
  ["TABLE", parseQuery],
  ["(", parseQuery],
]);

/** Reads all statements of a file; one that is wrong is reported and left out. */
export function parseStatements(cursor: Cursor): Statement[] {
  const found: Statement[] = [];
  while (cursor.token.kind !== "end") {
    if (cursor.at(";")) {
      cursor.next();
      continue;
    }
    const first = cursor.index;
    try {
      const statement = parseStatement(cursor);
      finishStatement(cursor);
      found.push(statement);
    } catch (error) {
      if (!(error instanceof StatementAbandoned)) throw error;
      skipStatement(cursor, first);
    }
  }
  return found;
}

function parseStatement(cursor: Cursor): Statement {
  const { token } = cursor;
  const parse = statements.get(token.keyword);
  if (parse !== undefined) return parse(cursor);
  const instead = unsupportedStatements.get(token.keyword);
  if (instead !== undefined) cursor.fail("MDSP1405", `${token.keyword} is not supported`, token, instead);
  const words = [...statements.keys()].filter((word) => word !== "(");
  const hint = didYouMean(token.text, words) ?? `statements start with ${words.join(", ")}`;
  return cursor.fail("MDSP1105", `No statement starts with \`${token.text.slice(0, 40)}\``, token, hint);
}

/** A statement ends with `;` or the file; where the next one starts without, that is all that is wrong. */
function finishStatement(cursor: Cursor): void {
  const { token } = cursor;
  if (token.kind === "end" || cursor.eat(";")) return;
  const last = cursor.peek(-1);
  if (token.keyword !== "(" && statements.has(token.keyword)) {
    const message = `Expected ; between the statement and the ${token.keyword} that follows`;
    cursor.report("MDSP1104", message, { start: last.end - 1, end: last.end }, "add ; here");
    return;
  }
  if (token.keyword === ")")
    cursor.fail("MDSP1107", "This parenthesis closes nothing", token, "remove it, or add ( where it belongs");
  cursor.unexpected();
}

/** Moves behind the `;` of the statement that started at `first`, or to where another seems to start. */
function skipStatement(cursor: Cursor, first: number): void {
  while (cursor.token.kind !== "end") {
    if (cursor.index > first && cursor.atFreshStart()) return;
    if (cursor.next().keyword === ";") return;
  }
}
