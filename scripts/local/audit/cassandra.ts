import { Client } from "cassandra-driver";
import { z } from "zod";
import { LocalStackError } from "../errors.js";
import type { TickKey } from "./report.js";

const TickRow = z.object({ symbol: z.string(), event_time: z.date(), trade_id: z.unknown() });
const PAGE = 5000;

/**
 * All rows of the table of ticks with an event time of `fromMs` or later, read partition by partition.
 * Throws MDSP9112 when there is no such table.
 */
export async function readCassandraTicks(options: {
  readonly port: number;
  readonly keyspace: string;
  readonly table: string;
  readonly fromMs: number;
}): Promise<readonly TickKey[]> {
  const client = new Client({
    contactPoints: [`127.0.0.1:${options.port}`],
    localDataCenter: "datacenter1",
    socketOptions: { readTimeout: 60_000 },
  });
  try {
    await client.connect();
    const table = await client.metadata.getTable(options.keyspace, options.table);
    if (!table) throw new LocalStackError("MDSP9112", `Cassandra has no table ${options.keyspace}.${options.table}.`);
    const keys = table.partitionKeys.map(({ name }) => name);
    const name = `${options.keyspace}.${options.table}`;
    const partitions = await client.execute(`SELECT DISTINCT ${keys.join(", ")} FROM ${name}`, [], { fetchSize: PAGE });
    const select = `SELECT symbol, event_time, trade_id FROM ${name} WHERE ${keys.map((key) => `${key} = ?`).join(" AND ")}`;
    const ticks: TickKey[] = [];
    for await (const partition of partitions) {
      if (isOver(partition, options.fromMs)) continue;
      const values = keys.map((key) => partition.get(key));
      const rows = await client.execute(select, values, { prepare: true, fetchSize: PAGE });
      for await (const row of rows) {
        const tick = tickOf(row);
        if (tick.eventTimeMs >= options.fromMs) ticks.push(tick);
      }
    }
    return ticks;
  } finally {
    await client.shutdown();
  }
}

const HOUR_MS = 3_600_000;

/** Whether all rows of a partition (one hour of a symbol) are older than `fromMs`. */
function isOver(partition: { get(name: string): unknown; keys(): string[] }, fromMs: number): boolean {
  const hour = partition.keys().includes("hour") ? partition.get("hour") : undefined;
  return hour instanceof Date && hour.getTime() + HOUR_MS <= fromMs;
}

function tickOf(row: unknown): TickKey {
  const { symbol, event_time, trade_id } = TickRow.parse(row);
  return { symbol, tradeId: String(trade_id), eventTimeMs: event_time.getTime() };
}
