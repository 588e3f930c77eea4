import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { about, type ExpectedRow } from "./compare-table.js";

/** One trade of the source file. Times are milliseconds since the epoch. */
export interface Trade {
  readonly timeMs: number;
  readonly symbol: string;
  readonly tradeId: string;
  readonly price: number;
  readonly size: number;
  readonly bid: number;
  readonly ask: number;
}

/** A bar as the tests compute it: a plain loop over the file that shares no code with the pipeline. */
interface Bar {
  readonly symbol: string;
  readonly resolution: string;
  readonly startMs: number;
  open: number;
  high: number;
  low: number;
  close: number;
  volume: number;
  trades: number;
  notional: number;
}

const RESOLUTIONS: Readonly<Record<string, number>> = {
  "1s": 1_000,
  "15s": 15_000,
  "1m": 60_000,
  "5m": 300_000,
  "1h": 3_600_000,
};

export function readCsv(file: URL): Trade[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n").slice(1);
  return lines.map((line) => {
    const [time, symbol, tradeId, price, size, bid, ask] = line.split(",");
    if (symbol === undefined || tradeId === undefined) throw new Error(`Not a trade: ${line}`);
    return {
      timeMs: Number(time),
      symbol,
      tradeId,
      price: Number(price),
      size: Number(size),
      bid: Number(bid),
      ask: Number(ask),
    };
  });
}

/** The end of the windows that are closed: the watermark is two seconds behind the last trade. */
export function closedUntil(trades: readonly Trade[]): number {
  return trades.reduce((last, trade) => Math.max(last, trade.timeMs), 0) - 2_000;
}

/** The UTC day of a time: `2024-08-08`. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The first day of the UTC month of a time. */
export const monthOf = (ms: number): string => `${dayOf(ms).slice(0, 7)}-01`;

/** Bars of every resolution. The file is in the order in which the trades arrived. */
export function barsOf(trades: readonly Trade[]): ExpectedRow[] {
  const bars = new Map<string, Bar>();
  for (const trade of trades) {
    for (const [resolution, sizeMs] of Object.entries(RESOLUTIONS)) {
      const startMs = Math.floor(trade.timeMs / sizeMs) * sizeMs;
      const key = `${trade.symbol} ${resolution} ${startMs}`;
      const bar = bars.get(key);
      if (bar === undefined) {
        bars.set(key, {
          symbol: trade.symbol,
          resolution,
          startMs,
          open: trade.price,
          high: trade.price,
          low: trade.price,
          close: trade.price,
          volume: trade.size,
          trades: 1,
          notional: trade.price * trade.size,
        });
      } else {
        bar.high = Math.max(bar.high, trade.price);
        bar.low = Math.min(bar.low, trade.price);
        bar.close = trade.price;
        bar.volume += trade.size;
        bar.trades += 1;
        bar.notional += trade.price * trade.size;
      }
    }
  }
  const until = closedUntil(trades);
  return [...bars.values()].map(({ startMs, trades: trade_count, notional, ...bar }) => ({
    ...bar,
    bucket: bar.resolution === "1s" ? dayOf(startMs) : monthOf(startMs),
    window_start: startMs,
    volume: about(bar.volume),
    vwap: about(notional / bar.volume),
    trade_count,
    final: startMs + (RESOLUTIONS[bar.resolution] ?? 0) <= until,
  }));
}
