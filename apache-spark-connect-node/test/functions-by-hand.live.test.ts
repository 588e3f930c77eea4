/** Functions that are not of the catalogue, called on a server; most give what the same call in SQL gives. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DataFrame, type DataType, expr, functions, lit, SparkSession, type StructType } from "../src/index.js";
import { expectEqual, FUNCTIONS_SESSION } from "./functions-session.js";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

const numbers: DataType = { kind: "array", element: { kind: "integer" }, containsNull: true };
const field = (name: string, type: DataType) => ({ name, type, nullable: true, metadata: undefined });
const flat: StructType = { kind: "struct", fields: [field("a", { kind: "integer" })] };
const nested: DataType = {
  kind: "struct",
  fields: [...flat.fields, field("b c", { kind: "struct", fields: [field("d.e", numbers)] })],
};
const ddl = "'a INT, `b c` STRUCT<`d.e`: ARRAY<INT>>'";

describe.skipIf(url === undefined)("functions on a server", () => {
  let session: SparkSession;
  let one: DataFrame;
  let sample: DataFrame;

  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", ...FUNCTIONS_SESSION });
    one = await session.sql("SELECT 1 AS one");
    sample = await session.sql("SELECT * FROM VALUES (1, 10), (1, 20), (2, 30), (2, NULL) AS sample(k, x)");
  });

  afterAll(async () => {
    await session.release();
    await session.close();
  });

  it("of one's own in TypeScript", async () => {
    const f = functions;
    const array = expr("array(3, NULL, 1)");
    const map = expr("map('a', 1, 'b', 2)");
    await expectEqual(
      [
        [
          "aggregate",
          f.aggregate(expr("array(1, 2)"), lit(10), (sum, x) => sum.plus(x)),
          "aggregate(array(1, 2), 10, (s, x) -> s + x)",
        ],
        [
          "aggregate with finish",
          f.aggregate(
            expr("array(1, 2)"),
            lit(0),
            (sum, x) => sum.plus(x),
            (sum) => sum.multiply(2),
          ),
          "6",
        ],
        [
          "reduce",
          f.reduce(expr("array(1, 2)"), lit(0), (sum, x) => sum.plus(x)),
          "reduce(array(1, 2), 0, (s, x) -> s + x)",
        ],
        ["array_sort", f.array_sort(array), "array_sort(array(3, NULL, 1))"],
        ["array_sort with comparator", f.array_sort(expr("array(1, 3, 2)"), (x, y) => y.minus(x)), "array(3, 2, 1)"],
        ["exists", f.exists(array, (x) => x.gt(2)), "exists(array(3, NULL, 1), x -> x > 2)"],
        ["forall", f.forall(array, (x) => x.gt(0)), "forall(array(3, NULL, 1), x -> x > 0)"],
        ["filter", f.filter(array, (x) => x.isNotNull()), "filter(array(3, NULL, 1), x -> x IS NOT NULL)"],
        ["filter by position", f.filter(array, (_, i) => i.gt(0)), "filter(array(3, NULL, 1), (x, i) -> i > 0)"],
        ["transform", f.transform(array, (x) => x.plus(1)), "transform(array(3, NULL, 1), x -> x + 1)"],
        [
          "transform with position",
          f.transform(array, (x, i) => x.plus(i)),
          "transform(array(3, NULL, 1), (x, i) -> x + i)",
        ],
        [
          "nested",
          f.transform(expr("array(1, 2)"), (x) => f.transform(expr("array(10, 20)"), (y) => x.plus(y))),
          "transform(array(1, 2), x -> transform(array(10, 20), y -> x + y))",
        ],
        ["a constant", f.transform(array, () => "one"), "transform(array(3, NULL, 1), x -> 'one')"],
        [
          "zip_with",
          f.zip_with(array, array, (x, y) => x.plus(y)),
          "zip_with(array(3, NULL, 1), array(3, NULL, 1), (x, y) -> x + y)",
        ],
        ["map_filter", f.map_filter(map, (_, v) => v.gt(1)), "map_filter(map('a', 1, 'b', 2), (k, v) -> v > 1)"],
        [
          "map_zip_with",
          f.map_zip_with(map, map, (_, v, w) => v.plus(w)),
          "map_zip_with(map('a', 1, 'b', 2), map('a', 1, 'b', 2), (k, v, w) -> v + w)",
        ],
        [
          "transform_keys",
          f.transform_keys(map, (k) => f.upper(k)),
          "transform_keys(map('a', 1, 'b', 2), (k, v) -> upper(k))",
        ],
        [
          "transform_values",
          f.transform_values(map, (_, v) => v.plus(1)),
          "transform_values(map('a', 1, 'b', 2), (k, v) -> v + 1)",
        ],
        ["when", f.when(expr("one = 2"), "two").when(expr("one = 1"), "one").otherwise("many"), "'one'"],
        ["when without otherwise", f.when(expr("one = 2"), "two"), "CASE WHEN one = 2 THEN 'two' END"],
        ["call_function", f.call_function("system.builtin.abs", lit(-1)), "abs(-1)"],
        ["call_udf", f.call_udf("abs", lit(-1)), "abs(-1)"],
        ["log", f.log(lit(10)), "ln(10)"],
        ["log of a base", f.log(2, lit(8)), "log(2, 8)"],
        ["trim", f.trim(lit("xax"), lit("x")), "trim(BOTH 'x' FROM 'xax')"],
        ["ltrim", f.ltrim(lit("xax"), lit("x")), "trim(LEADING 'x' FROM 'xax')"],
        ["rtrim", f.rtrim(lit("xax"), lit("x")), "trim(TRAILING 'x' FROM 'xax')"],
        ["trim of spaces", f.trim(lit(" a ")), "'a'"],
        ["make_dt_interval", f.make_dt_interval(lit(1), lit(2)), "make_dt_interval(1, 2)"],
        ["make_interval", f.make_interval(lit(1), lit(2)), "make_interval(1, 2)"],
        ["try_make_interval", f.try_make_interval(lit(2147483647)), "try_make_interval(2147483647)"],
        [
          "make_timestamp",
          f.make_timestamp(lit(2024), lit(2), lit(29), lit(6), lit(30), lit(45.5), lit("CET")),
          "make_timestamp(2024, 2, 29, 6, 30, 45.5D, 'CET')",
        ],
        [
          "make_timestamp of a date and a time",
          f.make_timestamp(expr("DATE'2024-02-29'"), expr("TIME'06:30:00'")),
          "make_timestamp(DATE'2024-02-29', TIME'06:30:00')",
        ],
        [
          "try_make_timestamp",
          f.try_make_timestamp(lit(2024), lit(13), lit(1), lit(0), lit(0), lit(0)),
          "try_make_timestamp(2024, 13, 1, 0, 0, 0)",
        ],
        [
          "make_timestamp_ntz",
          f.make_timestamp_ntz(lit(2024), lit(2), lit(29), lit(6), lit(30), lit(0)),
          "make_timestamp_ntz(2024, 2, 29, 6, 30, 0)",
        ],
        [
          "try_make_timestamp_ntz",
          f.try_make_timestamp_ntz(lit(2024), lit(13), lit(1), lit(0), lit(0), lit(0)),
          "try_make_timestamp_ntz(2024, 13, 1, 0, 0, 0)",
        ],
        [
          "convert_timezone",
          f.convert_timezone(lit("CET"), lit("UTC"), expr("TIMESTAMP_NTZ'2024-01-01 00:00:00'")),
          "convert_timezone('CET', 'UTC', TIMESTAMP_NTZ'2024-01-01 00:00:00')",
        ],
        [
          "convert_timezone of the session",
          f.convert_timezone(null, lit("CET"), expr("TIMESTAMP_NTZ'2024-01-01 00:00:00'")),
          "convert_timezone('CET', TIMESTAMP_NTZ'2024-01-01 00:00:00')",
        ],
        ["unix_timestamp", f.unix_timestamp(), "unix_timestamp()"],
        ["unix_timestamp of a text", f.unix_timestamp(lit("2024"), "yyyy"), "unix_timestamp('2024', 'yyyy')"],
        ["a name", f.abs("one"), "abs(one)"],
        [
          "a schema for JSON",
          f.from_json(lit('{"a":1,"b c":{"d.e":[1]}}'), nested),
          `from_json('{"a":1,"b c":{"d.e":[1]}}', ${ddl})`,
        ],
        ["an array for JSON", f.from_json(lit("[1]"), numbers), "from_json('[1]', 'ARRAY<INT>')"],
        ["a schema for CSV", f.from_csv(lit("1"), flat), "from_csv('1', 'a INT')"],
        ["a schema for XML", f.from_xml(lit("<p><a>1</a></p>"), flat), "from_xml('<p><a>1</a></p>', 'a INT')"],
      ],
      one,
    );
  });

  it("whose defaults are those of SQL", async () => {
    const f = functions;
    const key = "0000111122223333";
    await expectEqual(
      [
        ["mask", f.mask(lit("Ab1-")), "mask('Ab1-')"],
        ["str_to_map", f.str_to_map(lit("a:1,b:2")), "str_to_map('a:1,b:2')"],
        ["sentences", f.sentences(lit("Hi there.")), "sentences('Hi there.')"],
        ["make_ym_interval", f.make_ym_interval(), "make_ym_interval()"],
        ["make_dt_interval", f.make_dt_interval(), "make_dt_interval()"],
        ["make_interval", f.make_interval(), "make_interval()"],
        ["overlay", f.overlay(lit("Spark SQL"), lit("CORE"), 7), "overlay('Spark SQL', 'CORE', 7)"],
        ["split", f.split(lit("a,b"), ","), "split('a,b', ',')"],
        ["round", f.round(lit(2.5)), "round(2.5D)"],
        ["sort_array", f.sort_array(expr("array(2, 1)")), "sort_array(array(2, 1))"],
        ["locate", f.locate("b", lit("ab")), "locate('b', 'ab')"],
        [
          "months_between",
          f.months_between(lit("2024-03-15"), lit("2024-01-31")),
          "months_between('2024-03-15', '2024-01-31')",
        ],
        ["from_unixtime", f.from_unixtime(lit(0)), "from_unixtime(0)"],
        ["aes", f.aes_decrypt(f.aes_encrypt(lit("Spark"), lit(key)), lit(key)), "CAST('Spark' AS BINARY)"],
      ],
      one,
    );
    const drawn = one.select(f.rand().alias("a"), f.rand().alias("b"), f.randn().alias("c"), f.uuid().alias("d"));
    const [first] = await drawn.collect();
    expect(first?.["a"]).not.toBe(first?.["b"]);
    expect(await drawn.collect()).toEqual([first]);
  });

  it("in groupings, orders and joins", async () => {
    const f = functions;
    const events = await session.sql(
      "SELECT TIMESTAMP'2024-01-01 00:00:07' + make_dt_interval(0, 0, 0, id) AS time, id AS n FROM range(4)",
    );
    const windows = events
      .groupBy(f.window("time", "5 seconds", undefined, "1 second").alias("w"))
      .agg(f.count("*").alias("n"));
    const starts = windows.select(f.date_format("w.start", "ss").alias("start"), "n", f.window_time("w").alias("time"));
    expect(await starts.orderBy("start").collect({ longs: "number" })).toMatchObject([{ start: "06", n: 4 }]);
    const sliding = events.groupBy(f.window("time", "4 seconds", "2 seconds")).agg(f.sum("n"));
    expect(await sliding.count()).toBe(4);
    expect(await events.groupBy(f.session_window("time", "5 seconds")).agg(f.count("n")).count()).toBe(1);

    const rolled = sample
      .rollup("k")
      .agg(f.grouping("k").alias("g"), f.grouping_id("k").alias("i"), f.count(f.col("*")).alias("n"));
    expect(await rolled.orderBy(f.asc_nulls_last("k")).collect({ longs: "number" })).toEqual([
      { k: 1, g: 0, i: 0, n: 2 },
      { k: 2, g: 0, i: 0, n: 2 },
      { k: null, g: 1, i: 1, n: 4 },
    ]);

    const orders = [f.asc, f.asc_nulls_first, f.asc_nulls_last, f.desc, f.desc_nulls_first, f.desc_nulls_last];
    const ordered = orders.map(async (order) =>
      (await sample.select("x").orderBy(order("x")).collect()).map((row) => row["x"]),
    );
    expect(await Promise.all(ordered)).toEqual([
      [null, 10, 20, 30],
      [null, 10, 20, 30],
      [10, 20, 30, null],
      [30, 20, 10, null],
      [null, 30, 20, 10],
      [30, 20, 10, null],
    ]);

    const joined = sample.select("k").join(f.broadcast(sample.select("k").distinct()), "k");
    expect(await joined.explain()).toContain("BroadcastHashJoin");
    // Only a server with spark-protobuf has more to say; the name of the message is not known to it either.
    const message = one.select(f.to_protobuf(f.struct("one"), "no.such.Message"));
    await expect(message.collect()).rejects.toThrow(/PROTOBUF/);
    await expect(one.select(f.raise_error("no luck")).collect()).rejects.toThrow("no luck");
  });
});
