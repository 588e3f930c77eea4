import type { QualifiedName } from "./identifier.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { TableOption } from "./table-option.js";

/** `CREATE DATABASE | CATALOG [IF NOT EXISTS] name [COMMENT '…'] [WITH (…)]`. */
export interface CreateNamespace extends SyntaxNode<"CreateNamespace"> {
  readonly object: "DATABASE" | "CATALOG";
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly comment?: StringLiteral;
  readonly options: readonly TableOption[];
}

/** `ALTER DATABASE | CATALOG name SET (…) | RESET (…) | COMMENT '…'`. */
export interface AlterNamespace extends SyntaxNode<"AlterNamespace"> {
  readonly object: "DATABASE" | "CATALOG";
  readonly name: QualifiedName;
  readonly change: SetOptions | ResetOptions | SetComment;
}

/** `SET ('key' = 'value', …)`. */
export interface SetOptions extends SyntaxNode<"SetOptions"> {
  readonly options: readonly TableOption[];
}

/** `RESET ('key', …)`. */
export interface ResetOptions extends SyntaxNode<"ResetOptions"> {
  readonly keys: readonly StringLiteral[];
}

/** `COMMENT 'text'`. */
export interface SetComment extends SyntaxNode<"SetComment"> {
  readonly comment: StringLiteral;
}
