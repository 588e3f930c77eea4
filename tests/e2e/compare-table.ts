import { type Client, types } from "cassandra-driver";
import { KEYSPACE } from "./pipeline.js";

type Value = string | number | boolean | null;

/** A number that depends on the order of an addition: equal when it differs by less than a billionth. */
export interface About {
  readonly about: number;
}

/** A row as it must be: every column of the table. Times are milliseconds since 1970, dates `2024-08-08`. */
export type ExpectedRow = Readonly<Record<string, Value | About>>;

export const about = (value: number): About => ({ about: value });

/** Every way in which a table differs from the rows that it must have; empty when it has these rows and no others. */
export async function differencesOfTable(
  cassandra: Client,
  table: string,
  key: readonly string[],
  rows: readonly ExpectedRow[],
): Promise<string[]> {
  const nameOf = (row: ExpectedRow) => `${table} ${key.map((column) => row[column]).join(" ")}`;
  const expected = new Map(rows.map((row) => [nameOf(row), row]));
  if (expected.size !== rows.length) throw new Error(`The expected rows of ${table} are not unique by ${key}.`);
  const differences: string[] = [];
  for await (const found of await cassandra.execute(`SELECT * FROM ${KEYSPACE}.${table}`, [], { fetchSize: 2_000 })) {
    const row = Object.fromEntries(found.keys().map((column) => [column, plain(found.get(column))]));
    const name = nameOf(row);
    const want = expected.get(name);
    expected.delete(name);
    if (want === undefined) {
      differences.push(`${name}: no such row`);
      continue;
    }
    for (const column of new Set([...Object.keys(row), ...Object.keys(want)])) {
      if (isEqual(row[column], want[column])) continue;
      differences.push(`${name}: ${column} is ${row[column]}, not ${JSON.stringify(want[column])}`);
    }
  }
  for (const name of expected.keys()) differences.push(`${name}: missing`);
  return differences;
}

function isEqual(found: Value | undefined, want: Value | About | undefined): boolean {
  if (typeof want !== "object" || want === null) return found === want;
  return typeof found === "number" && Math.abs(found - want.about) <= 1e-9 * Math.abs(want.about);
}

function plain(value: unknown): Value {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (value instanceof Date) return value.getTime();
  if (value instanceof types.Long) return value.toNumber();
  if (value instanceof types.LocalDate) return value.toString();
  throw new TypeError(`The tests cannot compare ${String(value)}.`);
}
