import type { Identifier, QualifiedName } from "../syntax/nodes/index.js";

/** What names of less than three parts are completed by. */
export interface CurrentNames {
  readonly catalog: string;
  readonly database: string;
}

export const defaultNames: CurrentNames = { catalog: "default_catalog", database: "default_database" };

/**
 * The name that a table, view or function is known by: its full name without the default catalog and database, so that
 * `t` and `default_catalog.default_database.t` are one.
 */
export function keyOf(name: Pick<QualifiedName, "parts">, current: CurrentNames): string {
  const { catalog, database, object } = pathOf(name, current);
  const all = [catalog, database, object];
  const defaults = [defaultNames.catalog, defaultNames.database];
  const shown = catalog !== defaults[0] ? all : database !== defaults[1] ? all.slice(1) : all.slice(2);
  return shown.map((part) => (/[.`]/.test(part) ? `\`${part}\`` : part)).join(".");
}

/** The parts of a full name. */
export interface Path {
  readonly catalog: string;
  readonly database: string;
  readonly object: string;
}

export function pathOf({ parts }: Pick<QualifiedName, "parts">, current: CurrentNames): Path {
  const [object = "", database = current.database, catalog = current.catalog] = namesOf(parts).reverse();
  return { catalog, database, object };
}

/** A database's name completed: `d` or `c.d`. */
export function databaseOf({ parts }: Pick<QualifiedName, "parts">, current: CurrentNames): CurrentNames {
  const [database = "", catalog = current.catalog] = namesOf(parts).reverse();
  return { catalog, database };
}

const namesOf = (parts: readonly Identifier[]): string[] => parts.map((part) => part.name);
