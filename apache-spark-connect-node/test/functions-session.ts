import { expect } from "vitest";
import { type Column, type ConnectOptions, type DataFrame, expr } from "../src/index.js";

/** Options of the sessions in which functions are called. */
export const FUNCTIONS_SESSION = {
  userId: "functions-test",
  config: {
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": 1,
    "spark.sql.timeType.enabled": true,
  },
} as const satisfies ConnectOptions;

/** A name, a column, and what it must equal in SQL. */
export type Pair = readonly [name: string, column: Column, sql: string];

/** Pairs of the same thing, by the package and in SQL, of the rows of a DataFrame: types and values are equal. */
export async function expectEqual(pairs: readonly Pair[], frame: DataFrame): Promise<void> {
  const columns = pairs.flatMap(([, column, sql], index) => [column.alias(`a${index}`), expr(sql).alias(`e${index}`)]);
  const selected = frame.select(...columns);
  const rows = await selected.collect();
  const types = new Map((await selected.schema()).fields.map(({ name, type }) => [name, type]));
  expect(rows.length).toBeGreaterThan(0);
  for (const [index, [name]] of pairs.entries()) {
    expect(types.get(`a${index}`), name).toEqual(types.get(`e${index}`));
    expect(
      rows.map((row) => row[`a${index}`]),
      name,
    ).toEqual(rows.map((row) => row[`e${index}`]));
  }
}
