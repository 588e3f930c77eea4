import type { SourceFile } from "../source.js";
import type { FunctionScope, QualifiedName } from "../syntax/nodes/index.js";
import type { Catalog } from "./catalog.js";
import type { Callable, JavaFunction } from "./functions/index.js";
import { type CurrentNames, keyOf, type Path } from "./names.js";
import { type Place, Problem } from "./problem.js";

/** A function that CREATE FUNCTION makes. */
export interface UserFunction {
  readonly scope: FunctionScope;
  readonly path: Path;
  readonly language: "JAVA" | "SCALA";
  /** The jars of USING, as they are written. */
  readonly resources: readonly string[];
  readonly callable: Callable & { readonly java: JavaFunction };
}

/** A function, or the place of one whose statement has an error. */
export type FunctionEntry = { readonly owner: SourceFile; readonly place: Place } & (
  | { readonly kind: "function"; readonly function: UserFunction }
  | { readonly kind: "broken" }
);

/** The functions of one's own by where they are looked for, each by its key. */
export interface FunctionCatalog {
  /** They come before the built-in ones. */
  readonly system: ReadonlyMap<string, FunctionEntry>;
  readonly temporary: ReadonlyMap<string, FunctionEntry>;
  readonly permanent: ReadonlyMap<string, FunctionEntry>;
}

/** The key of a function's name: Flink does not look at the case of its last part. */
export function functionKey(
  { parts }: Pick<QualifiedName, "parts">,
  scope: FunctionScope,
  current: CurrentNames,
): string {
  const last = parts.length - 1;
  const small = parts.map((part, index) => (index === last ? { ...part, name: part.name.toLowerCase() } : part));
  return scope === "TEMPORARY SYSTEM" ? (small[last]?.name ?? "") : keyOf({ parts: small }, current);
}

/** The function of one's own that a name means before the built-in ones do. */
export function systemFunction(name: QualifiedName, { functions, current }: Catalog): FunctionEntry | undefined {
  return name.parts.length > 1 ? undefined : functions.system.get(functionKey(name, "TEMPORARY SYSTEM", current));
}

/** The function of a database that a name means when no built-in one has it. */
export function catalogFunction(name: QualifiedName, { functions, current }: Catalog): FunctionEntry | undefined {
  const key = functionKey(name, "CATALOG", current);
  return functions.temporary.get(key) ?? functions.permanent.get(key);
}

/** The function itself; that one with an error is used is no second error. */
export function wholeOf(entry: FunctionEntry): UserFunction {
  if (entry.kind === "broken") throw new Problem([]);
  return entry.function;
}
