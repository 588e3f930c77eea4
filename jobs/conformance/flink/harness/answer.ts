import { z } from "zod";

/**
 * What an engine answers to a case. A cell is NULL, or the text of a value; the values of arrays, maps and rows are texts
 * of JSON arrays.
 */
export const Answer = z.union([
  z.object({
    columns: z.array(z.object({ name: z.string(), type: z.string() })),
    rows: z.array(z.array(z.string().nullable())),
    /** Flink's rows are upserts in their order: a later row of a key replaces an earlier one. Flink does not tell the key. */
    upserts: z.literal(true).optional(),
    /** Of ours: the positions of the columns of the upsert key. */
    key: z.array(z.number()).optional(),
  }),
  z.object({ error: z.string() }),
]);
export type Answer = z.output<typeof Answer>;

/** The last row of each key. */
export function lastOfKeys(rows: readonly (readonly (string | null)[])[], key: readonly number[]) {
  return [...new Map(rows.map((row) => [JSON.stringify(key.map((column) => row[column])), row])).values()];
}

/** Rows that hold a time of this year or later, or a number like it, come of the sentinels that close the windows. */
const SENTINEL = /\b29\d\d-\d\d-\d\d\b|^2999\d{6}$/;

/** Rows in an order that does not depend on the engine, without those of sentinels. */
export function inOrder(rows: readonly (readonly (string | null)[])[]): (readonly (string | null)[])[] {
  return rows
    .filter((row) => !row.some((cell) => cell !== null && SENTINEL.test(cell)))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
