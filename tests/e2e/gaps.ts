import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { monthOf, type Trade } from "./bars-from-csv.js";
import type { ExpectedRow } from "./compare-table.js";
import { readTopic } from "./kafka-records.js";
import { type Loss, lossesOf, nameOf } from "./losses-from-csv.js";
import { KEYSPACE, type Pipeline } from "./pipeline.js";

const DOWN_MS = 2_500;
const UP_MS = 4_000;

/** A program was away, and about to be started again at this time. */
export interface Outage {
  readonly reason: string;
  readonly awayMs: number;
}

/** A gap as ingest tells it, in milliseconds since 1970. */
export interface ToldGap {
  readonly symbol: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly reason: string;
  readonly source: string;
}

/** Kills the replay server, ingest and the replay server again, each for a while in which trades play. */
export async function causeOutages(pipeline: Pipeline): Promise<Outage[]> {
  const outages: Outage[] = [];
  for (const [program, reason] of [
    ["replay", "disconnected"],
    ["ingest", "ingest was not running"],
    ["replay", "disconnected"],
  ] as const) {
    await sleep(UP_MS);
    await pipeline.kill(program);
    await sleep(DOWN_MS);
    outages.push({ reason, awayMs: Date.now() });
    await pipeline.restart(program);
  }
  return outages;
}

const GapRecord = z.strictObject({
  symbol: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  reason: z.string(),
  source: z.string(),
});

/** The gaps that are in Kafka, in the order in which they were told. */
export async function toldGaps(brokers: string): Promise<ToldGap[]> {
  const records = await readTopic(brokers, "feed-gaps");
  return records.map(({ value }) => {
    const { from, to, ...rest } = GapRecord.parse(JSON.parse(value));
    return { ...rest, fromMs: Date.parse(from), toMs: Date.parse(to) };
  });
}

/** What the table of gaps must hold. */
export function gapRows(gaps: readonly ToldGap[]): ExpectedRow[] {
  return gaps.map(({ symbol, fromMs, toMs, reason, source }) => ({
    symbol,
    bucket: monthOf(fromMs),
    gap_start: fromMs,
    gap_end: toMs,
    reason,
    source,
  }));
}

/** When each trade that is in Kafka was received. The archive tells which trade a record is, by its sequence. */
export async function receiptsOf(pipeline: Pipeline, brokers: string): Promise<Map<string, number>> {
  const received = new Map(
    (await readTopic(brokers, "trades")).map(({ seq, receivedMs }) => [String(seq), receivedMs]),
  );
  const receipts = new Map<string, number>();
  const query = `SELECT symbol, trade_id, seq FROM ${KEYSPACE}.ticks`;
  for await (const { symbol, trade_id: id, seq } of await pipeline.cassandra.execute(query, [], { fetchSize: 5_000 })) {
    const ms = received.get(String(seq));
    if (ms === undefined)
      throw new Error(`${symbol} ${id} is in the archive with sequence ${seq}, which Kafka has not.`);
    if (receipts.has(nameOf(symbol, id))) throw new Error(`${symbol} ${id} is in the archive twice.`);
    receipts.set(nameOf(symbol, id), ms);
  }
  if (receipts.size !== received.size)
    throw new Error(`Of ${received.size} records ${receipts.size} are in the archive.`);
  return receipts;
}

/** Every way in which the gaps that were told are not those of the trades that did not come. */
export function differencesOfGaps(
  told: readonly ToldGap[],
  trades: readonly Trade[],
  receipts: ReadonlyMap<string, number>,
  outages: readonly Outage[],
): string[] {
  const losses = lossesOf(trades, receipts);
  const symbols = [...new Set(trades.map((trade) => trade.symbol))].sort();
  const differences: string[] = [];
  if (losses.length !== outages.length) differences.push(`${losses.length} losses of ${outages.length} outages`);
  for (const [index, outage] of outages.entries()) {
    const gaps = told.slice(index * symbols.length, (index + 1) * symbols.length);
    const found = gaps.map(({ symbol }) => symbol).sort();
    if (found.join() !== symbols.join()) differences.push(`gaps of outage ${index} are told of ${found}`);
    const loss = losses[index];
    if (loss === undefined) continue;
    for (const gap of gaps) differences.push(...differencesOfGap(gap, loss, outage));
  }
  if (told.length !== outages.length * symbols.length) differences.push(`${told.length} gaps are told`);
  return differences;
}

/** A gap begins with the last trade before it and ends before the first after it; in between the program was away. */
function differencesOfGap(gap: ToldGap, loss: Loss, outage: Outage): string[] {
  const problems = {
    [`reason is ${gap.reason}, not ${outage.reason}`]: gap.reason !== outage.reason,
    [`source is ${gap.source}`]: gap.source !== "replay",
    [`begins at ${gap.fromMs}, not with the trade of ${loss.beforeMs}`]: gap.fromMs !== loss.beforeMs,
    [`ends at ${gap.toMs}, after the trade of ${loss.afterMs}`]: gap.toMs > loss.afterMs,
    [`is from ${gap.fromMs} to ${gap.toMs}, without the outage at ${outage.awayMs}`]:
      gap.fromMs > outage.awayMs || gap.toMs < outage.awayMs,
  };
  return Object.entries(problems)
    .filter(([, isProblem]) => isProblem)
    .map(([problem]) => `${gap.symbol}: ${problem}`);
}
