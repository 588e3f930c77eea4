import type { CreateTable, CreateView, Drop } from "../nodes/index.js";
import { type CreateStart, parseCreateTable } from "./create-table.js";
import type { Cursor } from "./cursor.js";
import { parseString } from "./literals.js";
import { parseOptionalColumnList, parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseQuery } from "./query.js";
import { failUnsupported } from "./unsupported.js";

/** Reads CREATE …. */
export function parseCreate(cursor: Cursor): CreateTable | CreateView {
  const first = cursor.expect("CREATE");
  const orReplace = cursor.eat("OR", "REPLACE");
  const temporary = cursor.eat("TEMPORARY");
  const start: CreateStart = { first, temporary, orReplace };
  if (cursor.eat("TABLE")) return parseCreateTable(cursor, start);
  if (!cursor.at("VIEW")) return failUnsupported(cursor, "CREATE", ["TABLE", "VIEW"]);
  if (orReplace) {
    cursor.fail(
      "MDSP1405",
      "CREATE OR REPLACE VIEW is not supported",
      cursor.token,
      "use CREATE VIEW, or DROP VIEW before it",
    );
  }
  cursor.next();
  return parseCreateView(cursor, start);
}

function parseCreateView(cursor: Cursor, { first, temporary }: CreateStart): CreateView {
  const ifNotExists = cursor.eat("IF", "NOT", "EXISTS");
  const name = parseQualifiedName(cursor, "a view's name");
  const columns = parseOptionalColumnList(cursor);
  const comment = cursor.eat("COMMENT") ? parseString(cursor) : undefined;
  cursor.expect("AS");
  const query = parseQuery(cursor);
  const parts = { columns, ...optional({ comment }), query };
  return { kind: "CreateView", temporary, ifNotExists, name, ...parts, span: cursor.spanFrom(first) };
}

/** Reads DROP …. */
export function parseDrop(cursor: Cursor): Drop {
  const first = cursor.expect("DROP");
  const temporary = cursor.eat("TEMPORARY");
  const object = cursor.eatOne(["TABLE", "VIEW"]) ?? failUnsupported(cursor, "DROP", ["TABLE", "VIEW"]);
  const ifExists = cursor.eat("IF", "EXISTS");
  const name = parseQualifiedName(cursor, object === "TABLE" ? "a table's name" : "a view's name");
  return { kind: "Drop", object, temporary, ifExists, name, span: cursor.spanFrom(first) };
}
