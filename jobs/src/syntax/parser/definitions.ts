import type { CreateFunction, CreateNamespace, CreateTable, CreateView, Drop, FunctionScope } from "../nodes/index.js";
import { type CreateStart, parseCreateTable } from "./create-table.js";
import type { Cursor } from "./cursor.js";
import { parseFunctionDefinition, parseFunctionScope } from "./functions.js";
import { parseString } from "./literals.js";
import { parseOptionalColumnList, parseQualifiedName } from "./names.js";
import { optional } from "./optional.js";
import { parseOptions } from "./options.js";
import { parseQuery } from "./query.js";
import { failUnsupported } from "./unsupported.js";

const objects = ["TABLE", "VIEW", "FUNCTION", "DATABASE", "CATALOG"] as const;

/** Reads CREATE …. */
export function parseCreate(cursor: Cursor): CreateTable | CreateView | CreateFunction | CreateNamespace {
  const first = cursor.expect("CREATE");
  const orReplace = cursor.eat("OR", "REPLACE");
  const scope = parseFunctionScope(cursor);
  const start: CreateStart = { first, temporary: scope === "TEMPORARY", orReplace };
  if (scope !== "TEMPORARY SYSTEM" && cursor.eat("TABLE")) return parseCreateTable(cursor, start);
  const { token } = cursor;
  const object = cursor.eatOne(objectsOf(scope)) ?? failUnsupported(cursor, "CREATE", objectsOf(scope));
  if (orReplace) {
    const hint = `use CREATE ${object}, or DROP ${object} before it`;
    cursor.fail("MDSP1405", `CREATE OR REPLACE ${object} is not supported`, token, hint);
  }
  if (object === "VIEW") return parseCreateView(cursor, start);
  const conditional = cursor.eat("IF", "NOT", "EXISTS");
  if (object === "FUNCTION") return parseFunctionDefinition(cursor, { first, alter: false, scope, conditional });
  const name = parseQualifiedName(cursor);
  const comment = cursor.eat("COMMENT") ? parseString(cursor) : undefined;
  const options = parseOptions(cursor);
  const parts = { ifNotExists: conditional, name, ...optional({ comment }), options };
  return {
    kind: "CreateNamespace",
    object: object === "CATALOG" ? "CATALOG" : "DATABASE",
    ...parts,
    span: cursor.spanFrom(first),
  };
}

/** What can be made, or dropped, in a scope. */
function objectsOf(scope: FunctionScope) {
  if (scope === "CATALOG") return objects;
  return scope === "TEMPORARY" ? (["TABLE", "VIEW", "FUNCTION"] as const) : (["FUNCTION"] as const);
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
  const scope = parseFunctionScope(cursor);
  const object = cursor.eatOne(objectsOf(scope)) ?? failUnsupported(cursor, "DROP", objectsOf(scope));
  const ifExists = cursor.eat("IF", "EXISTS");
  const name = parseQualifiedName(cursor, `a ${object.toLowerCase()}'s name`);
  const behavior = object === "DATABASE" ? cursor.eatOne(["RESTRICT", "CASCADE"]) : undefined;
  const flags = { temporary: scope !== "CATALOG", system: scope === "TEMPORARY SYSTEM", ifExists };
  return { kind: "Drop", object, ...flags, name, ...optional({ behavior }), span: cursor.spanFrom(first) };
}
