import { VisualizationV2Builder } from "@grafana/grafana-foundation-sdk/stat";
import { type Selection, select } from "../cql/select.js";
import type { NumberColumn, Table, TimeColumn } from "../tables/table.js";
import { byTime, withoutZeros } from "./nulls.js";
import { type Panel, type PanelOptions, panelOf } from "./panel.js";

export interface StatOptions<T extends Table> extends PanelOptions, Pick<Selection<T>, "series" | "partition"> {
  /** Absent for a table that holds one state: its rows have no time to be within. */
  readonly time?: TimeColumn<T>;
  readonly value: NumberColumn<T>;
  /** A unit of Grafana's, such as "percentunit". */
  readonly unit?: string;
}

/** The newest number of each series, large. */
export function stat<const T extends Table>(table: T, options: StatOptions<T>): Panel {
  const { series, time, value, partition, unit = "short" } = options;
  const cql = select(table, { series, partition, columns: [value], ...(time === undefined ? {} : { time, limit: 1 }) });
  const missing = table.columns[value]?.nullable === true ? [value] : [];
  return panelOf(
    options,
    [{ source: "cassandra", cql, alias: `{{${series}}}` }],
    new VisualizationV2Builder().unit(unit).noValue("no rows").build(),
    [...withoutZeros(missing), ...byTime(cql)],
  );
}
