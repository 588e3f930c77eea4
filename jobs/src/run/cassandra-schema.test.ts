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

  test("is refused when its key differs", () => {
    expect(() => alterTable({ ...bars, clustering: [{ name: "window_start", order: "ASC" }] }, existing)).toThrow(
      /exists with the primary key \(\(symbol\), window_start DESC\); the SQL file declares \(\(symbol\), window_start ASC\)/,
    );
  });

  test("is refused when a column's type differs", () => {
    const other = { ...bars, columns: bars.columns.map((c) => (c.name === "open" ? { ...c, type: "text" } : c)) };
    expect(() => alterTable(other, existing)).toThrow(
      /Column open .* is double in Cassandra; the SQL file declares text/,
    );
  });
});
