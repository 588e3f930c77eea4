import type { DataType } from "./data-type.js";
import type { Expression } from "./expression.js";
import type { Identifier } from "./identifier.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";

/** `name type [NOT NULL] [COMMENT '…']`. */
export interface PhysicalColumn extends SyntaxNode<"PhysicalColumn"> {
  readonly name: Identifier;
  readonly type: DataType;
  readonly comment?: StringLiteral;
}

/** `name type METADATA [FROM 'key'] [VIRTUAL] [COMMENT '…']`; without FROM the key is the column's name. */
export interface MetadataColumn extends SyntaxNode<"MetadataColumn"> {
  readonly name: Identifier;
  readonly type: DataType;
  readonly key?: StringLiteral;
  /** Only read, never written. */
  readonly virtual: boolean;
  readonly comment?: StringLiteral;
}

/** `name AS expression [COMMENT '…']`. */
export interface ComputedColumn extends SyntaxNode<"ComputedColumn"> {
  readonly name: Identifier;
  readonly expression: Expression;
  readonly comment?: StringLiteral;
}

/** `WATERMARK FOR column AS expression`; several parts name a field inside a row. */
export interface Watermark extends SyntaxNode<"Watermark"> {
  readonly column: readonly Identifier[];
  readonly expression: Expression;
}

/** `[CONSTRAINT name] PRIMARY KEY (a, b) [[NOT] ENFORCED]`; written after a column it has that one column. */
export interface PrimaryKey extends SyntaxNode<"PrimaryKey"> {
  readonly name?: Identifier;
  readonly columns: readonly Identifier[];
  /** Absent when neither ENFORCED nor NOT ENFORCED is said. */
  readonly enforced?: boolean;
}

export type TableColumn = PhysicalColumn | MetadataColumn | ComputedColumn;
export type TableElement = TableColumn | Watermark | PrimaryKey;
