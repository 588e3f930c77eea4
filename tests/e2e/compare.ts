import type { Client } from "cassandra-driver";
import { z } from "zod";
import { barsOf, RESOLUTIONS, type Trade } from "./bars-from-csv.js";
import { KEYSPACE } from "./pipeline.js";

const number = z.coerce.number();
const BarRow = z.object({
  symbol: z.string(),
  resolution: z.string(),
  window_start: z.date(),
  open: number,
  high: number,
  low: number,
  close: number,
  volume: number,
  trade_count: number,
  vwap: number,
  final: z.boolean(),
});

const HOUR_MS = 3_600_000;

/** How many trades the finest and the coarsest results hold by now; both reach the file's length in the end. */
export async function progressOf(cassandra: Client): Promise<{ readonly ticks: number; readonly inBars: number }> {
  const ticks = await cassandra.execute(`SELECT count(*) AS n FROM ${KEYSPACE}.ticks`);
  const bars = await cassandra.execute(
    `SELECT trade_count FROM ${KEYSPACE}.bars WHERE resolution = '1h' ALLOW FILTERING`,
  );
  return {
    ticks: Number(ticks.first()?.get("n") ?? 0),
    inBars: bars.rows.reduce((sum, row) => sum + Number(row.get("trade_count")), 0),
  };
}

/** Each tick of the archive as `symbol trade_id time price size`, sorted: equal to the file's when nothing is lost or doubled. */
export async function ticksOf(cassandra: Client): Promise<string[]> {
  const found: string[] = [];
  const query = `SELECT symbol, trade_id, event_time, price, size FROM ${KEYSPACE}.ticks`;
  for await (const row of await cassandra.execute(query, [], { fetchSize: 5_000 })) {
    found.push(`${row.symbol} ${row.trade_id} ${row.event_time.getTime()} ${Number(row.price)} ${Number(row.size)}`);
  }
  return found.sort();
}

export function expectedTicks(trades: readonly Trade[]): string[] {
  return trades.map((trade) => `${trade.symbol} ${trade.tradeId} ${trade.timeMs} ${trade.price} ${trade.size}`).sort();
}

/** Every way in which the bars in Cassandra differ from bars computed from the file; empty when they are equal. */
export async function differencesOfBars(cassandra: Client, trades: readonly Trade[]): Promise<string[]> {
  const expected = barsOf(trades);
  const lastMs = Math.max(...trades.map((trade) => trade.timeMs));
  const differences: string[] = [];
  const query = `SELECT * FROM ${KEYSPACE}.bars`;
  for await (const row of await cassandra.execute(query, [], { fetchSize: 2_000 })) {
    const bar = BarRow.parse(row);
    const startMs = bar.window_start.getTime();
    const key = `${bar.symbol} ${bar.resolution} ${startMs}`;
    const want = expected.get(key);
    expected.delete(key);
    if (want === undefined) {
      differences.push(`${key}: no such bar`);
      continue;
    }
    const exact = (name: "open" | "high" | "low" | "close", value: number) => {
      if (value !== want[name]) differences.push(`${key}: ${name} is ${value}, not ${want[name]}`);
    };
    const close = (name: string, value: number, target: number) => {
      if (Math.abs(value - target) > 1e-9 * Math.abs(target))
        differences.push(`${key}: ${name} is ${value}, not ${target}`);
    };
    exact("open", bar.open);
    exact("high", bar.high);
    exact("low", bar.low);
    exact("close", bar.close);
    if (bar.trade_count !== want.trades) differences.push(`${key}: ${bar.trade_count} trades, not ${want.trades}`);
    close("volume", bar.volume, want.volume);
    close("vwap", bar.vwap, want.notional / want.volume);
    // The watermark is two seconds behind the last trade.
    const ended = startMs + (RESOLUTIONS[bar.resolution] ?? HOUR_MS) <= lastMs - 2_000;
    if (bar.final !== ended) differences.push(`${key}: final is ${bar.final}, not ${ended}`);
  }
  for (const key of expected.keys()) differences.push(`${key}: missing`);
  return differences;
}
