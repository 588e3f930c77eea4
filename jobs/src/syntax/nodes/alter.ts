import type { Distribution } from "./create-table.js";
import type { Identifier, QualifiedName } from "./identifier.js";
import type { ResetOptions, SetOptions } from "./namespace.js";
import type { SyntaxNode } from "./node.js";
import type { Query } from "./query.js";
import type { TableElement } from "./table-element.js";

/** `ALTER TABLE [IF EXISTS] name change`. */
export interface AlterTable extends SyntaxNode<"AlterTable"> {
  readonly ifExists: boolean;
  readonly name: QualifiedName;
  readonly change: TableChange;
}

export type TableChange =
  | RenameTo
  | RenameColumn
  | SetOptions
  | ResetOptions
  | ChangeElements
  | DropColumns
  | DropElement
  | ChangeDistribution;

/** `RENAME TO name`. */
export interface RenameTo extends SyntaxNode<"RenameTo"> {
  readonly to: QualifiedName;
}

/** `RENAME column TO column`; the first may name a field inside a row. */
export interface RenameColumn extends SyntaxNode<"RenameColumn"> {
  readonly column: QualifiedName;
  readonly to: Identifier;
}

/** `ADD | MODIFY element` or `ADD | MODIFY (element, …)`. */
export interface ChangeElements extends SyntaxNode<"ChangeElements"> {
  readonly verb: "ADD" | "MODIFY";
  readonly elements: readonly PlacedElement[];
}

/** A column, watermark or key, and where a column goes: `FIRST`, `AFTER column`. */
export interface PlacedElement extends SyntaxNode<"PlacedElement"> {
  readonly element: TableElement;
  readonly position?: "FIRST" | QualifiedName;
}

/** `DROP column` or `DROP (column, …)`. */
export interface DropColumns extends SyntaxNode<"DropColumns"> {
  readonly columns: readonly QualifiedName[];
}

/** `DROP PRIMARY KEY`, `DROP CONSTRAINT name`, `DROP WATERMARK`, `DROP DISTRIBUTION`. */
export interface DropElement extends SyntaxNode<"DropElement"> {
  readonly element: "PRIMARY KEY" | "CONSTRAINT" | "WATERMARK" | "DISTRIBUTION";
  /** Of a constraint. */
  readonly name?: Identifier;
}

/** `ADD | MODIFY DISTRIBUTION …`. */
export interface ChangeDistribution extends SyntaxNode<"ChangeDistribution"> {
  readonly verb: "ADD" | "MODIFY";
  readonly distribution: Distribution;
}

/** `ALTER VIEW name RENAME TO name | AS query`. */
export interface AlterView extends SyntaxNode<"AlterView"> {
  readonly name: QualifiedName;
  readonly change: RenameTo | Query;
}
