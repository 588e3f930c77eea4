import type { Client } from "cassandra-driver";
import { z } from "zod";
import type { Bar, BarSeries } from "./samples.js";

/** How many bars of each series the screen's sparkline may show. */
const LENGTH = 40;

const Partition = z.object({ symbol: z.string(), resolution: z.string(), bucket: z.unknown() });
type Partition = z.infer<typeof Partition>;

const number = z.coerce.number();
const BarRow = z.object({
  symbol: z.string(),
  resolution: z.string(),
  window_start: z.date(),
  open: number,
  high: number,
  low: number,
  close: number,
  volume: number.nullish(),
  trade_count: number,
  final: z.boolean().nullish(),
});

/** A bar from a row of the table `bars`; undefined when the row is none (a bar that is only half written). */
export function barOf(row: unknown): Bar | undefined {
  const parsed = BarRow.safeParse(row);
  if (!parsed.success) return undefined;
  const { symbol, resolution, open, high, low, close, volume } = parsed.data;
  return {
    symbol,
    resolution,
    start: parsed.data.window_start,
    open,
    high,
    low,
    close,
    volume: volume ?? null,
    trades: parsed.data.trade_count,
    isFinal: parsed.data.final ?? false,
  };
}

/** Seconds of a bar size like `1s`, `15 s`, `1min`, `5m`, `1h`, by which sizes are ordered; unknown ones come last. */
export function resolutionSeconds(resolution: string): number {
  const match = /^(\d+)\s*([a-z]+)/i.exec(resolution);
  const unit = match?.[2]?.toLowerCase() ?? "";
  const seconds = unit.startsWith("s") ? 1 : unit.startsWith("m") ? 60 : unit.startsWith("h") ? 3600 : Number.NaN;
  const value = Number(match?.[1]) * seconds;
  return Number.isNaN(value) ? Number.MAX_SAFE_INTEGER : value;
}

const orderOf = (bucket: unknown) => (bucket instanceof Date ? bucket.toISOString() : String(bucket));

/** The newest partition of each symbol and bar size; ordered by symbol, then size. */
export function newestPartitions(rows: readonly unknown[]): readonly Partition[] {
  const newest = new Map<string, Partition>();
  for (const row of rows) {
    const parsed = Partition.safeParse(row);
    if (!parsed.success) continue;
    const key = `${parsed.data.symbol}\0${parsed.data.resolution}`;
    const known = newest.get(key);
    if (known === undefined || orderOf(parsed.data.bucket) > orderOf(known.bucket)) newest.set(key, parsed.data);
  }
  return [...newest.values()].sort(
    (a, b) => a.symbol.localeCompare(b.symbol) || resolutionSeconds(a.resolution) - resolutionSeconds(b.resolution),
  );
}

/** The newest bars of every symbol and size, read from Cassandra; empty while there is no such table. */
export async function readBars(client: Client, keyspace: string): Promise<readonly BarSeries[]> {
  const partitions = await client.execute(`SELECT DISTINCT symbol, resolution, bucket FROM ${keyspace}.bars`);
  const query = `SELECT * FROM ${keyspace}.bars WHERE symbol = ? AND resolution = ? AND bucket = ? LIMIT ${LENGTH}`;
  return Promise.all(
    newestPartitions(partitions.rows).map(async ({ symbol, resolution, bucket }) => {
      const result = await client.execute(query, [symbol, resolution, bucket], { prepare: true });
      return { symbol, resolution, bars: result.rows.flatMap((row) => barOf(row) ?? []).reverse() };
    }),
  );
}
