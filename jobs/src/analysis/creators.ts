import type { Located } from "../catalog/declaration.js";
import { defaultNames, keyOf } from "../catalog/names.js";
import { functionKey } from "../catalog/user-function.js";
import type { SourceFile } from "../source.js";
import type { Statement } from "../syntax/nodes/index.js";

/** A file as it was read; the statements can come from files that it includes. */
export interface Parsed {
  readonly file: SourceFile;
  readonly statements: readonly Located<Statement>[];
}

/** Which files create a permanent table or view, and which a function, of a key: found by reading the statements alone. */
export interface Creators {
  readonly tables: ReadonlyMap<string, readonly Parsed[]>;
  readonly functions: ReadonlyMap<string, readonly Parsed[]>;
}

export function creatorsOf(files: readonly Parsed[]): Creators {
  const tables = new Map<string, Parsed[]>();
  const functions = new Map<string, Parsed[]>();
  const add = (creators: Map<string, Parsed[]>, key: string, parsed: Parsed) =>
    creators.set(key, [...(creators.get(key) ?? []), parsed]);
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
      if ((node.kind === "CreateTable" || node.kind === "CreateView") && !node.temporary)
        add(tables, keyOf(node.name, current), parsed);
      if (node.kind === "CreateFunction" && !node.alter && node.scope === "CATALOG")
        add(functions, functionKey(node.name, node.scope, current), parsed);
    }
  }
  return { tables, functions };
}
