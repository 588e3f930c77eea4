/** Every query of the shipped dashboards against a real Cassandra, filled as Grafana's plugin fills it. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client, types } from "cassandra-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dashboards } from "../../dashboards-as-code/src/dashboards/index.js";
import { type CassandraTable, cassandraTable, compile } from "../../jobs/src/plan/index.js";
import { createKeyspace, createTable } from "../../jobs/src/run/cassandra-schema.js";
import { SourceFile } from "../../jobs/src/source.js";
import { freePorts, startCassandra } from "../../scripts/local/index.js";
import { endWithTests } from "./end-with-tests.js";
import { newStateFolder } from "./state-folder.js";

const folder = newStateFolder("dashboards-");
const tablesFolder = fileURLToPath(new URL("../../sql/tables/", import.meta.url));

/** A time range over the end of an hour, a day and a month, and the times of rows before, in and behind it. */
const from = Date.parse("2026-02-28T23:40:00Z");
const to = Date.parse("2026-03-01T00:20:00Z");
const times = Array.from({ length: 13 }, (_, n) => Date.parse("2026-02-28T23:00:00Z") + n * 600_000);
const inRange = times.filter((time) => time >= from && time <= to);

let cassandra: Awaited<ReturnType<typeof startCassandra>>;
let client: Client;

beforeAll(async () => {
  const [cql = 0, storage = 0] = await freePorts(2);
  cassandra = await startCassandra({ stateDir: folder, ports: { cql, storage } });
  void cassandra.exited.then(endWithTests(cassandra.pid));
  await cassandra.ready;
  client = new Client({ contactPoints: [`127.0.0.1:${cql}`], localDataCenter: "datacenter1" });
  for (const table of tablesOf()) {
    await client.execute(createKeyspace(table));
    await client.execute(createTable(table));
    for (const time of times) await client.execute(...insertOf(table, time));
  }
});

afterAll(async () => {
  await client?.shutdown();
  await cassandra?.kill();
  rmSync(folder, { recursive: true, force: true });
});

function tablesOf(): readonly CassandraTable[] {
  const sources = readdirSync(tablesFolder).map(
    (name) => new SourceFile(name, readFileSync(join(tablesFolder, name), "utf8")),
  );
  const { tables, diagnostics } = compile(sources, { variables: {} });
  expect(diagnostics).toEqual([]);
  return tables.flatMap((table) => cassandraTable(table) ?? []);
}

/** A row of one time, its buckets as the jobs compute them; what may be missing is missing in every second row. */
function insertOf(table: CassandraTable, time: number): [string, unknown[], { prepare: true }] {
  const at = new Date(time);
  const key = new Set([...table.partitionKey, ...table.clustering.map(({ name }) => name)]);
  const resolution = "1m";
  const month = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth()));
  const bucket = ["bars", "volatility", "feed_gaps"].includes(table.table) ? month : at;
  const value = ({ name, type }: { name: string; type: string }): unknown => {
    if (name === "symbol") return "AAPL";
    if (name === "resolution") return resolution;
    if (name === "bucket") return types.LocalDate.fromDate(new Date(bucket.toISOString().slice(0, 10)));
    if (name === "hour") return new Date(time - (time % 3_600_000));
    if (name === "slice") return Math.floor(at.getUTCMinutes() / 15);
    if (!key.has(name) && (time / 600_000) % 2 === 0 && ["volume", "vwap", "bid", "ask"].includes(name)) return null;
    if (type === "timestamp") return at;
    if (type === "text") return "x";
    if (type === "boolean") return true;
    if (type === "bigint") return types.Long.fromNumber(time);
    return type === "int" ? 1 : 1 + (time % 977) / 10;
  };
  const names = table.columns.map(({ name }) => `"${name}"`).join(", ");
  const marks = table.columns.map(() => "?").join(", ");
  const text = `INSERT INTO "${table.keyspace}"."${table.table}" (${names}) VALUES (${marks})`;
  return [text, table.columns.map(value), { prepare: true }];
}

/** What the plugin and Grafana put into a query before Cassandra sees it. */
function filled(text: string): string {
  const values: Record<string, readonly string[]> = { symbol: ["AAPL", "MS'FT"], resolution: ["1m"] };
  return text
    .replaceAll("$__timeFrom", String(from))
    .replaceAll("$__timeTo", String(to))
    .replace(/\$\{(\w+):sqlstring\}/g, (_, name: string) =>
      (values[name] ?? []).map((value) => `'${value.replaceAll("'", "''")}'`).join(","),
    );
}

const queries = dashboards.flatMap((dashboard) =>
  dashboard.rows.flatMap((row) =>
    row.panels.flatMap((panel) =>
      panel.queries.flatMap((query) =>
        query.source === "cassandra" ? [{ name: `${dashboard.title} > ${panel.title}`, cql: query.cql }] : [],
      ),
    ),
  ),
);

describe("a panel's query", () => {
  test.each(queries)("$name: $cql.columns", async ({ cql }) => {
    const { rows, columns, info } = await client.execute(filled(cql.text), [], { fetchSize: 100 });
    expect(columns.map(({ name }) => name)).toEqual(cql.columns);
    expect(info.warnings ?? []).toEqual([]);
    const { time } = cql;
    if (time === undefined) return expect(rows.length).toBeGreaterThan(0);
    const found = rows.map((row) => Number(row[time])).sort((a, b) => a - b);
    expect(found).toEqual(inRange);
  });
});
