/** Lookup joins: rows of a stream with what a real Cassandra has for their keys, without reading its tables whole. */
import { randomUUID } from "node:crypto";
import { mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SparkSession } from "apache-spark-connect-node";
import { Client, types } from "cassandra-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFailed, test } from "vitest";
import { formatDiagnostics } from "../../jobs/src/errors.js";
import { compile, compileQuery } from "../../jobs/src/plan/index.js";
import { askExtensions } from "../../jobs/src/run/handshake.js";
import { SourceFile } from "../../jobs/src/source.js";
import { Servers } from "./stack.js";

/** Made before the first query: Spark's connector reads the tables of a keyspace once. */
const tables = [
  "CREATE TABLE l.names (k text PRIMARY KEY, name text, n int)",
  "CREATE TABLE l.named (id int PRIMARY KEY, name text, n int)",
  "CREATE TABLE l.rates (currency text PRIMARY KEY, rate double)",
  "CREATE TABLE l.paid (id int PRIMARY KEY, rate double)",
  "CREATE TABLE l.days (k text, day int, part int, v int, PRIMARY KEY ((k), day, part))",
  "CREATE TABLE l.found (id int, day int, part int, v int, PRIMARY KEY (id, day, part))",
  "CREATE TABLE l.kinds (d date, at timestamp, price decimal, b blob, flag boolean, tiny tinyint, small smallint, big bigint, f float, tags frozen<list<text>>, counts frozen<map<text, int>>, PRIMARY KEY ((d, at, price, b, flag, tiny, small, big)))",
  "CREATE TABLE l.texts (id int PRIMARY KEY, t text)",
  "CREATE TABLE l.lots (k text PRIMARY KEY, lot int)",
  "CREATE TABLE l.sums (id text, at timestamp, lots int, PRIMARY KEY (id, at))",
  'CREATE TABLE l."Items" ("Id" int, part text, price decimal, sold timestamp, tags frozen<list<text>>, PRIMARY KEY ("Id", part))',
  "CREATE TABLE l.known (k text PRIMARY KEY)",
  "CREATE TABLE l.absent (id int PRIMARY KEY, n bigint)",
];

let servers: Servers;
let session: SparkSession;
let client: Client;
let failed = false;

beforeAll(async () => {
  servers = await Servers.start();
  session = await SparkSession.connect({ url: servers.remote, userId: "lookup" });
  await askExtensions(session);
  client = new Client({ contactPoints: [servers.contactPoint], localDataCenter: "datacenter1" });
  await client.execute("CREATE KEYSPACE l WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
  for (const table of tables) await client.execute(table);
});

afterAll(async () => {
  await client?.shutdown();
  await session?.close();
  await servers?.stop({ keepFolder: failed });
  if (failed) console.error(`The servers' logs are in ${servers.folder}.`);
});

beforeEach(() => {
  onTestFailed(() => {
    failed = true;
  });
});

const cassandra = (table: string) =>
  `'connector' = 'cassandra', 'keyspace' = 'l', 'table' = '${table}', 'contact-points' = '${servers.contactPoint}', 'local-datacenter' = 'datacenter1'`;

/** A stream: one file of JSON lines for each micro-batch. */
function stream(columns: string, batches: readonly (readonly object[])[]): string {
  const folder = join(servers.folder, `rows-${randomUUID()}`);
  mkdirSync(folder);
  for (const [index, rows] of batches.entries()) {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join("\n"));
    // Spark takes the oldest first.
    utimesSync(file, index + 1, index + 1);
  }
  return `CREATE TABLE t (${columns}) WITH ('connector' = 'filesystem', 'path' = '${folder}', 'format' = 'json', 'source.monitor-interval' = '1 s', 'source.files-per-batch' = '1');`;
}

/** Runs the INSERT over what is there now. */
async function run(sql: string): Promise<void> {
  const { jobs, diagnostics } = compile([new SourceFile("job.sql", sql)], { variables: {} });
  expect(formatDiagnostics(diagnostics)).toBe("");
  for (const query of jobs.flatMap((job) => job.queries)) {
    await session.conf.setAll(query.sessionConf);
    const started = await session
      .relation(query.relation)
      .writeStream.format(query.sink.format)
      .options(query.sink.options)
      .outputMode(query.outputMode)
      .trigger({ availableNow: true })
      .option("checkpointLocation", join(servers.folder, "checkpoints", randomUUID()))
      .start();
    await started.awaitTermination();
  }
}

/** All rows of a table, as plain values, by their first column. */
async function rowsOf(table: string, columns: string): Promise<unknown[]> {
  const { rows } = await client.execute(`SELECT JSON ${columns} FROM l.${table}`);
  return rows
    .map((row) => JSON.parse(String(row["[json]"])) as Record<string, unknown>)
    .sort((one, other) => Number(one.id) - Number(other.id));
}

describe("a lookup join", () => {
  test("finds rows by the whole key, and none for NULL or an unknown key", async () => {
    await client.execute("INSERT INTO l.names (k, name, n) VALUES ('a', 'Alpha', 1)");
    await client.execute("INSERT INTO l.names (k, n) VALUES ('b', 2)");
    const rows = [
      { id: 1, k: "a" },
      { id: 2, k: "b" },
      { id: 3, k: "zz" },
      { id: 4, k: null },
      { id: 5, k: "" },
      { id: 6, k: "a" },
    ];
    const tables = `${stream("id INT, k STRING", [rows.slice(0, 3), rows.slice(3)])}
      CREATE TABLE names (k STRING, name STRING, n INT, PRIMARY KEY (k) NOT ENFORCED) WITH (${cassandra("names")});
      CREATE TABLE named (id INT, name STRING, n INT, PRIMARY KEY (id) NOT ENFORCED) WITH (${cassandra("named")});`;
    const join = (type: string, more = "") => `${tables}
      INSERT INTO named SELECT t.id, d.name, d.n FROM t ${type} JOIN names FOR SYSTEM_TIME AS OF PROCTIME() AS d ON t.k = d.k${more};`;
    await run(join("INNER"));
    const found = [
      { id: 1, name: "Alpha", n: 1 },
      { id: 2, name: null, n: 2 },
      { id: 6, name: "Alpha", n: 1 },
    ];
    expect(await rowsOf("named", "id, name, n")).toEqual(found);
    await client.execute("TRUNCATE l.named");
    await run(join("INNER", " AND d.n < t.id"));
    expect(await rowsOf("named", "id, name, n")).toEqual([{ id: 6, name: "Alpha", n: 1 }]);
    await client.execute("TRUNCATE l.named");
    await run(join("LEFT", " AND d.n = 1"));
    const none = { name: null, n: null };
    expect(await rowsOf("named", "id, name, n")).toEqual([
      { id: 1, name: "Alpha", n: 1 },
      ...[2, 3, 4, 5].map((id) => ({ id, ...none })),
      { id: 6, name: "Alpha", n: 1 },
    ]);
  });

  test("sees the table as it is at each run", async () => {
    const job = `${stream("id INT, currency STRING, proc AS PROCTIME()", [[{ id: 1, currency: "EUR" }]])}
      CREATE TABLE rates (currency STRING, rate DOUBLE, PRIMARY KEY (currency) NOT ENFORCED) WITH (${cassandra("rates")});
      CREATE TABLE paid (id INT, rate DOUBLE, PRIMARY KEY (id) NOT ENFORCED) WITH (${cassandra("paid")});
      INSERT INTO paid SELECT t.id, r.rate FROM t JOIN rates FOR SYSTEM_TIME AS OF t.proc AS r ON r.currency = t.currency;`;
    for (const rate of [1.1, 1.2]) {
      await client.execute("INSERT INTO l.rates (currency, rate) VALUES ('EUR', ?)", [rate], { prepare: true });
      await run(job);
      expect(await rowsOf("paid", "id, rate")).toEqual([{ id: 1, rate }]);
    }
  });

  test("finds all rows of a partition, or those of a leading part of its clustering key", async () => {
    // More rows than one page of the driver has.
    for (let day = 0; day < 3; day++)
      await Promise.all(
        Array.from({ length: 2_000 }, (_, part) =>
          client.execute("INSERT INTO l.days (k, day, part, v) VALUES ('a', ?, ?, ?)", [day, part, day * part], {
            prepare: true,
          }),
        ),
      );
    const tables = `${stream("id INT, k STRING, day_no INT", [[{ id: 1, k: "a", day_no: 1 }]])}
      CREATE TABLE days (k STRING, \`day\` INT, part INT, v INT, PRIMARY KEY (k, \`day\`, part) NOT ENFORCED) WITH (${cassandra("days")});
      CREATE TABLE \`found\` (id INT, \`day\` INT, part INT, v INT, PRIMARY KEY (id, \`day\`, part) NOT ENFORCED) WITH (${cassandra("found")}, 'partition-key' = 'id');`;
    const job = (on: string) => `${tables}
      INSERT INTO \`found\` SELECT t.id, d.\`day\`, d.part, d.v FROM t JOIN days FOR SYSTEM_TIME AS OF PROCTIME() AS d ON t.k = d.k${on};`;
    const count = async () => (await client.execute("SELECT COUNT(*) AS n, SUM(v) AS s FROM l.found")).first();
    await run(job(" AND d.`day` = t.day_no"));
    const sum = (2_000 * 1_999) / 2;
    expect(await count()).toMatchObject({ n: types.Long.fromNumber(2_000), s: sum });
    await run(job(""));
    expect(await count()).toMatchObject({ n: types.Long.fromNumber(6_000), s: 3 * sum });
  });

  test("brings values of every type", async () => {
    const key = "'2026-02-03', '2026-02-03T04:05:06.789Z', 12.50, 0x00ff, true, -1, -2, 9007199254740993";
    await client.execute(
      `INSERT INTO l.kinds (d, at, price, b, flag, tiny, small, big, f, tags, counts) VALUES (${key}, 1.5, ['x', 'y'], {'a': 1})`,
    );
    const columns =
      "d DATE, `at` TIMESTAMP_LTZ(3), price DECIMAL(10, 2), b BYTES, flag BOOLEAN, tiny TINYINT, small SMALLINT, big BIGINT";
    await run(`${stream("id INT", [[{ id: 1 }]])}
      CREATE TABLE kinds (${columns}, f FLOAT, tags ARRAY<STRING>, counts MAP<STRING, INT>,
        PRIMARY KEY (d, \`at\`, price, b, flag, tiny, small, big) NOT ENFORCED)
      WITH (${cassandra("kinds")}, 'partition-key' = 'd;at;price;b;flag;tiny;small;big');
      CREATE TABLE texts (id INT, t STRING, PRIMARY KEY (id) NOT ENFORCED) WITH (${cassandra("texts")});
      INSERT INTO texts
      SELECT t.id, CONCAT_WS('|', CAST(k.d AS STRING), CAST(k.\`at\` AS STRING), CAST(k.price AS STRING), HEX(k.big), CAST(k.f AS STRING),
        k.tags[2], CAST(k.counts['a'] AS STRING))
      FROM t JOIN kinds FOR SYSTEM_TIME AS OF PROCTIME() AS k
      ON k.d = DATE '2026-02-03' AND k.\`at\` = CAST('2026-02-03 04:05:06.789' AS TIMESTAMP_LTZ(3)) AND k.price = CAST(12.5 AS DECIMAL(10, 2))
        AND k.b = CAST(X'00ff' AS BYTES) AND k.flag = TRUE AND k.tiny = CAST(-1 AS TINYINT) AND k.small = CAST(-2 AS SMALLINT) AND k.big = 9007199254740993;`);
    expect(await rowsOf("texts", "id, t")).toEqual([
      { id: 1, t: "2026-02-03|2026-02-03 04:05:06.789|12.50|20000000000001|1.5|y|1" },
    ]);
  });

  test("keeps event times, and reads nothing but the keys", async () => {
    await client.execute("INSERT INTO l.lots (k, lot) VALUES ('a', 10)");
    const rows = [
      [
        { k: "a", ts: "2026-01-01 00:00:01Z" },
        { k: "a", ts: "2026-01-01 00:00:09Z" },
      ],
      [{ k: "a", ts: "2026-01-01 00:00:20Z" }],
      // Spark drops late rows by the watermark of the micro-batch before.
      [{ k: "a", ts: "2026-01-01 00:00:21Z" }],
      [{ k: "a", ts: "2026-01-01 00:00:02Z" }],
      [{ k: "a", ts: "2026-01-01 00:00:50Z" }],
    ];
    const scans = async (view: string) => {
      const { rows } = await client.execute(`SELECT keyspace_name, table_name, count FROM system_views.${view}`);
      return Number(rows.find((row) => row.keyspace_name === "l" && row.table_name === "lots")?.count ?? 0);
    };
    const scansBefore = await scans("coordinator_scan_latency");
    const readsBefore = await scans("coordinator_read_latency");
    await run(`${stream("k STRING, ts TIMESTAMP_LTZ(3), WATERMARK FOR ts AS ts - INTERVAL '1' SECOND", rows)}
      CREATE TABLE lots (k STRING, lot INT, PRIMARY KEY (k) NOT ENFORCED) WITH (${cassandra("lots")});
      CREATE TABLE sums (id STRING, \`at\` TIMESTAMP_LTZ(3), lots INT, PRIMARY KEY (id, \`at\`) NOT ENFORCED) WITH (${cassandra("sums")});
      CREATE VIEW lotted AS SELECT t.k, t.ts, d.lot FROM t JOIN lots FOR SYSTEM_TIME AS OF PROCTIME() AS d ON t.k = d.k;
      INSERT INTO sums SELECT k, CAST(window_start AS TIMESTAMP_LTZ(3)), SUM(lot) FROM TABLE(TUMBLE(TABLE lotted, DESCRIPTOR(ts), INTERVAL '10' SECOND))
      GROUP BY k, window_start, window_end;`);
    const { rows: sums } = await client.execute("SELECT at, lots FROM l.sums WHERE id = 'a'");
    expect(sums.map(({ at, lots }) => [at.toISOString(), lots])).toEqual([
      ["2026-01-01T00:00:00.000Z", 20],
      ["2026-01-01T00:00:20.000Z", 20],
    ]);
    expect(await scans("coordinator_scan_latency")).toBe(scansBefore);
    expect(await scans("coordinator_read_latency")).toBeGreaterThan(readsBefore);
  });
});

describe("a scan", () => {
  test("reads rows with their types, whatever their names", async () => {
    await client.execute(
      `INSERT INTO l."Items" ("Id", part, price, sold, tags) VALUES (1, 'x', 2.505, '2024-01-31T10:20:30.500Z', ['a', 'b'])`,
    );
    await client.execute(`INSERT INTO l."Items" ("Id", part) VALUES (2, 'y')`);
    const sql = `CREATE TABLE items (\`Id\` INT, part STRING, price DECIMAL(10, 2), sold TIMESTAMP_LTZ(3), tags ARRAY<STRING>,
        PRIMARY KEY (\`Id\`, part) NOT ENFORCED)
      WITH (${cassandra("Items")});
      SELECT \`Id\`, part, CAST(price AS STRING) AS price, CAST(sold AS STRING) AS sold, tags FROM items;`;
    const { query, diagnostics } = compileQuery([new SourceFile("items.sql", sql)], { variables: {} });
    expect(formatDiagnostics(diagnostics)).toBe("");
    if (query === undefined) throw new Error("There is a query.");
    expect(query.bounded).toBe(true);
    const rows = await session.relation(query.relation).collect();
    const plain = rows.map((row) => query.columns.map(({ id }) => row[id]));
    expect(plain.sort((a, b) => Number(a[0]) - Number(b[0]))).toEqual([
      [1, "x", "2.51", "2024-01-31 10:20:30.500", ["a", "b"]],
      [2, "y", null, null, []],
    ]);
  });

  test("stands beside a stream: rows without a partner in the table", async () => {
    await client.execute("INSERT INTO l.known (k) VALUES ('a')");
    await run(`${stream("id INT, k STRING", [[{ id: 1, k: "a" }], [{ id: 2, k: "b" }]])}
      CREATE TABLE known (k STRING, PRIMARY KEY (k) NOT ENFORCED) WITH (${cassandra("known")});
      CREATE TABLE absent (id INT, n BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH (${cassandra("absent")});
      INSERT INTO absent SELECT id, (SELECT COUNT(*) FROM known) FROM t WHERE NOT EXISTS (SELECT 1 FROM known WHERE known.k = t.k);`);
    expect(await rowsOf("absent", "id, n")).toEqual([{ id: 2, n: 1 }]);
  });
});
