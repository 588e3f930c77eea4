import type { Trade } from "./bars-from-csv.js";
import type { ExpectedRow } from "./compare-table.js";

/** The latest price and quote of each symbol: those of its last line, as every line of the file has a quote. */
export function quotesOf(trades: readonly Trade[]): ExpectedRow[] {
  return [...new Map(trades.map((trade) => [trade.symbol, trade])).values()].map((last) => ({
    symbol: last.symbol,
    event_time: last.timeMs,
    price: last.price,
    quote_time: last.timeMs,
    bid: last.bid,
    ask: last.ask,
    spread: last.ask - last.bid,
    mid: (last.bid + last.ask) / 2,
  }));
}
