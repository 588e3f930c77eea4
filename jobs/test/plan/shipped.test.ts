import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { avroSchemaOf, cassandraTable, compile } from "../../src/plan/index.js";
import { shippedFiles, variables } from "./shipped.js";

const result = compile(shippedFiles(), { variables });
const queryOf = (name: string) => result.jobs.flatMap((job) => job.queries).find((query) => query.name === name);

test("the shipped files have no errors and no warnings", () => {
  expect(formatDiagnostics(result.diagnostics)).toBe("");
});

test("the shipped jobs and their modes", () => {
  const queries = result.jobs.flatMap((job) => job.queries);
  expect(Object.fromEntries(queries.map((query) => [query.name, query.outputMode]))).toEqual({
    archive: "append",
    averages: "append",
    bars: "update",
    gaps: "append",
    quotes: "update",
    volatility: "append",
  });
  expect(queries.map((query) => query.checkpointName)).toContain("bars/bars");
});

test.each(["archive", "averages", "bars", "gaps", "quotes", "volatility"])("the plan of %s", async (name) => {
  await expect(`${queryOf(name)?.explain}\n`).toMatchFileSnapshot(`snapshots/shipped-${name}.txt`);
});

test("compiling twice gives the same messages, so that a query is not restarted for nothing", () => {
  const again = compile(shippedFiles(), { variables });
  expect(again.jobs.map((job) => job.queries)).toEqual(result.jobs.map((job) => job.queries));
});

test("ingest writes the records that trades.sql reads; if not: npx tsc -b && node scripts/avro-schema.mjs", () => {
  const trades = result.tables.find((table) => table.name === "trades");
  const written = readFileSync(new URL("../../../ingest/data/trades.avsc", import.meta.url), "utf8");
  expect(JSON.parse(written)).toEqual(trades && avroSchemaOf(trades));
});

test("the Cassandra tables have the keys that their partitions were counted for", () => {
  const keys = result.tables.flatMap((table) => {
    const inCassandra = cassandraTable(table);
    if (inCassandra === undefined) return [];
    const { partitionKey, clustering } = inCassandra;
    return [[table.name, partitionKey.join(" "), clustering.map(({ name, order }) => `${name} ${order}`).join(", ")]];
  });
  expect(keys).toContainEqual(["ticks", "symbol hour slice", "event_time DESC, seq DESC"]);
  expect(keys).toContainEqual(["bars", "symbol resolution bucket", "window_start DESC"]);
});
