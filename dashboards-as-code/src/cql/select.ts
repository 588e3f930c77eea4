import type { ColumnOf, PartitionColumn, Table, TimeColumn } from "../tables/table.js";
import { type AnyTerm, atomsOf, fitText, type RecentTerm, type Term, termValues } from "./term.js";

/** What a panel asks of a table. Names that the table does not have do not compile. */
export interface Selection<T extends Table> {
  /** The column whose values tell series apart; it comes first, as the plugin expects. */
  readonly series: ColumnOf<T, "text">;
  /** The column that the time range of the dashboard is about; absent for tables that hold one state, not a history. */
  readonly time?: TimeColumn<T>;
  readonly columns: readonly (keyof T["columns"] & string)[];
  /** Each column of the partition key: without one of them Cassandra would read all nodes. */
  readonly partition: { readonly [C in PartitionColumn<T>]: Term<T["columns"][C]["type"]> };
  /** The newest so many rows of each partition. */
  readonly limit?: number;
}

/** A query of the Cassandra plugin, with what is known of its rows. */
export interface CqlQuery {
  readonly table: Table;
  /** In the order in which they come; the first is the series. */
  readonly columns: readonly string[];
  readonly time: string | undefined;
  readonly text: string;
  /** The buckets of time that are read, for the description of the panel: ["1 month"]. Empty when all rows are in reach. */
  readonly fits: readonly string[];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * The query of a panel: partitions by their keys, rows in the time range, no filtering.
 *
 * @throws {RangeError} when the time column does not sort the rows of a partition, or a key column is not chosen; the types
 * refuse the latter already
 * @see https://cassandra.apache.org/doc/latest/cassandra/developing/cql/dml.html#where-clause
 */
export function select<const T extends Table>(table: T, selection: Selection<T>): CqlQuery {
  const { series, time, limit } = selection;
  const terms: Readonly<Record<string, AnyTerm>> = selection.partition;
  const columns = [...new Set([series, ...(time === undefined ? [] : [time]), ...selection.columns])];
  const conditions = table.partitionKey.map((name) => condition(table, name, terms[name]));
  if (time !== undefined) {
    if (table.clustering[0]?.name !== time) throw new RangeError(notSorted(table, time));
    conditions.push(`${quoted(time)} >= $__timeFrom`, `${quoted(time)} <= $__timeTo`);
  }
  const text = [
    `SELECT ${columns.map(quoted).join(", ")}`,
    `FROM ${quoted(table.keyspace)}.${quoted(table.name)}`,
    `WHERE ${conditions.join("\n  AND ")}`,
    ...(limit === undefined ? [] : [`PER PARTITION LIMIT ${limit}`]),
  ].join("\n");
  const buckets = Object.values(terms).flatMap((term) => recentOf(term));
  return { table, columns, time, text, fits: buckets.map(fitText) };
}

function condition(table: Table, name: string, term: AnyTerm | undefined): string {
  const column = table.columns[name];
  if (term === undefined || column === undefined)
    throw new RangeError(
      `Table ${table.name}: \`${name}\` of its partition key is not chosen, so that all nodes would be read`,
    );
  const values = termValues(term, column.type);
  return `${quoted(name)} IN (${values.join(", ")})`;
}

const recentOf = (term: AnyTerm): readonly RecentTerm[] =>
  atomsOf(term).flatMap((atom) => (typeof atom === "object" && atom.kind === "recent" ? [atom] : []));

const notSorted = (table: Table, time: string): string =>
  `Table ${table.name} is not sorted by \`${time}\` first: a range of it would need a scan. Sorted by: ` +
  `${table.clustering.map(({ name }) => name).join(", ") || "nothing"}`;
