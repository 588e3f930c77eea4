import { VisualizationV2Builder } from "@grafana/grafana-foundation-sdk/timeseries";
import { type Selection, select } from "../cql/select.js";
import type { NumberColumn, Table, TimeColumn } from "../tables/table.js";
import { byTime, withoutZeros } from "./nulls.js";
import { type Panel, type PanelOptions, panelOf } from "./panel.js";

export interface TimeSeriesOptions<T extends Table> extends PanelOptions, Pick<Selection<T>, "series" | "partition"> {
  readonly time: TimeColumn<T>;
  /** A line each. */
  readonly values: readonly NumberColumn<T>[];
  /** A unit of Grafana's, such as "currencyUSD" or "percentunit". */
  readonly unit?: string;
}

/** Numbers over time, a line for each column and series. */
export function timeSeries<const T extends Table>(table: T, options: TimeSeriesOptions<T>): Panel {
  const { series, time, values, partition, unit = "short" } = options;
  const queries = values.map((name) => select(table, { series, time, partition, columns: [name] }));
  const missing = values.filter((name) => table.columns[name]?.nullable === true);
  return panelOf(
    options,
    queries.map((cql, index) => ({ source: "cassandra", cql, alias: `{{${series}}} ${values[index] ?? ""}` })),
    new VisualizationV2Builder().unit(unit).lineWidth(1).spanNulls(false).noValue("no rows in this time").build(),
    [...withoutZeros(missing), ...queries.slice(0, 1).flatMap(byTime)],
  );
}
