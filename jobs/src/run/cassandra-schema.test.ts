import { describe, expect, test } from "vitest";
import { alterTable, type CassandraTableDefinition, createKeyspace, createTable } from "./cassandra-schema.js";

const bars: CassandraTableDefinition = {
  keyspace: "market_data",
  table: "bars",
  columns: [
    { name: "symbol", type: "text" },
    { name: "window_start", type: "timestamp" },
    { name: "open", type: "double" },
  ],
  partitionKey: ["symbol"],
  clustering: [{ name: "window_start", order: "DESC" }],
  ttlSeconds: 86_400,
  compaction: { class: "TimeWindowCompactionStrategy", compaction_window_unit: "DAYS", compaction_window_size: "1" },
  replication: 1,
};
const existing = {
  columns: new Map([
    ["symbol", "text"],
    ["window_start", "timestamp"],
    ["open", "double"],
  ]),
  partitionKey: ["symbol"],
  clustering: [{ name: "window_start", order: "DESC" as const }],
};

test("creates a keyspace for one data centre or for several", () => {
  expect(createKeyspace(bars)).toContain("{'class': 'SimpleStrategy', 'replication_factor': '1'}");
  expect(createKeyspace({ ...bars, replication: { dc1: 3, dc2: 2 } })).toContain(
    "{'class': 'NetworkTopologyStrategy', 'dc1': '3', 'dc2': '2'}",
  );
});

test("creates a table with its key, order, time to live and compaction, every identifier quoted", () => {
  expect(createTable(bars)).toBe(`CREATE TABLE IF NOT EXISTS "market_data"."bars" (
  "symbol" text,
  "window_start" timestamp,
  "open" double,
  PRIMARY KEY (("symbol"), "window_start")
) WITH CLUSTERING ORDER BY ("window_start" DESC)
  AND default_time_to_live = 86400
  AND compaction = {'class': 'TimeWindowCompactionStrategy', 'compaction_window_unit': 'DAYS', 'compaction_window_size': '1'}`);
});

describe("an existing table", () => {
  test("gets the columns that it lacks", () => {
    const wider = { ...bars, columns: [...bars.columns, { name: 'odd"name', type: "bigint" }] };
    expect(alterTable(wider, existing)[0]).toBe('ALTER TABLE "market_data"."bars" ADD "odd""name" bigint');
  });

  const refusal = (changes: Partial<CassandraTableDefinition>): unknown => {
    try {
      return alterTable({ ...bars, ...changes }, existing);
    } catch (error) {
      return error;
    }
  };

  test("of another key is refused with the columns that differ, and what can be done", () => {
    expect(
      refusal({ partitionKey: ["symbol", "bucket"], clustering: [{ name: "window_start", order: "ASC" }] }),
    ).toMatchObject({
      code: "MDSP4201",
      message:
        "Table market_data.bars exists with another primary key: the SQL declares ((symbol, bucket), window_start ASC), " +
        "Cassandra has ((symbol), window_start DESC); " +
        "bucket is partition column 2 in the SQL, not in the key in Cassandra; " +
        "window_start is clustering column 1 ASC in the SQL, clustering column 1 DESC in Cassandra.",
      hint:
        "Cassandra cannot change a primary key. Write to a table of another name ('table' = '…' in WITH), or give up the " +
        'rows that this one holds: `npm run clean` for the local stack, DROP TABLE "market_data"."bars" by hand elsewhere.',
    });
  });

  test("whose key has its columns in another order is refused", () => {
    const swapped = {
      ...existing,
      partitionKey: ["window_start"],
      clustering: [{ name: "symbol", order: "ASC" as const }],
    };
    expect(() => alterTable(bars, swapped)).toThrow(
      "symbol is partition column 1 in the SQL, clustering column 1 ASC in Cassandra",
    );
  });

  test("with columns of other types is refused with all of them", () => {
    const columns = bars.columns.map((c) => (c.name === "symbol" ? c : { ...c, type: "blob" }));
    expect(refusal({ columns })).toMatchObject({
      code: "MDSP4202",
      message:
        "Table market_data.bars exists with columns of other types: " +
        "the SQL declares window_start blob, Cassandra has window_start timestamp; " +
        "the SQL declares open blob, Cassandra has open double.",
      hint: expect.stringContaining("Cassandra cannot change a column's type. Write to a table of another name"),
    });
  });
});
