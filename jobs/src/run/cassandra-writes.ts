import type { Client } from "cassandra-driver";
import { z } from "zod";

/** How writes of a table do, as the Cassandra node that the runner talks to has counted and timed them itself. */
export interface TableWrites {
  readonly table: string;
  /** Since the node started. */
  readonly count: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

const number = z.coerce.number();
const Row = z.object({
  keyspace_name: z.string(),
  table_name: z.string(),
  count: number,
  p50th_ms: number,
  p99th_ms: number,
});

/**
 * The writes of some tables, from the node's own virtual table: a few rows, read in memory.
 *
 * @see https://cassandra.apache.org/doc/latest/cassandra/managing/operating/virtualtables.html
 */
export async function readWrites(
  client: Client,
  tables: readonly { readonly keyspace: string; readonly table: string }[],
): Promise<readonly TableWrites[]> {
  const { rows } = await client.execute("SELECT * FROM system_views.coordinator_write_latency");
  return rows.flatMap((row): TableWrites[] => {
    const { keyspace_name: keyspace, table_name: table, count, p50th_ms, p99th_ms } = Row.parse({ ...row });
    const isOurs = tables.some((each) => each.keyspace === keyspace && each.table === table);
    return isOurs ? [{ table, count, medianMs: finite(p50th_ms), p99Ms: finite(p99th_ms) }] : [];
  });
}

/** A table that was never written has no quantiles. */
const finite = (value: number): number => (Number.isFinite(value) ? value : 0);
