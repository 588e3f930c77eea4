import { type Catalog, defineTable, type View } from "../catalog/catalog.js";
import { declarationOf, type Located, type TableDeclaration } from "../catalog/declaration.js";
import { mergeLike } from "../catalog/like.js";
import { type CurrentNames, defaultNames, keyOf, pathOf } from "../catalog/names.js";
import { fail, type Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import { type FunctionEntry, functionKey } from "../catalog/user-function.js";
import type { Variables } from "../catalog/variables.js";
import type { SourceFile } from "../source.js";
import type { CreateTable, CreateView, Drop, QualifiedName, Statement } from "../syntax/nodes/index.js";
import { alterFunction, copied, createFunction, dropFunction, type Functions } from "./change-functions.js";
import { changeTable, changeView, dropTable, findTable, type Tables } from "./change-tables.js";
import { type Creators, creatorsOf, type Parsed } from "./creators.js";
import { Namespaces } from "./namespaces.js";
import { catalogOf, type Declaring, type Entry, type Snapshot } from "./snapshot.js";

/** What a file has of its own while its statements are evaluated. */
interface Session {
  readonly file: SourceFile;
  current: CurrentNames;
  /** The permanent ones are those of all files, here and below. */
  readonly tables: Tables;
  readonly functions: Functions;
}

/** Computes the table that CREATE TABLE … AS makes, from its query and what is known so far. */
export type TypeQuery = (node: CreateTable, declaration: TableDeclaration, catalog: Catalog) => TableDeclaration;

/**
 * Evaluates the statements that change the catalog. Tables, views and functions of all files make one catalog, whatever
 * the order of the files; inside of a file its statements count in their order. What is temporary, and what USE chooses, are
 * those of the file.
 */
export class Declarations {
  readonly #variables: Variables;
  readonly #attempt: (work: () => void) => void;
  readonly #typeQuery: TypeQuery;
  readonly #files: readonly Parsed[];
  readonly #permanent = new Map<string, Entry>();
  readonly #functions = new Map<string, FunctionEntry>();
  readonly #namespaces = new Namespaces();
  readonly #started = new Set<SourceFile>();
  readonly #snapshots = new Map<SourceFile, Snapshot[]>();
  readonly #catalogs = new Map<Snapshot, Catalog>();
  readonly #creators: Creators;

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

  /** Every table: the permanent ones, and those of files alone; each with the catalog as its file leaves it. */
  get tables(): readonly { readonly table: Table; readonly catalog: Catalog }[] {
    const all = new Map<string, { table: Table; catalog: Catalog }>();
    for (const { permanent, temporary } of [this.#now(this.#noSession()), ...this.#last()]) {
      for (const { owner, place, ...entry } of [...temporary.values(), ...permanent.values()]) {
        if (entry.kind !== "table") continue;
        const catalog = this.at(owner, (this.#snapshots.get(owner)?.length ?? 0) - 1);
        all.set(`${place.file.name} ${place.span.start}`, { table: entry.table, catalog });
      }
    }
    return [...all.values()];
  }

  /** The catalog without what files have of their own. */
  get shared(): Catalog {
    return this.#catalogOf(this.#now(this.#noSession()), undefined);
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

  #noSession(): Omit<Session, "file"> {
    const functions = { system: new Map(), temporary: new Map(), permanent: this.#functions };
    return { current: defaultNames, tables: { temporary: new Map(), permanent: this.#permanent }, functions };
  }

  #now({ current, tables, functions }: Omit<Session, "file">): Snapshot {
    return {
      permanent: new Map(tables.permanent),
      temporary: new Map(tables.temporary),
      functions: copied(functions),
      catalogs: this.#namespaces.all,
      current,
    };
  }

  #catalogOf(snapshot: Snapshot, file: SourceFile | undefined): Catalog {
    const latest = { permanent: this.#permanent, functions: this.#functions };
    return catalogOf(snapshot, latest, file, this.#variables);
  }

  #evaluate({ file, statements }: Parsed): void {
    if (this.#started.has(file)) return;
    this.#started.add(file);
    const session: Session = { file, ...this.#noSession() };
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
    const at: Declaring = { file, owner: session.file, current: session.current, variables: this.#variables };
    switch (node.kind) {
      case "CreateTable":
        return this.#create(node, file, session, (name) => this.#table(node, name, file, session));
      case "CreateView":
        return this.#create(node, file, session, (name) => ({
          kind: "view",
          view: { name, node, file, current: session.current },
        }));
      case "Drop":
        if (node.object === "TABLE" || node.object === "VIEW")
          return dropTable(node, this.#tablesFor(node.name, session), at);
        if (node.object !== "FUNCTION") return this.#dropNamespace(node, place, session);
        return dropFunction(node, this.#functionsFor(node.name, session), at);
      case "CreateFunction":
        if (node.alter) return alterFunction(node, this.#functionsFor(node.name, session), at);
        if (node.scope !== "TEMPORARY SYSTEM")
          this.#namespaces.require(pathOf(node.name, session.current), { file, span: node.name.span });
        return createFunction(node, session.functions, at);
      case "AlterTable":
        return changeTable(node, this.#tablesFor(node.name, session), at);
      case "AlterView":
        return changeView(node, this.#tablesFor(node.name, session), at);
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
    const entries = node.temporary ? session.tables.temporary : this.#permanent;
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
    const own = declarationOf(node, session.current, file);
    return { kind: "table", table: defineTable(this.#whole(own, node, file, session), name, this.#variables) };
  }

  #whole(own: TableDeclaration, node: CreateTable, file: SourceFile, session: Session): TableDeclaration {
    if (node.like !== undefined) {
      const { source } = node.like;
      const entry = findTable(source, this.#tablesFor(source, session), { file, current: session.current });
      if (entry.kind === "table") return mergeLike(own, entry.table.declaration, node.like);
      const hint = "name a table: a view has no connector";
      return fail({ file, span: source.span }, { code: "MDSP2227", message: "LIKE copies a table", hint });
    }
    if (node.query === undefined) return own;
    for (const each of this.#files) this.#evaluate(each);
    return this.#typeQuery(node, own, this.#catalogOf(this.#now(session), session.file));
  }

  /** The tables, once the files that create a permanent one of this name are evaluated. */
  #tablesFor(name: QualifiedName, { current, tables }: Session): Tables {
    const key = keyOf(name, current);
    if (!tables.temporary.has(key) && !tables.permanent.has(key))
      for (const file of this.#creators.tables.get(key) ?? []) this.#evaluate(file);
    return tables;
  }

  /** The functions, once the files that create a permanent one of this name are evaluated. */
  #functionsFor(name: QualifiedName, { current, functions }: Session): Functions {
    const key = functionKey(name, "CATALOG", current);
    if (!functions.permanent.has(key)) for (const file of this.#creators.functions.get(key) ?? []) this.#evaluate(file);
    return functions;
  }

  #dropNamespace(node: Drop, place: Place, session: Session): void {
    const inside = (prefix: string): string[] =>
      [...new Set([...this.#permanent.keys(), ...this.#functions.keys()])].filter(
        (key) => key.startsWith(prefix) || (prefix === "" && !key.includes(".")),
      );
    for (const key of this.#namespaces.drop(node, place, session.current, inside)) {
      this.#permanent.delete(key);
      this.#functions.delete(key);
    }
  }
}

function changesCatalog(node: Statement): boolean {
  switch (node.kind) {
    case "CreateTable":
    case "CreateView":
    case "CreateFunction":
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
