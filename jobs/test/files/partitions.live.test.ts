/** Values of columns as names of folders, written and read by streaming queries that are stopped and started again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { SparkSession } from "apache-spark-connect-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOf, linesOf, runJobs, writeRows } from "./pipeline.js";

const url = process.env.SPARK_REMOTE;
const LIMIT_MS = 300_000;

describe.skipIf(url === undefined)("folders of partitions", () => {
  let session: SparkSession;
  const root = mkdtempSync(join(tmpdir(), "mdsp-partitions-"));
  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", userId: "partitions-live-test" });
  });
  afterAll(async () => {
    await session.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const table = (name: string, columns: string, rest = "", more = "'format' = 'json'") =>
    `CREATE TABLE ${name} (${columns}) ${rest} WITH ('connector' = 'filesystem', 'path' = '\${folder}/${name}', ${more});`;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const foldersOf = (folder: string) => [...new Set(filesOf(folder).map((file) => dirname(file)))].sort();

  it.each(["json", "csv", "parquet", "orc", "avro"])(
    "of %s hold what the columns do",
    async (format) => {
      const folder = join(root, format);
      const columns = "h STRING, a INT, dt DATE, b STRING";
      const rows = [
        ["x", 1, "2024-02-29", "first"],
        [null, 2, "2024-02-29", "second"],
        ["x", 3, null, "third"],
        ["", 4, "2024-03-01", "fourth"],
        ["a b/c:d%e=f+gä'\"\\", 5, "2024-03-01", "fifth"],
      ] as const;
      const lines = rows.map(([h, a, dt, b]) => JSON.stringify({ h, a, dt, b }));
      const tables = [
        table("given", columns),
        table("files", columns, "PARTITIONED BY (dt, h)", `'format' = '${format}'`),
        table("again", columns),
      ].join("\n");
      for (const batch of [lines.slice(0, 2), lines.slice(2)]) {
        writeRows(join(folder, "given"), batch);
        await runJobs(session, `${tables} INSERT INTO files SELECT * FROM given;`, folder);
        await runJobs(session, `${tables} INSERT INTO again SELECT * FROM files;`, folder);
      }
      expect(foldersOf(join(folder, "files"))).toEqual([
        "dt=2024-02-29/h=__DEFAULT_PARTITION__",
        "dt=2024-02-29/h=x",
        "dt=2024-03-01/h=__DEFAULT_PARTITION__",
        "dt=2024-03-01/h=a b%2Fc%3Ad%25e%3Df+gä%27%22%5C",
        "dt=__DEFAULT_PARTITION__/h=x",
      ]);
      const expected = rows.map(([h, a, dt, b]) => JSON.stringify({ h: h === "" ? null : h, a, dt, b }));
      expect(linesOf(join(folder, "again"))).toEqual([...expected].sort());
    },
    LIMIT_MS,
  );

  it(
    "hold values of every type, as Flink writes them",
    async () => {
      const folder = join(root, "types");
      // The name of the folder, where it is not the value itself.
      const types = {
        p_ch: ["CHAR(2)", '"ab"', "ab"],
        p_bo: ["BOOLEAN", "true", "true"],
        p_ti: ["TINYINT", "-1", "-1"],
        p_sm: ["SMALLINT", "7", "7"],
        p_in: ["INT", "42", "42"],
        p_bi: ["BIGINT", "-9223372036854775808", "-9223372036854775808"],
        p_fl: ["FLOAT", "1.5", "1.5"],
        p_db: ["DOUBLE", "1.0E10", "1.0E10"],
        p_t0: ["TIMESTAMP(3)", '"2024-02-29 10:11:00"', "2024-02-29T10%3A11"],
        p_t1: ["TIMESTAMP(3)", '"2024-02-29 10:11:12"', "2024-02-29T10%3A11%3A12"],
        p_t3: ["TIMESTAMP(3)", '"2024-02-29 10:11:12.1"', "2024-02-29T10%3A11%3A12.100"],
        p_t6: ["TIMESTAMP(6)", '"1969-12-31 10:11:12.123456"', "1969-12-31T10%3A11%3A12.123456"],
      } as const;
      const columns = ["v INT", ...Object.entries(types).map(([name, [type]]) => `${name} ${type}`)].join(", ");
      const row = `{"v":1,${Object.entries(types)
        .map(([name, [, value]]) => `"${name}":${value}`)
        .join(",")}}`;
      const tables = [
        table("given", columns),
        table("files", columns, `PARTITIONED BY (${Object.keys(types).join(", ")})`),
        table("again", columns),
      ].join("\n");
      writeRows(join(folder, "given"), [row]);
      await runJobs(session, `${tables} INSERT INTO files SELECT * FROM given;`, folder);
      await runJobs(session, `${tables} INSERT INTO again SELECT * FROM files;`, folder);
      const path = Object.entries(types).map(([name, [, , text]]) => `${name}=${text}`);
      expect(foldersOf(join(folder, "files"))).toEqual([path.join("/")]);
      expect(linesOf(join(folder, "again"))).toEqual([row]);
    },
    LIMIT_MS,
  );

  it(
    "get values that INSERT gives them, and a name of one's own for NULL",
    async () => {
      const folder = join(root, "static");
      const tables = [
        table("given", "a INT, h STRING"),
        table(
          "files",
          "dt DATE, a INT, h STRING, n BIGINT",
          "PARTITIONED BY (dt, n, h)",
          "'format' = 'json', 'partition.default-name' = 'none'",
        ),
        table("again", "dt DATE, a INT, h STRING, n BIGINT"),
      ].join("\n");
      writeRows(join(folder, "given"), ['{"a":1,"h":"x"}', '{"a":2,"h":null}']);
      await runJobs(
        session,
        `${tables} INSERT INTO files PARTITION (n = '-5', dt = '2024-02-29') (h, a) SELECT h, a FROM given;`,
        folder,
      );
      await runJobs(session, `${tables} INSERT INTO again SELECT * FROM files;`, folder);
      expect(foldersOf(join(folder, "files"))).toEqual(["dt=2024-02-29/n=-5/h=none", "dt=2024-02-29/n=-5/h=x"]);
      expect(linesOf(join(folder, "again"))).toEqual([
        '{"dt":"2024-02-29","a":1,"h":"x","n":-5}',
        '{"dt":"2024-02-29","a":2,"h":null,"n":-5}',
      ]);
    },
    LIMIT_MS,
  );

  it(
    "count for a column whatever the record says, the innermost one first",
    async () => {
      const folder = join(root, "p=0");
      write(join(folder, "files/p=1/x.json"), '{"p":9,"a":1}\n');
      write(join(folder, "files/p=1/deeper/q=1/y.json"), '{"a":2}\n');
      write(join(folder, "files/p=1/p=2/z.json"), '{"a":3}\n');
      write(join(folder, "files/p=3/_hidden/z.json"), '{"a":4}\n');
      const columns = "p INT, a INT, f STRING";
      const tables = `${table("files", "a INT, p INT, f STRING METADATA FROM 'file.name' VIRTUAL", "PARTITIONED BY (p)")} ${table("again", columns)}`;
      await runJobs(session, `${tables} INSERT INTO again SELECT p, a, f FROM files WHERE p < 9;`, folder);
      expect(linesOf(join(folder, "again"))).toEqual([
        '{"p":1,"a":1,"f":"x.json"}',
        '{"p":1,"a":2,"f":"y.json"}',
        '{"p":2,"a":3,"f":"z.json"}',
      ]);
    },
    LIMIT_MS,
  );

  it.each([
    ["lie elsewhere", "x.json", /There is no folder p=… in the path of the file .*\/files\/x\.json/],
    ["are named wrongly", "p=one/x.json", /A folder is no INT: p=one/],
  ])(
    "end the query when they %s",
    async (_, file, message) => {
      const folder = join(root, file.replaceAll(/\W/g, "-"));
      write(join(folder, "files", file), '{"a":1}\n');
      const tables = `${table("files", "a INT, p INT", "PARTITIONED BY (p)")} ${table("again", "a INT, p INT")}`;
      await expect(runJobs(session, `${tables} INSERT INTO again SELECT a, p FROM files;`, folder)).rejects.toThrow(
        message,
      );
    },
    LIMIT_MS,
  );
});
