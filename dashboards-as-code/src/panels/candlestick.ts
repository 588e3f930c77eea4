import {
  CandlestickFieldMapBuilder,
  VisualizationV2Builder,
  VizDisplayMode,
} from "@grafana/grafana-foundation-sdk/candlestick";
import { type Selection, select } from "../cql/select.js";
import type { NumberColumn, Table, TimeColumn } from "../tables/table.js";
import { byTime, withoutZeros } from "./nulls.js";
import { type Panel, type PanelOptions, panelOf } from "./panel.js";

export interface CandlestickOptions<T extends Table> extends PanelOptions, Pick<Selection<T>, "series" | "partition"> {
  readonly time: TimeColumn<T>;
  readonly open: NumberColumn<T>;
  readonly high: NumberColumn<T>;
  readonly low: NumberColumn<T>;
  readonly close: NumberColumn<T>;
  readonly volume?: NumberColumn<T>;
  /** Lines over the candles, such as the VWAP. */
  readonly lines?: readonly NumberColumn<T>[];
  readonly unit?: string;
}

/** Open, high, low and close as candles, with volume below and lines over them. */
export function candlestick<const T extends Table>(table: T, options: CandlestickOptions<T>): Panel {
  const { series, time, open, high, low, close, volume, lines = [], partition, unit = "short" } = options;
  const columns = [open, high, low, close, ...(volume === undefined ? [] : [volume]), ...lines];
  const missing = columns.filter((name) => table.columns[name]?.nullable === true);
  const whole = select(table, { series, time, partition, columns: columns.filter((name) => !missing.includes(name)) });
  const queries = [whole, ...missing.map((name) => select(table, { series, time, partition, columns: [name] }))];
  const fields = new CandlestickFieldMapBuilder().open(open).high(high).low(low).close(close);
  const visualization = new VisualizationV2Builder()
    .mode(volume === undefined ? VizDisplayMode.Candles : VizDisplayMode.CandlesVolume)
    .fields(volume === undefined ? fields : fields.volume(volume))
    .includeAllFields(lines.length > 0)
    .unit(unit)
    .noValue("no trades in this time");
  return panelOf(
    options,
    queries.map((cql) => ({ source: "cassandra", cql, alias: "" })),
    visualization.build(),
    [...withoutZeros(missing), { id: "joinByField", options: { byField: time, mode: "outer" } }, ...byTime(whole)],
  );
}
