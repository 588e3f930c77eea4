import type { Catalog, CatalogEntry, View } from "../catalog/catalog.js";
import type { CurrentNames } from "../catalog/names.js";
import type { Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import type { FunctionCatalog, FunctionEntry } from "../catalog/user-function.js";
import type { Variables } from "../catalog/variables.js";
import type { SourceFile } from "../source.js";

/** A table or a view, or the place of one whose statement has an error. */
export type Entry = { readonly owner: SourceFile; readonly place: Place } & (
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "broken" }
);

/** Where a statement stands that changes the catalog. */
export interface Declaring {
  /** The file that it is written in: the evaluated one, or one that is included there. */
  readonly file: SourceFile;
  /** The file that is evaluated. */
  readonly owner: SourceFile;
  readonly current: CurrentNames;
  readonly variables: Variables;
}

/** What a statement of a file finds in the catalog. */
export interface Snapshot {
  readonly permanent: ReadonlyMap<string, Entry>;
  readonly temporary: ReadonlyMap<string, Entry>;
  readonly functions: FunctionCatalog;
  readonly catalogs: ReadonlyMap<string, CatalogEntry>;
  readonly current: CurrentNames;
}

/** What the files have come to, whatever was there before. */
export interface Latest {
  readonly permanent: ReadonlyMap<string, Entry>;
  readonly functions: ReadonlyMap<string, FunctionEntry>;
}

/** The catalog as a snapshot of a file has it, with what other files have at last. */
export function catalogOf(
  snapshot: Snapshot,
  latest: Latest,
  file: SourceFile | undefined,
  variables: Variables,
): Catalog {
  const entries = new Map([...ofOthers(latest.permanent, file), ...snapshot.permanent, ...snapshot.temporary]);
  const tables = new Map<string, Table>();
  const views = new Map<string, View>();
  const broken = new Set<string>();
  for (const [name, entry] of entries) {
    if (entry.kind === "table") tables.set(name, entry.table);
    else if (entry.kind === "view") views.set(name, entry.view);
    else broken.add(name);
  }
  const { catalogs, current } = snapshot;
  const permanent = new Map([...ofOthers(latest.functions, file), ...snapshot.functions.permanent]);
  return { tables, views, broken, functions: { ...snapshot.functions, permanent }, catalogs, current, variables };
}

function ofOthers<Owned extends { readonly owner: SourceFile }>(
  all: ReadonlyMap<string, Owned>,
  file: SourceFile | undefined,
): [string, Owned][] {
  return [...all].filter(([, entry]) => entry.owner !== file);
}
