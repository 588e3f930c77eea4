import { setTimeout as sleep } from "node:timers/promises";
import type { Client } from "cassandra-driver";
import { averagesOf } from "./averages-from-csv.js";
import { barsOf, type Trade } from "./bars-from-csv.js";
import { differencesOfTable } from "./compare-table.js";
import { KEYSPACE } from "./pipeline.js";
import { quotesOf } from "./quotes-from-csv.js";
import { volatilityOf } from "./volatility-from-csv.js";

const POLL_MS = 2_000;
/** Longer than the trigger of any job. */
const STAYS_MS = 11_000;

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

/** Each tick of the archive as `symbol trade_id time price size bid ask`, sorted: equal to the file's when nothing is lost or doubled. */
export async function ticksOf(cassandra: Client): Promise<string[]> {
  const found: string[] = [];
  const query = `SELECT symbol, trade_id, event_time, price, size, bid, ask FROM ${KEYSPACE}.ticks`;
  for await (const row of await cassandra.execute(query, [], { fetchSize: 5_000 })) {
    const { symbol, trade_id: id, event_time: time, price, size, bid, ask } = row;
    found.push(`${symbol} ${id} ${time.getTime()} ${price} ${size} ${bid} ${ask}`);
  }
  return found.sort();
}

export function expectedTicks(trades: readonly Trade[]): string[] {
  return trades
    .map(({ symbol, tradeId, timeMs, price, size, bid, ask }) =>
      [symbol, tradeId, timeMs, price, size, bid, ask].join(" "),
    )
    .sort();
}

/** Every way in which the results of the jobs differ from those computed from the file; empty when they are equal. */
export async function differencesOfJobs(cassandra: Client, trades: readonly Trade[]): Promise<string[]> {
  const differences = await Promise.all([
    differencesOfTable(cassandra, "bars", ["symbol", "resolution", "window_start"], barsOf(trades)),
    differencesOfTable(cassandra, "averages", ["symbol", "window_end"], averagesOf(trades)),
    differencesOfTable(cassandra, "quotes", ["symbol"], quotesOf(trades)),
    differencesOfTable(cassandra, "volatility", ["symbol", "window_start"], volatilityOf(trades)),
  ]);
  return differences.flat();
}

/**
 * Asks for the differences until there are none, and then once more after every job had time to write again; what there
 * is at the end when they do not go away.
 */
export async function settled(differences: () => Promise<string[]>, timeoutMs: number): Promise<string[]> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline && (await differences()).length > 0) await sleep(POLL_MS);
  await sleep(STAYS_MS);
  return await differences();
}
