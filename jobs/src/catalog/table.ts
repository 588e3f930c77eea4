import type { Expression } from "../syntax/nodes/index.js";
import type { ConnectorTable } from "./connectors/connector.js";
import type { TableDeclaration } from "./declaration.js";
import type { Place } from "./problem.js";
import type { Type } from "./types.js";

/** A column whose values lie in the records themselves. */
export interface PhysicalTableColumn {
  readonly kind: "physical";
  readonly name: string;
  readonly type: Type;
  readonly comment?: string;
  readonly place: Place;
}

/** A column of what the connector knows about a record, such as Kafka's offset. */
export interface MetadataTableColumn {
  readonly kind: "metadata";
  readonly name: string;
  readonly type: Type;
  readonly key: string;
  /** Only read, never written. */
  readonly virtual: boolean;
  readonly comment?: string;
  readonly place: Place;
}

/** A column computed from the others when the table is read. */
export interface ComputedTableColumn {
  readonly kind: "computed";
  readonly name: string;
  readonly expression: Expression;
  readonly comment?: string;
  readonly place: Place;
}

export type TableColumn = PhysicalTableColumn | MetadataTableColumn | ComputedTableColumn;

export interface TableWatermark {
  readonly column: string;
  readonly expression: Expression;
  readonly place: Place;
}

/** A table as CREATE TABLE declares it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** Empty when there is none. */
  readonly primaryKey: readonly string[];
  /** The columns whose values stand in the names of folders, from the outermost; empty when there are none. */
  readonly partitionedBy: readonly string[];
  readonly watermark?: TableWatermark;
  readonly connector: ConnectorTable;
  readonly place: Place;
  /** What the statements say, for LIKE, ALTER and SHOW CREATE. */
  readonly declaration: TableDeclaration;
}

/** The columns whose values lie in the records. */
export function physicalColumns(table: Table): readonly PhysicalTableColumn[] {
  return table.columns.filter((column) => column.kind === "physical");
}

/** The columns that INSERT writes, in their order. */
export function writtenColumns(table: Table): readonly (PhysicalTableColumn | MetadataTableColumn)[] {
  return table.columns.flatMap((column) => {
    if (column.kind === "computed" || (column.kind === "metadata" && column.virtual)) return [];
    return [column];
  });
}
