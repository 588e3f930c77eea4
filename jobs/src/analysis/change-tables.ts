import { alterTable } from "../catalog/alter.js";
import { defineTable, type View } from "../catalog/catalog.js";
import { keyOf, pathOf } from "../catalog/names.js";
import { fail, Problem } from "../catalog/problem.js";
import type { AlterTable, AlterView, Drop, QualifiedName } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import type { Declaring, Entry } from "./snapshot.js";

/** The tables and views that a file knows while its statements are evaluated: of all files, and its own. */
export interface Tables {
  readonly permanent: Map<string, Entry>;
  readonly temporary: Map<string, Entry>;
}

/** The table or view that is named; ends with an error when there is none. */
export function findTable(name: QualifiedName, tables: Tables, at: Pick<Declaring, "file" | "current">): Entry {
  const entry = lookUp(name, tables, at);
  if (entry?.kind === "broken") throw new Problem([]);
  return entry ?? missing(name, tables, at);
}

/** DROP TABLE and DROP VIEW. */
export function dropTable(node: Drop, tables: Tables, at: Declaring): void {
  const place = { file: at.file, span: node.name.span };
  const key = keyOf(node.name, at.current);
  const kind = node.object === "TABLE" ? "table" : "view";
  const entries = node.temporary ? tables.temporary : tables.permanent;
  const entry = entries.get(key);
  const hiding = node.temporary ? undefined : tables.temporary.get(key);
  if (hiding !== undefined && hiding.kind !== "broken")
    fail(place, {
      code: "MDSP2227",
      message: `\`${key}\` is temporary here`,
      hint: `write DROP TEMPORARY ${hiding.kind.toUpperCase()}`,
    });
  if (entry !== undefined && entry.kind !== "broken" && entry.kind !== kind) {
    if (node.ifExists) return;
    const hint = `write DROP ${entry.kind.toUpperCase()}`;
    fail(place, { code: "MDSP2227", message: `\`${key}\` is a ${entry.kind}`, hint });
  }
  if (entry === undefined && !node.ifExists) missing(node.name, tables, at);
  entries.delete(key);
}

/** ALTER TABLE. */
export function changeTable(node: AlterTable, tables: Tables, at: Declaring): void {
  const { change } = node;
  if (lookUp(node.name, tables, at) === undefined && node.ifExists) return;
  const entry = findTable(node.name, tables, at);
  const place = { file: at.file, span: node.name.span };
  if (entry.kind === "view")
    fail(place, { code: "MDSP2227", message: `\`${entry.view.name}\` is a view`, hint: "write ALTER VIEW" });
  if (entry.kind !== "table") return;
  if (change.kind === "RenameTo") return rename(node.name, change.to, tables, at);
  const declaration = alterTable(entry.table.declaration, change, at.file);
  const table = defineTable(declaration, entry.table.name, at.variables);
  entriesOf(entry, tables).set(entry.table.name, { ...entry, table });
}

/** ALTER VIEW. */
export function changeView(node: AlterView, tables: Tables, at: Declaring): void {
  const { file, current } = at;
  const entry = findTable(node.name, tables, at);
  const place = { file, span: node.name.span };
  if (entry.kind === "table")
    fail(place, { code: "MDSP2227", message: `\`${entry.table.name}\` is a table`, hint: "write ALTER TABLE" });
  if (entry.kind !== "view") return;
  const { change } = node;
  if (change.kind === "RenameTo") return rename(node.name, change.to, tables, at);
  const view: View = { ...entry.view, node: { ...entry.view.node, columns: [], query: change }, file, current };
  entriesOf(entry, tables).set(view.name, { ...entry, view });
}

function rename(from: QualifiedName, to: QualifiedName, tables: Tables, at: Declaring): void {
  const entry = findTable(from, tables, at);
  const entries = entriesOf(entry, tables);
  const { catalog, database } = pathOf(from, at.current);
  const path = pathOf(to, { catalog, database });
  const name = keyOf(to, { catalog, database });
  const place = { file: at.file, span: to.span };
  if (path.catalog !== catalog || path.database !== database)
    fail(place, {
      code: "MDSP2226",
      message: "A new name stays in the database",
      hint: "CREATE TABLE … LIKE makes another",
    });
  if (entries.has(name)) fail(place, { code: "MDSP2013", message: `\`${name}\` is there already` });
  entries.delete(keyOf(from, at.current));
  if (entry.kind === "table") {
    const declaration = { ...entry.table.declaration, path };
    entries.set(name, { ...entry, table: defineTable(declaration, name, at.variables) });
  }
  if (entry.kind === "view") entries.set(name, { ...entry, view: { ...entry.view, name } });
}

function lookUp(name: QualifiedName, tables: Tables, { current }: Pick<Declaring, "current">): Entry | undefined {
  const key = keyOf(name, current);
  return tables.temporary.get(key) ?? tables.permanent.get(key);
}

function missing(name: QualifiedName, tables: Tables, { file, current }: Pick<Declaring, "file" | "current">): never {
  const key = keyOf(name, current);
  const known = [...tables.temporary.keys(), ...tables.permanent.keys()];
  const similar = closest(key, known);
  const hint = similar === undefined ? `there are: ${known.join(", ") || "none"}` : `did you mean ${similar}?`;
  return fail({ file, span: name.span }, { code: "MDSP2001", message: `There is no table or view \`${key}\``, hint });
}

function entriesOf(entry: Entry, tables: Tables): Map<string, Entry> {
  return [...tables.temporary.values()].includes(entry) ? tables.temporary : tables.permanent;
}
