import { days, months, variable } from "../cql/term.js";
import { candlestick } from "../panels/candlestick.js";
import { table } from "../panels/table.js";
import { timeSeries } from "../panels/time-series.js";
import { averages, bars, quotes, volatility } from "../tables/generated.js";
import type { Dashboard } from "./dashboard.js";
import { price } from "./units.js";
import { resolutions, symbols } from "./variables.js";

const symbol = variable("symbol");

/** What an analyst looks at: prices, volumes, and how they move. */
export const market: Dashboard = {
  uid: "mdsp-market",
  title: "Market",
  description: "Prices, volumes, spreads and volatility of the symbols that the pipeline follows",
  tags: ["mdsp"],
  from: "now-1h",
  refresh: "5s",
  variables: [symbols, resolutions],
  rows: [
    {
      panels: [
        candlestick(bars, {
          title: "Price",
          height: 14,
          width: 16,
          repeat: symbol,
          series: "symbol",
          time: "window_start",
          open: "open",
          high: "high",
          low: "low",
          close: "close",
          volume: "volume",
          lines: ["vwap"],
          unit: price,
          // Bars of a second lie in partitions of a day, the others in partitions of a month.
          partition: { symbol, resolution: variable("resolution"), bucket: [months(2), days(2)] },
        }),
        table(quotes, {
          title: "Last quotes",
          height: 14,
          width: 8,
          series: "symbol",
          columns: ["price", "bid", "ask", "spread", "event_time"],
          units: { price, bid: price, ask: price, spread: price },
          partition: { symbol },
        }),
      ],
    },
    {
      panels: [
        timeSeries(averages, {
          title: "Averages of 15 seconds",
          width: 12,
          series: "symbol",
          time: "window_end",
          values: ["average_price", "average_bid", "average_ask"],
          unit: price,
          partition: { symbol, bucket: days(3) },
        }),
        timeSeries(volatility, {
          title: "Volatility of each minute",
          width: 12,
          series: "symbol",
          time: "window_start",
          values: ["volatility"],
          unit: "percentunit",
          partition: { symbol, bucket: months(2) },
        }),
      ],
    },
  ],
};
