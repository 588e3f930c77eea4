import type { CatalogEntry, Namespace } from "../catalog/catalog.js";
import { type CurrentNames, databaseOf, defaultNames, type Path } from "../catalog/names.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import type { SourceFile } from "../source.js";
import type { AlterNamespace, CreateNamespace, Drop, QualifiedName, TableOption, Use } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";

const nothing: Namespace = { options: new Map() };

/** The catalogs and databases that statements make, change and drop. */
export class Namespaces {
  #all: ReadonlyMap<string, CatalogEntry> = new Map([
    [defaultNames.catalog, { ...nothing, databases: new Map([[defaultNames.database, nothing]]) }],
  ]);

  /** As they are now; never changed afterwards. */
  get all(): ReadonlyMap<string, CatalogEntry> {
    return this.#all;
  }

  /** Ends with an error when a name leads to no database. */
  require({ catalog, database }: Omit<Path, "object">, place: Place): void {
    const found = this.#all.get(catalog);
    if (found === undefined) return missing("catalog", catalog, this.#all.keys(), place);
    if (!found.databases.has(database))
      missing("database", `${catalog}.${database}`, found.databases.keys(), place, database);
  }

  create(node: CreateNamespace, file: SourceFile, current: CurrentNames): void {
    const place = { file, span: node.name.span };
    const options = optionsOf(node.options);
    const made: Namespace = { options, ...(node.comment === undefined ? {} : { comment: node.comment.value }) };
    if (node.object === "CATALOG") {
      const name = catalogName(node.name);
      if (this.#all.has(name)) return alreadyThere(node, `catalog \`${name}\``, place);
      const type = options.get("type");
      if (type !== "generic_in_memory")
        notYet(
          place,
          notYetCodes.statement,
          `a catalog of the type '${type ?? ""}'`,
          "a system that keeps tables",
          "write 'type' = 'generic_in_memory', and declare its tables by CREATE TABLE",
        );
      const databases = new Map([[options.get("default-database") ?? "default", nothing]]);
      this.#set(name, { ...made, databases });
      return;
    }
    const { catalog, database } = databaseOf(node.name, current);
    const entry = this.#catalog(catalog, place);
    if (entry.databases.has(database)) return alreadyThere(node, `database \`${database}\``, place);
    this.#set(catalog, { ...entry, databases: new Map([...entry.databases, [database, made]]) });
  }

  alter(node: AlterNamespace, file: SourceFile, current: CurrentNames): void {
    const place = { file, span: node.name.span };
    if (node.object === "CATALOG") {
      const name = catalogName(node.name);
      this.#set(name, changed(this.#catalog(name, place), node.change));
      return;
    }
    const { catalog, database } = databaseOf(node.name, current);
    this.require({ catalog, database }, place);
    const entry = this.#catalog(catalog, place);
    const before = entry.databases.get(database) ?? nothing;
    this.#set(catalog, {
      ...entry,
      databases: new Map([...entry.databases, [database, changed(before, node.change)]]),
    });
  }

  /** What names are completed by after USE. */
  use(node: Use, file: SourceFile, current: CurrentNames): CurrentNames {
    const place = { file, span: node.name.span };
    if (node.object === "DATABASE") {
      const chosen = databaseOf(node.name, current);
      this.require(chosen, place);
      return chosen;
    }
    const catalog = catalogName(node.name);
    const entry = this.#catalog(catalog, place);
    const database =
      catalog === defaultNames.catalog ? defaultNames.database : (entry.options.get("default-database") ?? "default");
    return { catalog, database };
  }

  /**
   * Drops a catalog or database.
   *
   * @param tables the keys of the tables and views in a database
   * @returns the keys of those that go with it
   */
  drop(
    node: Drop,
    place: Place,
    current: CurrentNames,
    tables: (prefix: string) => readonly string[],
  ): readonly string[] {
    if (node.object === "CATALOG") {
      const name = catalogName(node.name);
      if (!this.#all.has(name)) {
        if (!node.ifExists) missing("catalog", name, this.#all.keys(), place);
        return [];
      }
      if (name === current.catalog) inUse(place, `Catalog \`${name}\``);
      this.#all = new Map([...this.#all].filter(([each]) => each !== name));
      return tables(`${name}.`);
    }
    const { catalog, database } = databaseOf(node.name, current);
    const entry = this.#all.get(catalog);
    if (entry?.databases.has(database) !== true) {
      if (!node.ifExists) this.require({ catalog, database }, place);
      return [];
    }
    if (catalog === current.catalog && database === current.database) inUse(place, `Database \`${database}\``);
    const inside = tables(prefixOf(catalog, database));
    if (inside.length > 0 && node.behavior !== "CASCADE")
      fail(place, {
        code: "MDSP2224",
        message: `Database \`${database}\` is not empty: ${inside.join(", ")}`,
        hint: "write CASCADE to drop them, too",
      });
    this.#set(catalog, { ...entry, databases: new Map([...entry.databases].filter(([each]) => each !== database)) });
    return inside;
  }

  #catalog(name: string, place: Place): CatalogEntry {
    return this.#all.get(name) ?? missing("catalog", name, this.#all.keys(), place);
  }

  #set(name: string, entry: CatalogEntry): void {
    this.#all = new Map([...this.#all, [name, entry]]);
  }
}

/** How the keys of the tables of a database begin; none for the default database, whose keys have no dots. */
export function prefixOf(catalog: string, database: string): string {
  if (catalog !== defaultNames.catalog) return `${catalog}.${database}.`;
  return database === defaultNames.database ? "" : `${database}.`;
}

function catalogName({ parts }: QualifiedName): string {
  return parts.at(-1)?.name ?? "";
}

function optionsOf(options: readonly TableOption[]): ReadonlyMap<string, string> {
  return new Map(options.map(({ key, value }) => [key.value, value.value]));
}

function changed<Changed extends Namespace>(before: Changed, change: AlterNamespace["change"]): Changed {
  switch (change.kind) {
    case "SetComment":
      return { ...before, comment: change.comment.value };
    case "SetOptions":
      return { ...before, options: new Map([...before.options, ...optionsOf(change.options)]) };
    case "ResetOptions": {
      const keys = new Set(change.keys.map((key) => key.value));
      return { ...before, options: new Map([...before.options].filter(([key]) => !keys.has(key))) };
    }
  }
}

function alreadyThere(node: CreateNamespace, what: string, place: Place): void {
  if (!node.ifNotExists) fail(place, { code: "MDSP2223", message: `There is a ${what} already` });
}

function inUse(place: Place, what: string): never {
  return fail(place, { code: "MDSP2224", message: `${what} is in use`, hint: "USE another one before" });
}

function missing(what: string, name: string, known: Iterable<string>, place: Place, last = name): never {
  const all = [...known];
  const similar = closest(last, all);
  const hint = similar === undefined ? `there are: ${all.join(", ")}` : `did you mean ${similar}?`;
  return fail(place, { code: "MDSP2222", message: `There is no ${what} \`${name}\``, hint });
}
