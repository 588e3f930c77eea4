import type { Catalog } from "../catalog/catalog.js";
import { type CurrentNames, databaseOf, defaultNames, keyOf } from "../catalog/names.js";
import { fail, notYet, notYetCodes, type Place, Problem } from "../catalog/problem.js";
import { types } from "../catalog/types.js";
import type { SourceFile } from "../source.js";
import type { Describe, QualifiedName, Show } from "../syntax/nodes/index.js";
import type { Answer } from "./answer.js";
import { columnAnswer, type DescribedColumn, tableColumns, viewColumns } from "./inspect-columns.js";
import { catalogText, tableText, viewText } from "./inspect-create.js";
import { describeFunction, functionsOf } from "./inspect-functions.js";
import { prefixOf } from "./namespaces.js";

/** Names under one heading. */
const listOf = (heading: string, names: Iterable<string>): Answer => ({
  columns: [{ name: heading, type: types.string }],
  rows: [...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => [name]),
});

/** The answer to DESCRIBE: the columns of a table or view, or what is known of a catalog, database or function. */
export function describe(node: Describe, catalog: Catalog, file: SourceFile): Answer {
  const place = { file, span: node.name.span };
  if (node.object === "TABLE") return columnAnswer(columnsOf(node.name, catalog, file), true);
  if (node.object === "FUNCTION") return describeFunction(node, catalog, file);
  const { current } = catalog;
  const path: CurrentNames =
    node.object === "CATALOG" ? { catalog: nameOf(node.name), database: "" } : databaseOf(node.name, current);
  const entry = catalog.catalogs.get(path.catalog);
  const found = node.object === "CATALOG" ? entry : entry?.databases.get(path.database);
  if (found === undefined) return noNamespace(node.object.toLowerCase(), nameOf(node.name), place);
  const what = node.object.toLowerCase();
  const name = node.object === "CATALOG" ? path.catalog : path.database;
  const options = node.extended ? [...found.options].map(([key, value]) => [`option:${key}`, value]) : [];
  return {
    columns: [
      { name: "info name", type: types.string },
      { name: "info value", type: types.string },
    ],
    rows: [
      ["name", name],
      ...(what === "catalog" ? [["type", "generic_in_memory"]] : []),
      ["comment", found.comment ?? null],
      ...options,
    ],
  };
}

/** The answer to SHOW …. */
export function show(node: Show, catalog: Catalog, file: SourceFile): Answer {
  const answer = shown(node, catalog, file);
  const { like, ignoreCase, negated } = node;
  if (like === undefined) return answer;
  const pattern = likePattern(like.value, ignoreCase);
  return { ...answer, rows: answer.rows.filter(([first]) => pattern.test(String(first)) !== negated) };
}

function shown(node: Show, catalog: Catalog, file: SourceFile): Answer {
  const { current, catalogs } = catalog;
  const place = { file, span: node.name?.span ?? node.span };
  switch (node.object) {
    case "CATALOGS":
      return listOf("catalog name", catalogs.keys());
    case "DATABASES": {
      const name = node.name === undefined ? current.catalog : nameOf(node.name);
      return listOf("database name", (catalogs.get(name) ?? noNamespace("catalog", name, place)).databases.keys());
    }
    case "TABLES":
      return listOf("table name", [...namesIn(node, catalog, place, "all")]);
    case "VIEWS":
      return listOf("view name", [...namesIn(node, catalog, place, "views")]);
    case "CURRENT CATALOG":
      return listOf("current catalog name", [current.catalog]);
    case "CURRENT DATABASE":
      return listOf("current database name", [current.database]);
    case "COLUMNS":
      return columnAnswer(columnsOf(node.name ?? noName(place), catalog, file), false);
    case "CREATE TABLE": {
      const table = find(node.name ?? noName(place), catalog, file);
      if (table.kind === "view") return wrongKind(place, "view");
      return { columns: [{ name: "result", type: types.string }], rows: [[tableText(table.table)]] };
    }
    case "CREATE VIEW": {
      const found = find(node.name ?? noName(place), catalog, file);
      if (found.kind === "table") return wrongKind(place, "table");
      return { columns: [{ name: "result", type: types.string }], rows: [[viewText(found.view, catalog)]] };
    }
    case "CREATE CATALOG": {
      const name = nameOf(node.name ?? noName(place));
      const entry = catalogs.get(name) ?? noNamespace("catalog", name, place);
      if (name === defaultNames.catalog) return notMade(name, place);
      return { columns: [{ name: "result", type: types.string }], rows: [[catalogText(name, entry)]] };
    }
    case "FUNCTIONS":
      return listOf("function name", functionsOf(catalog, databaseIn(node, catalog, place), "all"));
    case "USER FUNCTIONS":
      return listOf("function name", functionsOf(catalog, databaseIn(node, catalog, place), "own"));
    case "PROCEDURES":
      return listOf("procedure name", []);
    case "JARS":
      return listOf("jars", []);
    case "MODULES":
      return listOf("module name", ["core"]);
    default:
      return notYet(place, notYetCodes.statement, `SHOW ${node.object}`, "what only a cluster knows");
  }
}

/** The database that is asked for. */
function databaseIn(node: Show, catalog: Catalog, place: Place): CurrentNames {
  const path = node.name === undefined ? catalog.current : databaseOf(node.name, catalog.current);
  if (catalog.catalogs.get(path.catalog)?.databases.has(path.database) !== true)
    noNamespace("database", path.database, place);
  return path;
}

/** The names of the tables and views of a database; temporary ones among them. */
function* namesIn(node: Show, catalog: Catalog, place: Place, which: "all" | "views"): Iterable<string> {
  const path = databaseIn(node, catalog, place);
  const prefix = prefixOf(path.catalog, path.database);
  const keys = which === "views" ? [...catalog.views.keys()] : [...catalog.tables.keys(), ...catalog.views.keys()];
  for (const key of keys) {
    if (prefix === "" ? !key.includes(".") : key.startsWith(prefix)) yield key.slice(prefix.length);
  }
}

function find(name: QualifiedName, catalog: Catalog, file: SourceFile) {
  const key = keyOf(name, catalog.current);
  const view = catalog.views.get(key);
  if (view !== undefined) return { kind: "view", view } as const;
  const table = catalog.tables.get(key);
  if (table !== undefined) return { kind: "table", table } as const;
  if (catalog.broken.has(key)) throw new Problem([]);
  const message = `There is no table or view \`${key}\``;
  return fail({ file, span: name.span }, { code: "MDSP2001", message });
}

function columnsOf(name: QualifiedName, catalog: Catalog, file: SourceFile): readonly DescribedColumn[] {
  const found = find(name, catalog, file);
  return found.kind === "view" ? viewColumns(found.view, catalog) : tableColumns(found.table, catalog);
}

/** LIKE's pattern: `%` is any text, `_` one character, and a backslash takes their meaning from them. */
function likePattern(pattern: string, ignoreCase: boolean): RegExp {
  const parts = pattern.match(/\\.|[^\\]|\\$/gsu) ?? [];
  const text = parts.map((part) => {
    if (part === "%") return ".*";
    if (part === "_") return ".";
    return (part.length > 1 ? part.slice(1) : part).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${text.join("")}$`, ignoreCase ? "isu" : "su");
}

function nameOf({ parts }: QualifiedName): string {
  return parts.at(-1)?.name ?? "";
}

function noName(place: Place): never {
  return fail(place, { code: "MDSP2001", message: "SHOW needs the name of a table here" });
}

function noNamespace(what: string, name: string, place: Place): never {
  return fail(place, { code: "MDSP2222", message: `There is no ${what} \`${name}\`` });
}

function notMade(name: string, place: Place): never {
  const hint = "it is there from the beginning: SHOW DATABASES lists what is in it";
  return fail(place, { code: "MDSP2222", message: `No statement makes the catalog \`${name}\``, hint });
}

function wrongKind(place: Place, kind: "table" | "view"): never {
  const hint = `write SHOW CREATE ${kind.toUpperCase()}`;
  return fail(place, { code: "MDSP2227", message: `This is a ${kind}`, hint });
}
