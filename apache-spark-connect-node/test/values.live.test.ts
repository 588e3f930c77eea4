/** Values of every type on their way to a real server and back; see live.test.ts. */
import {
  DateDay,
  Dictionary,
  Field,
  Int32,
  List,
  Table,
  tableFromArrays,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Column } from "../src/expressions/column.js";
import { literalExpression } from "../src/expressions/literal.js";
import {
  type DataType,
  Decimal,
  type LiteralValue,
  lit,
  SparkSession,
  Timestamp,
  types,
  type Value,
  Variant,
} from "../src/index.js";

const url = process.env.SPARK_REMOTE;

const TEXT: DataType = { kind: "string", collation: undefined };
const LONG: DataType = { kind: "long" };
const nullable = (name: string, type: DataType) => ({ name, type, nullable: true, metadata: undefined });

/** A value, the type it is given as, the same in SQL, and what comes back if it is not the value itself. */
const CASES: ReadonlyArray<readonly [LiteralValue, DataType, sql: string, back?: Value]> = [
  [null, LONG, "CAST(NULL AS BIGINT)"],
  [true, { kind: "boolean" }, "true"],
  [-128, { kind: "byte" }, "-128Y"],
  [32767, { kind: "short" }, "32767S"],
  [-2147483648, { kind: "integer" }, "CAST(-2147483648 AS INT)"],
  [-9223372036854775808n, LONG, "CAST('-9223372036854775808' AS BIGINT)"],
  [9223372036854775807n, LONG, "9223372036854775807L"],
  [0.5, { kind: "float" }, "CAST(0.5 AS FLOAT)"],
  [-0, { kind: "double" }, "-0.0D"],
  [Number.NaN, { kind: "double" }, "double('NaN')"],
  [Number.NEGATIVE_INFINITY, { kind: "double" }, "double('-Infinity')"],
  [5e-324, { kind: "double" }, "4.9E-324D"],
  [
    "12345678901234567890.123456789012345678",
    { kind: "decimal", precision: 38, scale: 18 },
    "12345678901234567890.123456789012345678BD",
  ],
  [-1, { kind: "decimal", precision: 3, scale: 2 }, "-1.00BD", "-1.00"],
  ["", TEXT, "''"],
  ["é€😀\u0000", TEXT, "concat('é€😀', char(0))"],
  [Uint8Array.of(0, 255), { kind: "binary" }, "X'00FF'"],
  ["0001-01-01", { kind: "date" }, "DATE'0001-01-01'"],
  ["9999-12-31", { kind: "date" }, "DATE'9999-12-31'"],
  [new Timestamp(-62_135_596_800_000_000n), { kind: "timestamp" }, "TIMESTAMP'0001-01-01 00:00:00Z'"],
  [
    "9999-12-31T23:59:59.999999Z",
    { kind: "timestamp" },
    "TIMESTAMP'9999-12-31 23:59:59.999999Z'",
    new Timestamp(253_402_300_799_999_999n),
  ],
  ["2026-03-29T02:30:00.000001", { kind: "timestampNtz" }, "TIMESTAMP_NTZ'2026-03-29 02:30:00.000001'"],
  ["23:59:59.999999", { kind: "time", precision: 6 }, "TIME'23:59:59.999999'"],
  [-13, { kind: "yearMonthInterval", startField: 0, endField: 1 }, "INTERVAL '-1-1' YEAR TO MONTH"],
  [
    -90_061_000_001n,
    { kind: "dayTimeInterval", startField: 0, endField: 3 },
    "INTERVAL '-1 01:01:01.000001' DAY TO SECOND",
  ],
  [
    { months: 1, days: -2, nanoseconds: 3_000n },
    { kind: "calendarInterval" },
    "make_interval(0, 1, 0, -2, 0, 0, 0.000003)",
  ],
  [["a", null], { kind: "array", element: TEXT, containsNull: true }, "array('a', NULL)"],
  [new Map([["a", 1n]]), { kind: "map", key: TEXT, value: LONG, valueContainsNull: true }, "map('a', 1L)"],
  [
    { a: 1n, "b c": [{ x: null }] },
    {
      kind: "struct",
      fields: [
        nullable("a", LONG),
        nullable("b c", {
          kind: "array",
          element: { kind: "struct", fields: [nullable("x", TEXT)] },
          containsNull: true,
        }),
      ],
    },
    "named_struct('a', 1L, 'b c', array(named_struct('x', CAST(NULL AS STRING))))",
  ],
];

describe.skipIf(url === undefined)("values and a live server", () => {
  let session: SparkSession;
  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", userId: "values-live-test" });
    await session.conf.set("spark.sql.session.timeZone", "UTC");
    await session.conf.set("spark.sql.timeType.enabled", "true");
  });
  afterAll(() => session.stop());

  it("takes literals of every type and gives their values back", async () => {
    const columns = CASES.map(([value, type], n) => new Column(literalExpression(value, type)).alias(`c${n}`));
    const [given] = await session
      .range(1)
      .select(...columns)
      .collect();
    const text = CASES.map(([, , sql], n) => `${sql} AS c${n}`).join(", ");
    const [asked] = await (await session.sql(`SELECT ${text}`)).collect();
    expect(given).toEqual(asked);
    const back = CASES.map(([value, , , result = value], n) => [`c${n}`, result]);
    expect(given).toEqual(Object.fromEntries(back));
  });

  it("infers the types of literals", async () => {
    const values: LiteralValue[] = [
      1,
      2 ** 31,
      1.5,
      1n,
      Decimal.of("1.50"),
      [1, 2.5, null],
      new Map([["k", 1]]),
      { a: [] },
      new Date(0),
    ];
    const row = session.range(1).select(...values.map((value, n) => lit(value).alias(`c${n}`)));
    expect((await row.dtypes()).map(([, type]) => type)).toEqual([
      "int",
      "bigint",
      "double",
      "bigint",
      "decimal(3,2)",
      "array<double>",
      "map<string,int>",
      "struct<a:array<void>>",
      "timestamp",
    ]);
  });

  it("takes rows with a value of every type, and nulls, and gives them back", async () => {
    const fields = CASES.map(([, type], n) => nullable(`c${n}`, type));
    const row = Object.fromEntries(CASES.map(([value], n) => [`c${n}`, value]));
    const back = Object.fromEntries(CASES.map(([value, , , result = value], n) => [`c${n}`, result]));
    const nulls = Object.fromEntries(CASES.map((_, n) => [`c${n}`, null]));
    const frame = await session.createDataFrame([row, nulls, row], { kind: "struct", fields });
    expect(await frame.collect()).toEqual([back, nulls, back]);
    expect(await frame.schema()).toEqual({ kind: "struct", fields });
  });

  it("infers the schema of rows, reads one in DDL, and takes lists", async () => {
    const inferred = await session.createDataFrame([
      { a: 1, b: null },
      { a: 2.5, b: "x", c: [1n] },
    ]);
    expect(await inferred.dtypes()).toEqual([
      ["a", "double"],
      ["b", "string"],
      ["c", "array<bigint>"],
    ]);
    expect(await inferred.collect()).toEqual([
      { a: 1, b: null, c: null },
      { a: 2.5, b: "x", c: [1n] },
    ]);
    const given = await session.createDataFrame([[1, "x"]], "id BIGINT NOT NULL, name STRING COLLATE UTF8_LCASE");
    expect(await given.filter("name = 'X'").collect()).toEqual([{ id: 1n, name: "x" }]);
    await expect(
      session.createDataFrame(
        [
          [1, "x"],
          [null, "y"],
        ],
        "id BIGINT NOT NULL, name STRING",
      ),
    ).rejects.toThrow("row 1, column id: is null");
    expect(await (await session.createDataFrame([], "a INT")).collect()).toEqual([]);
  });

  it("reads variants, whatever is in them, and takes them back", async () => {
    const json = '{"a":[1,-1.5,1e300,"x",null,true,{"é":""}],"b":12345678901,"c":9007199254740993,"long":"LONG"}';
    const text = json.replace("LONG", "y".repeat(300));
    const rows = await (await session.sql("SELECT parse_json(:json) AS v", { args: { json: text } })).collect();
    const variant = rows[0]?.v;
    if (!(variant instanceof Variant)) throw new Error("no variant came");
    expect(variant.toValue()).toEqual({
      a: [1, "-1.5", 1e300, "x", null, true, { é: "" }],
      b: 12345678901,
      c: 9007199254740993n,
      long: "y".repeat(300),
    });
    const frame = await session.createDataFrame([{ v: variant }, { v: null }]);
    expect(await frame.dtypes()).toEqual([["v", "variant"]]);
    expect(await frame.selectExpr("to_json(v) AS j").collect()).toEqual([
      { j: text.replace("1e300", "1.0E300") },
      { j: null },
    ]);

    const casts = [
      ["true", true],
      ["7Y", 7],
      ["300S", 300],
      ["CAST(0.5 AS FLOAT)", 0.5],
      ["1.5D", 1.5],
      ["CAST('-123456789012345678901234567.89' AS DECIMAL(38, 2))", "-123456789012345678901234567.89"],
      ["DATE'2026-01-31'", "2026-01-31"],
      ["TIMESTAMP'2026-01-31 12:00:00.000001Z'", new Timestamp(1_769_860_800_000_001n)],
      ["TIMESTAMP_NTZ'1969-12-31 23:59:59.5'", "1969-12-31T23:59:59.500000"],
      ["X'00FF'", Uint8Array.of(0, 255)],
    ] as const;
    const sql = casts.map(([value], n) => `CAST(${value} AS VARIANT) AS c${n}`).join(", ");
    const [row] = await (await session.sql(`SELECT ${sql}`)).collect();
    const values = Object.values(row ?? {}).map((value) => (value instanceof Variant ? value.toValue() : value));
    expect(values).toEqual(casts.map(([, value]) => value));
  });

  it("reads shapes, and takes them back", async () => {
    const point = Uint8Array.from(Buffer.from("0101000000000000000000f03f0000000000000040", "hex"));
    for (const [sql, type] of [
      ["st_geomfromwkb(X'0101000000000000000000f03f0000000000000040')", types.geometry(0)],
      ["st_geogfromwkb(X'0101000000000000000000f03f0000000000000040')", types.geography(4326)],
    ] as const) {
      const [row] = await (await session.sql(`SELECT ${sql} AS g`)).collect();
      const srid = type.kind === "geometry" ? 0 : 4326;
      expect(row).toEqual({ g: { srid, wkb: point } });
      const frame = await session.createDataFrame([{ g: row?.g ?? null }, { g: null }], types.struct({ g: type }));
      expect(await frame.selectExpr("st_asbinary(g) AS b").collect()).toEqual([{ b: point }, { b: null }]);
    }
  });

  it("keeps large data in the session, in chunks", async () => {
    const rows = Array.from({ length: 25_000 }, (_, id) => ({ id, text: `row ${id} ${"x".repeat(100)}` }));
    const frame = await session.createDataFrame(rows);
    expect(frame.relation.relType.case).toBe("chunkedCachedLocalRelation");
    const [sums] = await frame.selectExpr("count(*) AS n", "sum(id) AS ids", "count(DISTINCT text) AS texts").collect();
    expect(sums).toEqual({ n: 25_000n, ids: 312_487_500n, texts: 25_000n });
  });

  it.each(["zstd", "lz4"])("reads results that are compressed with %s", async (codec) => {
    await session.conf.set("spark.sql.execution.arrow.compression.codec", codec);
    const frame = await session.sql(
      "SELECT id, if(id % 3 = 0, NULL, repeat('é', id % 50)) AS text, array(id, id) AS list FROM range(5000)",
    );
    const rows = await frame.collect({ longs: "number" });
    await session.conf.unset("spark.sql.execution.arrow.compression.codec");
    const expected = Array.from({ length: 5000 }, (_, id) => ({
      id,
      text: id % 3 === 0 ? null : "é".repeat(id % 50),
      list: [id, id],
    }));
    expect(rows).toEqual(expected);
  });

  it("takes Arrow's dictionaries for their values, also in several batches and inside of lists", async () => {
    const table = tableFromArrays({ text: ["a", "b", "a"], n: Int32Array.of(1, 2, 3) });
    const both = table.concat(tableFromArrays({ text: ["c", null], n: Int32Array.of(4, 5) }));
    const rows = [
      { text: "a", n: 1 },
      { text: "b", n: 2 },
      { text: "a", n: 3 },
      { text: "c", n: 4 },
      { text: null, n: 5 },
    ];
    for (const data of [both, tableToIPC(both)]) {
      expect(await (await session.createDataFrame(data)).collect()).toEqual(rows);
    }
    const entries = new Dictionary(new Utf8(), new Int32());
    const lists = new Table({ list: vectorFromArray([["x", "y"], null, ["x"]], new List(new Field("e", entries))) });
    expect(await (await session.createDataFrame(lists)).collect()).toEqual([
      { list: ["x", "y"] },
      { list: null },
      { list: ["x"] },
    ]);
    const times = new Table({ t: vectorFromArray([new Date(0)], new Dictionary(new DateDay(), new Int32())) });
    await expect(session.createDataFrame(times)).rejects.toThrow(
      "Column t: a dictionary of Date32<DAY> cannot be sent",
    );
  });

  it("takes Arrow tables and streams", async () => {
    const arrow = tableFromArrays({ id: Int32Array.of(1, 2, 3) });
    for (const data of [arrow, tableToIPC(arrow)]) {
      expect(await (await session.createDataFrame(data)).collect()).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    }
  });
});
