import type { QualifiedName } from "./identifier.js";
import type { SyntaxNode } from "./node.js";

/** `DROP [TEMPORARY [SYSTEM]] TABLE | VIEW | FUNCTION | DATABASE | CATALOG [IF EXISTS] name [RESTRICT | CASCADE]`. */
export interface Drop extends SyntaxNode<"Drop"> {
  readonly object: DropObject;
  readonly temporary: boolean;
  /** Of a function: among those of the system. */
  readonly system: boolean;
  readonly ifExists: boolean;
  readonly name: QualifiedName;
  /** Of a database, when it is written. */
  readonly behavior?: "RESTRICT" | "CASCADE";
}

export type DropObject = "TABLE" | "VIEW" | "FUNCTION" | "DATABASE" | "CATALOG";
