import type { Place } from "../problem.js";
import type * as spark from "../spark/messages.js";
import type { PhysicalTableColumn } from "../table.js";
import type { Type } from "../types.js";
import type { CassandraTable } from "./cassandra/table.js";
import type { KafkaTable } from "./kafka/table.js";
import type { OptionValues } from "./options.js";

/** What a connector knows of a table when it reads its options. */
export interface TableDraft {
  readonly name: string;
  readonly physical: readonly PhysicalTableColumn[];
  readonly primaryKey: readonly string[];
  readonly options: OptionValues;
  readonly place: Place;
}

/** A metadata column that a connector offers. */
export interface ConnectorMetadata {
  readonly key: string;
  readonly type: Type;
  readonly writable: boolean;
}

/** What is to be read: each value under a name that is unique in the relation. */
export interface ReadRequest {
  readonly physical: readonly { readonly column: PhysicalTableColumn; readonly as: string }[];
  readonly metadata: readonly { readonly key: string; readonly type: Type; readonly as: string }[];
  /** The name of a BIGINT that grows in the order of arrival, when it is wanted. */
  readonly arrival?: string;
}

/** How rows change in a stream: they are only added, or later rows replace earlier ones of the same key. */
export type ChangelogMode = "append" | "upsert";

/** How a table is read. */
export interface Source {
  readonly description: string;
  read(request: ReadRequest): spark.Relation;
}

/** What Spark is told of a sink. */
export interface SinkPlan {
  readonly relation: spark.Relation;
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
}

/** How a table is written. */
export interface Sink {
  readonly description: string;
  readonly accepts: readonly ChangelogMode[];
  /** @param input a relation whose columns are the written columns of the table, under their names */
  write(input: spark.Relation, columns: readonly { readonly name: string; readonly type: Type }[]): SinkPlan;
}

/** A table's options, read and checked. */
export type ConnectorTable = KafkaTable | CassandraTable;

/** One kind of external system: a folder, and one line in the registry. */
export interface Connector {
  readonly name: ConnectorTable["connector"];
  readonly metadata: readonly ConnectorMetadata[];
  /** Reads the options. Ends with a {@link Problem} when they are wrong. */
  readonly open: (draft: TableDraft) => ConnectorTable;
}
