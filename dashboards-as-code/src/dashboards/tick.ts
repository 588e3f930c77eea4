import { hours, variable } from "../cql/term.js";
import { table } from "../panels/table.js";
import { timeSeries } from "../panels/time-series.js";
import { ticks } from "../tables/generated.js";
import type { Dashboard } from "./dashboard.js";
import { plain, price } from "./units.js";
import { oneSymbol } from "./variables.js";

// A partition is a quarter of an hour.
const partition = { symbol: variable("symbol"), hour: hours(3), slice: [0, 1, 2, 3] } as const;

/** One symbol, every trade. */
export const tick: Dashboard = {
  uid: "mdsp-tick",
  title: "Tick",
  description: "Every trade and quote of one symbol, as the archive holds them",
  tags: ["mdsp"],
  from: "now-15m",
  refresh: "5s",
  variables: [oneSymbol],
  rows: [
    {
      panels: [
        timeSeries(ticks, {
          title: "Trades",
          series: "symbol",
          time: "event_time",
          values: ["price", "bid", "ask"],
          unit: price,
          height: 10,
          partition,
        }),
        timeSeries(ticks, {
          title: "Volume of each trade",
          series: "symbol",
          time: "event_time",
          values: ["volume"],
          partition,
        }),
        table(ticks, {
          title: "Newest trades",
          series: "symbol",
          time: "event_time",
          columns: ["seq", "price", "bid", "ask", "volume", "exchange", "source"],
          units: { seq: plain, price, bid: price, ask: price },
          limit: 200,
          partition,
        }),
      ],
    },
  ],
};
