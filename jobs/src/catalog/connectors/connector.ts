import type { Place } from "../problem.js";
import type * as spark from "../spark/messages.js";
import type { PhysicalTableColumn } from "../table.js";
import type { Type } from "../types.js";
import type { CassandraTable } from "./cassandra/table.js";
import type { OptionSchema, OptionValues } from "./options.js";

/** What a connector knows of a table when it reads its options. */
export interface TableDraft {
  readonly name: string;
  readonly physical: readonly PhysicalTableColumn[];
  readonly primaryKey: readonly string[];
  /** The columns of PARTITIONED BY, in its order; of connectors that have {@link Connector.partitions}. */
  readonly partitionedBy: readonly string[];
  /** The keys of the metadata columns that INSERT writes. */
  readonly writtenMetadata: readonly string[];
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

/** How a table is read: as a stream, or, when it is bounded, whole. */
export interface Source {
  readonly description: string;
  /** The rows end: what is read is no stream. */
  readonly bounded?: true;
  /** Why no row may come although there are some; absent when all are read. */
  readonly waits?: string;
  /** Each record is the newest row of its primary key, in the order of arrival; absent when each is a row of its own. */
  readonly upserts?: true;
  /** What it would take to know the order of arrival, for a source that does not; absent when it does. */
  readonly unordered?: string;
  /** The column that gives the order in which FIRST_VALUE and LAST_VALUE see rows. @default the order of arrival */
  readonly sequenceColumn?: string;
  /** Why the table, as it is declared, can be written but not read, and what to add; absent when it can. */
  readonly missing?: { readonly message: string; readonly hint: string };
  /** Where records that do not decode go, and how they are read; absent when they end the query or are skipped. */
  readonly deadLetters?: { readonly target: string; readonly place: Place; readonly source: Source };
  read(request: ReadRequest): spark.Relation;
}

/**
 * How rows of a table are found by their key, as the table is when a micro-batch runs. A table that has one can stand in a
 * lookup join (`FOR SYSTEM_TIME AS OF` a processing time).
 */
export interface Lookup {
  readonly description: string;
  /** The columns of the key that have to be known: without one of them the whole table would be read. */
  readonly required: readonly string[];
  /** The columns of the key after these, of which any number of leading ones may be known. */
  readonly further: readonly string[];
  readonly read: CassandraRead;
}

/** What the operator of spark-extensions has to know of a table in Cassandra. */
export interface CassandraRead {
  /** Settings of the spark-cassandra-connector. */
  readonly options: Readonly<Record<string, string>>;
  /** Exact names. */
  readonly keyspace: string;
  readonly table: string;
  /** A consistency level, such as LOCAL_ONE. */
  readonly consistency: string;
}

/** What Spark is told of a sink. */
export interface SinkPlan {
  readonly relation: spark.Relation;
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  /** Columns of the relation whose values, texts, are folders. @default none */
  readonly partitionBy?: readonly string[];
}

/** A column of the rows that a sink is given. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: Type;
  /** The metadata that it is, when it is none of the record's own columns. */
  readonly metadata?: string;
}

/** How a table is written. */
export interface Sink {
  readonly description: string;
  readonly accepts: readonly ChangelogMode[];
  /** @param input a relation whose columns are the written columns of the table, under their names */
  write(input: spark.Relation, columns: readonly WrittenColumn[]): SinkPlan;
}

/** A table's options, read and checked: what can be done with it. */
export interface ConnectorTable {
  /** The name of the connector. */
  readonly connector: string;
  /** Absent when the table cannot be read. */
  readonly source?: Source;
  /** Absent when the table cannot be written: {@link onlyRead} says why, if there is more to say. */
  readonly sink?: Sink;
  readonly onlyRead?: string;
  /** Absent when no rows of the table can be found by a key. */
  readonly lookup?: Lookup;
  /** The table that has to be there in Cassandra before a query starts. */
  readonly cassandra?: CassandraTable;
  /** The options of the format of its records, as far as they were written. */
  readonly formatOptions?: Readonly<Record<string, unknown>>;
}

/** One kind of external system: a folder, and one line in the registry. */
export interface Connector {
  readonly name: string;
  /** Its own options; those of formats are added where a format is chosen. */
  readonly options: OptionSchema;
  readonly metadata: readonly ConnectorMetadata[];
  /** Whether tables can be PARTITIONED BY columns. @default they cannot */
  readonly partitions?: true;
  /** Reads the options. Ends with a {@link Problem} when they are wrong. */
  readonly open: (draft: TableDraft) => ConnectorTable;
}
