import { Candlestick } from "./candlestick.js";
import type { PanelKind } from "./kind.js";
import { Stat } from "./stat.js";
import { Table } from "./table.js";
import { TimeSeries } from "./time-series.js";

export type { PanelProps } from "./kind.js";

/** The kinds of panels by Grafana's names for them. */
export const kinds: Readonly<Record<string, PanelKind>> = {
  candlestick: Candlestick,
  stat: Stat,
  table: Table,
  timeseries: TimeSeries,
};
