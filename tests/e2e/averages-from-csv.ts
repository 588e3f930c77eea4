import { closedUntil, dayOf, type Trade } from "./bars-from-csv.js";
import { about, type ExpectedRow } from "./compare-table.js";

const SIZE_MS = 15_000;
const STEP_MS = 5_000;

/** The averages of the last 15 seconds, every 5 seconds: for each window that is closed, over all of its trades anew. */
export function averagesOf(trades: readonly Trade[]): ExpectedRow[] {
  const rows: ExpectedRow[] = [];
  const until = closedUntil(trades);
  for (const symbol of new Set(trades.map((trade) => trade.symbol))) {
    const own = trades.filter((trade) => trade.symbol === symbol);
    const firstMs = Math.min(...own.map((trade) => trade.timeMs));
    for (let endMs = (Math.floor(firstMs / STEP_MS) + 1) * STEP_MS; endMs <= until; endMs += STEP_MS) {
      const inside = own.filter((trade) => endMs - SIZE_MS <= trade.timeMs && trade.timeMs < endMs);
      if (inside.length === 0) continue;
      const average = (column: "price" | "bid" | "ask") =>
        about(inside.reduce((sum, trade) => sum + trade[column], 0) / inside.length);
      rows.push({
        symbol,
        bucket: dayOf(endMs - SIZE_MS),
        window_end: endMs,
        window_start: endMs - SIZE_MS,
        average_price: average("price"),
        average_bid: average("bid"),
        average_ask: average("ask"),
        trade_count: inside.length,
      });
    }
  }
  return rows;
}
