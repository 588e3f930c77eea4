import { closedUntil, monthOf, type Trade } from "./bars-from-csv.js";
import { about, type ExpectedRow } from "./compare-table.js";

const MINUTE_MS = 60_000;

/** Parkinson's volatility of each minute that is closed: |ln(high / low)| / (2 √ln 2). */
export function volatilityOf(trades: readonly Trade[]): ExpectedRow[] {
  const pricesOf = new Map<string, { readonly symbol: string; readonly startMs: number; readonly prices: number[] }>();
  for (const { symbol, timeMs, price } of trades) {
    const startMs = timeMs - (timeMs % MINUTE_MS);
    const minute = pricesOf.get(`${symbol} ${startMs}`) ?? { symbol, startMs, prices: [] };
    minute.prices.push(price);
    pricesOf.set(`${symbol} ${startMs}`, minute);
  }
  const until = closedUntil(trades);
  return [...pricesOf.values()]
    .filter(({ startMs }) => startMs + MINUTE_MS <= until)
    .map(({ symbol, startMs, prices }) => {
      const sorted = prices.toSorted((a, b) => a - b);
      const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
      return {
        symbol,
        bucket: monthOf(startMs),
        window_start: startMs,
        high,
        low,
        volatility: about((Math.log(high) - Math.log(low)) / (2 * Math.sqrt(Math.log(2)))),
        trade_count: prices.length,
      };
    });
}
