import type { CqlQuery } from "../cql/select.js";
import type { Table } from "../tables/table.js";
import type { Transformation } from "./panel.js";

/** Which of some columns a row may lack. */
export const nullableOf = (table: Table, columns: readonly string[]): readonly string[] =>
  columns.filter((name) => table.columns[name]?.nullable === true);

/**
 * Grafana's Cassandra plugin reads a missing number as 0. A column that may be missing is therefore asked for alone, and
 * its rows with a 0 are left out: no price, spread or volume of a trade is 0.
 */
export const withoutZeros = (columns: readonly string[]): readonly Transformation[] =>
  columns.map((name) => ({
    id: "filterByValue",
    options: {
      type: "exclude",
      match: "any",
      filters: [{ fieldName: name, config: { id: "equal", options: { value: 0 } } }],
    },
  }));

/** Rows come partition by partition; a panel over time wants them in the order of time. */
export const byTime = ({ time }: CqlQuery): readonly Transformation[] =>
  time === undefined ? [] : [{ id: "sortBy", options: { fields: {}, sort: [{ field: time }] } }];
