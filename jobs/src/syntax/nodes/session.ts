import type { QualifiedName } from "./identifier.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";

/** `SET 'key' = 'value'`, or `SET` alone, which lists the settings. */
export interface SetOption extends SyntaxNode<"SetOption"> {
  readonly key?: StringLiteral;
  readonly value?: StringLiteral;
}

/** `RESET 'key'`, or `RESET` alone for all settings. */
export interface ResetOption extends SyntaxNode<"ResetOption"> {
  readonly key?: StringLiteral;
}

/** `USE name`, `USE CATALOG name`. */
export interface Use extends SyntaxNode<"Use"> {
  readonly object: "DATABASE" | "CATALOG";
  readonly name: QualifiedName;
}
