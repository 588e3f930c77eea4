import type { QualifiedName } from "./identifier.js";
import type { SyntaxNode } from "./node.js";

/** `DROP [TEMPORARY] TABLE | VIEW [IF EXISTS] name`. */
export interface Drop extends SyntaxNode<"Drop"> {
  readonly object: "TABLE" | "VIEW";
  readonly temporary: boolean;
  readonly ifExists: boolean;
  readonly name: QualifiedName;
}
