import { alterTable } from "../catalog/alter.js";
import { type Catalog, type CatalogEntry, defineTable, type View } from "../catalog/catalog.js";
import { declarationOf, type Located, type TableDeclaration } from "../catalog/declaration.js";
import { mergeLike } from "../catalog/like.js";
import { type CurrentNames, defaultNames, keyOf, pathOf } from "../catalog/names.js";
import { fail, type Place, Problem } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import type { Variables } from "../catalog/variables.js";
import type { SourceFile } from "../source.js";
import type {
  AlterTable,
  AlterView,
  CreateTable,
  CreateView,
  Drop,
  QualifiedName,
  Statement,
} from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import { Namespaces } from "./namespaces.js";

/** A file as it was read; the statements can come from files that it includes. */
export interface Parsed {
  readonly file: SourceFile;
  readonly statements: readonly Located<Statement>[];
}

/** A table or a view, or the place of one whose statement has an error. */
type Entry = { readonly owner: SourceFile; readonly place: Place } & (
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "broken" }
);

/** What a file has of its own while its statements are evaluated. */
interface Session {
  readonly file: SourceFile;
  current: CurrentNames;
  readonly temporary: Map<string, Entry>;
}

/** What a statement of a file finds in the catalog. */
interface Snapshot {
  readonly permanent: ReadonlyMap<string, Entry>;
  readonly temporary: ReadonlyMap<string, Entry>;
  readonly catalogs: ReadonlyMap<string, CatalogEntry>;
  readonly current: CurrentNames;
}

/** Computes the table that CREATE TABLE … AS makes, from its query and what is known so far. */
export type TypeQuery = (node: CreateTable, declaration: TableDeclaration, catalog: Catalog) => TableDeclaration;

/**
 * Evaluates the statements that change the catalog. Tables and views of all files make one catalog, whatever the order
 * of the files; inside of a file its statements count in their order. Temporary tables and views, and what USE chooses,
 * are those of the file.
 */
export class Declarations {
  readonly #variables: Variables;
  readonly #attempt: (work: () => void) => void;
  readonly #typeQuery: TypeQuery;
  readonly #files: readonly Parsed[];
  readonly #permanent = new Map<string, Entry>();
  readonly #namespaces = new Namespaces();
  readonly #started = new Set<SourceFile>();
  readonly #snapshots = new Map<SourceFile, Snapshot[]>();
  readonly #catalogs = new Map<Snapshot, Catalog>();
  /** The files that create a permanent object of a name. */
  readonly #creators: ReadonlyMap<string, readonly Parsed[]>;

  constructor(
    files: readonly Parsed[],
    variables: Variables,
    attempt: (work: () => void) => void,
    typeQuery: TypeQuery,
  ) {
    this.#files = files;
    this.#variables = variables;
    this.#attempt = attempt;
    this.#typeQuery = typeQuery;
    this.#creators = creatorsOf(files);
    for (const file of files) this.#evaluate(file);
  }

  /** Every table: the permanent ones, and those of files alone. */
  get tables(): readonly Table[] {
    const all = new Map<string, Table>();
    for (const { permanent, temporary } of [this.#now(noSession), ...this.#last()]) {
      for (const entry of [...temporary.values(), ...permanent.values()]) {
        if (entry.kind === "table") all.set(`${entry.place.file.name} ${entry.place.span.start}`, entry.table);
      }
    }
    return [...all.values()];
  }

  /** The catalog that tables are checked in, whatever file they come from. */
  get shared(): Catalog {
    return this.#catalogOf(this.#now(noSession), undefined);
  }

  /** The catalog as the statement of a file finds it; what other files create later is among it. */
  at(file: SourceFile, index: number): Catalog {
    const snapshot = this.#snapshots.get(file)?.[index];
    if (snapshot === undefined) throw new TypeError(`${file.name} has no statement ${index}.`);
    const known = this.#catalogs.get(snapshot);
    if (known !== undefined) return known;
    const catalog = this.#catalogOf(snapshot, file);
    this.#catalogs.set(snapshot, catalog);
    return catalog;
  }

  #last(): Snapshot[] {
    return [...this.#snapshots.values()].flatMap((all) => all.at(-1) ?? []);
  }

  #now({ current, temporary }: Pick<Session, "current" | "temporary">): Snapshot {
    return {
      permanent: new Map(this.#permanent),
      temporary: new Map(temporary),
      catalogs: this.#namespaces.all,
      current,
    };
  }

  #catalogOf(snapshot: Snapshot, file: SourceFile | undefined): Catalog {
    const later = [...this.#permanent].filter(([, entry]) => entry.owner !== file);
    const entries = new Map([...later, ...snapshot.permanent, ...snapshot.temporary]);
    const tables = new Map<string, Table>();
    const views = new Map<string, View>();
    const broken = new Set<string>();
    for (const [name, entry] of entries) {
      if (entry.kind === "table") tables.set(name, entry.table);
      else if (entry.kind === "view") views.set(name, entry.view);
      else broken.add(name);
    }
    const { catalogs, current } = snapshot;
    return { tables, views, broken, catalogs, current, variables: this.#variables };
  }

  #evaluate({ file, statements }: Parsed): void {
    if (this.#started.has(file)) return;
    this.#started.add(file);
    const session: Session = { file, current: defaultNames, temporary: new Map() };
    const snapshots: Snapshot[] = [];
    let snapshot: Snapshot | undefined;
    for (const statement of statements) {
      if (changesCatalog(statement.node)) {
        snapshot = undefined;
        this.#attempt(() => this.#apply(statement, session));
      }
      snapshot ??= this.#now(session);
      snapshots.push(snapshot);
    }
    this.#snapshots.set(file, snapshots);
  }

  #apply({ node, file }: Located<Statement>, session: Session): void {
    const place = { file, span: node.span };
    switch (node.kind) {
      case "CreateTable":
        return this.#create(node, file, session, (name) => this.#table(node, name, file, session));
      case "CreateView":
        return this.#create(node, file, session, (name) => ({
          kind: "view",
          view: { name, node, file, current: session.current },
        }));
      case "Drop":
        if (node.object === "TABLE" || node.object === "VIEW") return this.#drop(node, file, session);
        if (node.object !== "FUNCTION") return this.#dropNamespace(node, place, session);
        if (node.ifExists) return;
        return fail(
          { file, span: node.name.span },
          { code: "MDSP2004", message: "There are no functions of one's own" },
        );
      case "AlterTable":
        return this.#alterTable(node, file, session);
      case "AlterView":
        return this.#alterView(node, file, session);
      case "CreateNamespace":
        return this.#namespaces.create(node, file, session.current);
      case "AlterNamespace":
        return this.#namespaces.alter(node, file, session.current);
      case "Use":
        session.current = this.#namespaces.use(node, file, session.current);
        return;
      default:
        return;
    }
  }

  #create(
    node: CreateTable | CreateView,
    file: SourceFile,
    session: Session,
    make: (name: string) => { kind: "table"; table: Table } | { kind: "view"; view: View },
  ): void {
    const name = keyOf(node.name, session.current);
    const entries = node.temporary ? session.temporary : this.#permanent;
    const place = { file, span: node.name.span };
    const before = entries.get(name);
    const replaces = node.kind === "CreateTable" && node.orReplace;
    if (before !== undefined && !replaces) {
      // A file that is both included and a file of its own says the same twice.
      if (node.ifNotExists || (before.place.file.name === file.name && before.place.span.start === place.span.start))
        return;
      const where = before.place.file === file ? "" : `, also in ${before.place.file.name}`;
      fail(place, { code: "MDSP2013", message: `\`${name}\` is created twice${where}` });
    }
    this.#namespaces.require(pathOf(node.name, session.current), place);
    entries.set(name, { kind: "broken", owner: session.file, place });
    entries.set(name, { ...make(name), owner: session.file, place });
  }

  #table(node: CreateTable, name: string, file: SourceFile, session: Session): { kind: "table"; table: Table } {
    const own = declarationOf(node, pathOf(node.name, session.current), file);
    return { kind: "table", table: defineTable(this.#whole(own, node, file, session), name, this.#variables) };
  }

  #whole(own: TableDeclaration, node: CreateTable, file: SourceFile, session: Session): TableDeclaration {
    if (node.like !== undefined) {
      const entry = this.#find(node.like.source, file, session);
      if (entry.kind === "table") return mergeLike(own, entry.table.declaration, node.like);
      const hint = "name a table: a view has no connector";
      return fail({ file, span: node.like.source.span }, { code: "MDSP2227", message: "LIKE copies a table", hint });
    }
    if (node.query === undefined) return own;
    for (const each of this.#files) this.#evaluate(each);
    return this.#typeQuery(node, own, this.#catalogOf(this.#now(session), session.file));
  }

  /** A table or view that is named: of the session, of all, or of a file that was not evaluated yet. */
  #lookUp(name: QualifiedName, session: Session): Entry | undefined {
    const key = keyOf(name, session.current);
    const known = () => session.temporary.get(key) ?? this.#permanent.get(key);
    if (known() === undefined) for (const file of this.#creators.get(key) ?? []) this.#evaluate(file);
    return known();
  }

  /** The same; ends with an error when there is none. */
  #find(name: QualifiedName, file: SourceFile, session: Session): Entry {
    const entry = this.#lookUp(name, session);
    if (entry?.kind === "broken") throw new Problem([]);
    return entry ?? this.#missing(name, file, session);
  }

  #missing(name: QualifiedName, file: SourceFile, session: Session): never {
    const key = keyOf(name, session.current);
    const known = [...session.temporary.keys(), ...this.#permanent.keys()];
    const similar = closest(key, known);
    const hint = similar === undefined ? `there are: ${known.join(", ") || "none"}` : `did you mean ${similar}?`;
    return fail({ file, span: name.span }, { code: "MDSP2001", message: `There is no table or view \`${key}\``, hint });
  }

  #drop(node: Drop, file: SourceFile, session: Session): void {
    const place = { file, span: node.name.span };
    const key = keyOf(node.name, session.current);
    const kind = node.object === "TABLE" ? "table" : "view";
    this.#lookUp(node.name, session);
    const entries = node.temporary ? session.temporary : this.#permanent;
    const entry = entries.get(key);
    const hiding = node.temporary ? undefined : session.temporary.get(key);
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
    if (entry === undefined && !node.ifExists) this.#missing(node.name, file, session);
    entries.delete(key);
  }

  #alterTable(node: AlterTable, file: SourceFile, session: Session): void {
    const { change } = node;
    if (this.#lookUp(node.name, session) === undefined && node.ifExists) return;
    const entry = this.#find(node.name, file, session);
    const place = { file, span: node.name.span };
    if (entry.kind === "view")
      fail(place, { code: "MDSP2227", message: `\`${entry.view.name}\` is a view`, hint: "write ALTER VIEW" });
    if (entry.kind !== "table") return;
    if (change.kind === "RenameTo") return this.#rename(node.name, change.to, file, session);
    const declaration = alterTable(entry.table.declaration, change, file);
    const table = defineTable(declaration, entry.table.name, this.#variables);
    this.#entriesOf(entry, session).set(entry.table.name, { ...entry, table });
  }

  #alterView(node: AlterView, file: SourceFile, session: Session): void {
    const entry = this.#find(node.name, file, session);
    const place = { file, span: node.name.span };
    if (entry.kind === "table")
      fail(place, { code: "MDSP2227", message: `\`${entry.table.name}\` is a table`, hint: "write ALTER TABLE" });
    if (entry.kind !== "view") return;
    const { change } = node;
    if (change.kind === "RenameTo") return this.#rename(node.name, change.to, file, session);
    const view: View = {
      ...entry.view,
      node: { ...entry.view.node, columns: [], query: change },
      file,
      current: session.current,
    };
    this.#entriesOf(entry, session).set(view.name, { ...entry, view });
  }

  #entriesOf(entry: Entry, session: Session): Map<string, Entry> {
    return [...session.temporary.values()].includes(entry) ? session.temporary : this.#permanent;
  }

  #rename(from: QualifiedName, to: QualifiedName, file: SourceFile, session: Session): void {
    const entry = this.#find(from, file, session);
    const entries = this.#entriesOf(entry, session);
    const { catalog, database } = pathOf(from, session.current);
    const path = pathOf(to, { catalog, database });
    const name = keyOf(to, { catalog, database });
    const place = { file, span: to.span };
    if (path.catalog !== catalog || path.database !== database)
      fail(place, {
        code: "MDSP2226",
        message: "A new name stays in the database",
        hint: "CREATE TABLE … LIKE makes another",
      });
    if (entries.has(name)) fail(place, { code: "MDSP2013", message: `\`${name}\` is there already` });
    entries.delete(keyOf(from, session.current));
    if (entry.kind === "table") {
      const declaration = { ...entry.table.declaration, path };
      entries.set(name, { ...entry, table: defineTable(declaration, name, this.#variables) });
    }
    if (entry.kind === "view") entries.set(name, { ...entry, view: { ...entry.view, name } });
  }

  #dropNamespace(node: Drop, place: Place, session: Session): void {
    const inside = (prefix: string): string[] =>
      [...this.#permanent.keys()].filter((key) => key.startsWith(prefix) || (prefix === "" && !key.includes(".")));
    for (const key of this.#namespaces.drop(node, place, session.current, inside)) this.#permanent.delete(key);
  }
}

const noSession = { current: defaultNames, temporary: new Map<string, Entry>() };

function changesCatalog(node: Statement): boolean {
  switch (node.kind) {
    case "CreateTable":
    case "CreateView":
    case "CreateNamespace":
    case "AlterTable":
    case "AlterView":
    case "AlterNamespace":
    case "Drop":
    case "Use":
      return true;
    default:
      return false;
  }
}

/** Which files create a permanent object of a name: found by reading the statements alone. */
function creatorsOf(files: readonly Parsed[]): ReadonlyMap<string, readonly Parsed[]> {
  const creators = new Map<string, Parsed[]>();
  for (const parsed of files) {
    let current = defaultNames;
    for (const { node } of parsed.statements) {
      if (node.kind === "Use") {
        const [last, first = current.catalog] = node.name.parts.map((part) => part.name).reverse();
        current =
          node.object === "CATALOG"
            ? { catalog: last ?? "", database: "default" }
            : { catalog: first, database: last ?? "" };
      }
      if ((node.kind !== "CreateTable" && node.kind !== "CreateView") || node.temporary) continue;
      const key = keyOf(node.name, current);
      creators.set(key, [...(creators.get(key) ?? []), parsed]);
    }
  }
  return creators;
}
