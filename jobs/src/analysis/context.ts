import type { Catalog } from "../catalog/catalog.js";
import type { Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import type { SourceFile, Span } from "../source.js";
import type { CommonTable } from "../syntax/nodes/index.js";
import type { Names } from "./column.js";
import type { ScopeTable } from "./scope.js";
import type { Settings } from "./settings.js";

/** A table of WITH: bound anew wherever it is named. */
export interface CommonTableScope {
  readonly node: CommonTable;
  /** What its own query may name. */
  readonly context: Context;
}

/** What a query is bound in. */
export interface Context {
  readonly catalog: Catalog;
  readonly file: SourceFile;
  readonly settings: Settings;
  readonly names: Names;
  readonly commonTables: ReadonlyMap<string, CommonTableScope>;
  /** Views that are being bound, against endless recursion. */
  readonly openViews: readonly string[];
  /** The tables around a query that stands in an expression, or after LATERAL: what it may name beside its own. */
  readonly outer: readonly ScopeTable[];
}

/** What the expressions of a table's columns and watermark are bound in. */
export function inTable({ place, declaration }: Table, context: Context): Context {
  return { ...context, file: place.file, catalog: { ...context.catalog, current: declaration.current } };
}

/** A place in the context's file. */
export function at(context: Context, node: { readonly span: Span }): Place {
  return { file: context.file, span: node.span };
}
