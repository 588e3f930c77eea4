import type { Insert, PartitionValue, StatementSet } from "../nodes/index.js";
import { type Cursor, StatementAbandoned } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { parseHints } from "./hints.js";
import { parseColumnList, parseIdentifier, parseQualifiedName } from "./names.js";
import { atQuery, parseQuery } from "./query.js";

/** Reads `INSERT INTO | OVERWRITE target … query`. */
export function parseInsert(cursor: Cursor): Insert {
  const first = cursor.expect("INSERT");
  const overwrite = cursor.eat("OVERWRITE");
  if (!overwrite) cursor.expect("INTO");
  const target = parseQualifiedName(cursor, "a table's name");
  const hints = parseHints(cursor);
  const partition = cursor.eat("PARTITION") ? parsePartition(cursor) : [];
  const columns = cursor.at("(") && !atQuery(cursor, 1) ? parseColumnList(cursor) : [];
  const query = parseQuery(cursor);
  return { kind: "Insert", overwrite, target, hints, partition, columns, query, span: cursor.spanFrom(first) };
}

function parsePartition(cursor: Cursor): PartitionValue[] {
  cursor.expect("(");
  const values = cursor.commaSeparated((): PartitionValue => {
    const column = parseIdentifier(cursor, "a column's name");
    cursor.expect("=");
    const value = parseExpression(cursor);
    return { kind: "PartitionValue", column, value, span: cursor.spanFrom(column.span) };
  });
  cursor.expect(")");
  return values;
}

/**
 * Reads `[EXECUTE] STATEMENT SET BEGIN insert; … END` or the older `BEGIN STATEMENT SET; insert; … END`. What is wrong
 * with one insert does not hide what is wrong with the next.
 */
export function parseStatementSet(cursor: Cursor): StatementSet {
  const first = cursor.token;
  if (cursor.eat("BEGIN", "STATEMENT", "SET")) cursor.expect(";");
  else {
    cursor.eat("EXECUTE");
    cursor.expect("STATEMENT", "SET", "BEGIN");
  }
  const inserts: Insert[] = [];
  let abandoned: StatementAbandoned | undefined;
  while (!cursor.at("END")) {
    try {
      inserts.push(parseMember(cursor));
    } catch (error) {
      if (!(error instanceof StatementAbandoned)) throw error;
      abandoned = error;
      cursor.skipTo(memberEnds);
      if (!cursor.at(";") || !memberStarts.has(cursor.peek(1).keyword)) throw error;
      cursor.next();
    }
  }
  cursor.expect("END");
  if (abandoned !== undefined) throw abandoned;
  const span = cursor.spanFrom(first);
  if (inserts.length === 0)
    cursor.report("MDSP1404", "This statement set is empty", span, "write INSERT INTO … ; between BEGIN and END");
  return { kind: "StatementSet", inserts, span };
}

const memberEnds: ReadonlySet<string> = new Set([";"]);
const memberStarts: ReadonlySet<string> = new Set(["INSERT", "END"]);

function parseMember(cursor: Cursor): Insert {
  if (!cursor.at("INSERT")) {
    cursor.couldBe("INSERT", "END");
    if (cursor.token.kind === "end") cursor.unexpected(undefined, "a statement set is closed by END;");
    cursor.fail(
      "MDSP1404",
      "A statement set holds INSERT statements only",
      cursor.token,
      "move it before EXECUTE STATEMENT SET",
    );
  }
  const insert = parseInsert(cursor);
  cursor.expect(";");
  return insert;
}
