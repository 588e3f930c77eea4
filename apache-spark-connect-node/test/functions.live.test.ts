/**
 * Every function is called on a server, with the example of the catalogue, and gives what the same call in SQL gives;
 * both stand in one query, so that the time, the user and seeds are the same.
 */
import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Column, type DataFrame, expr, functions, SparkSession, Window } from "../src/index.js";
import { expectEqual, FUNCTIONS_SESSION } from "./functions-session.js";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

const catalogue = new URL("../src/functions/catalogue/", import.meta.url);
const argument = z.union([z.string(), z.number(), z.boolean(), z.array(z.number()), z.record(z.string(), z.string())]);
const entry = z.object({
  name: z.string(),
  call: z.string().optional(),
  distinct: z.boolean().default(false),
  parameters: z.array(z.string()),
  example: z.array(argument).optional(),
  sql: z.string().optional(),
  untested: z.string().optional(),
});
type Entry = z.infer<typeof entry>;
type Argument = z.infer<typeof argument>;

const groups = readdirSync(catalogue).map((file) => ({
  group: file.replace(/\.json$/, ""),
  entries: z.array(entry).parse(JSON.parse(readFileSync(new URL(file, catalogue), "utf8"))),
}));

/** Whether a text of the example is SQL for the parameter at this place. */
function takesColumn({ parameters }: Entry, index: number): boolean {
  const parameter = parameters[Math.min(index, parameters.length - 1)] ?? "";
  return !parameter.includes(":") || parameter.includes("Column");
}

const quoted = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

function sqlOf(value: Argument, isColumn: boolean): string {
  if (typeof value === "string") return isColumn ? value : quoted(value);
  if (Array.isArray(value)) return `array(${value.join(", ")})`;
  if (typeof value === "object") return `map(${Object.entries(value).flat().map(quoted).join(", ")})`;
  return String(value);
}

/** The call of the example in SQL. */
function sqlCall(tested: Entry): string {
  const { name, call = name, distinct, example = [], sql } = tested;
  const args = example.map((value, index) => sqlOf(value, takesColumn(tested, index)));
  return sql ?? `${call}(${distinct ? "DISTINCT " : ""}${args.join(", ")})`;
}

const exported: ReadonlyMap<string, unknown> = new Map(Object.entries(functions));

/** The call of the example by the package's function. */
function functionCall(tested: Entry): Column {
  const args = (tested.example ?? []).map((value, index) =>
    typeof value === "string" && takesColumn(tested, index) ? expr(value) : value,
  );
  const called = exported.get(tested.name);
  const result: unknown = typeof called === "function" ? Reflect.apply(called, undefined, args) : undefined;
  if (result instanceof Column) return result;
  throw new Error(`${tested.name} gave no column.`);
}

const SAMPLE = `
  SELECT /*+ COALESCE(1) */ *
  FROM VALUES (1, 10, 1.5D, 'a', true), (1, 20, 2.5D, 'b', false), (2, 30, 4.0D, 'a', true), (2, NULL, 3.0D, NULL, true)
    AS sample(k, x, y, s, b)
  CROSS JOIN (
    SELECT hll_sketch_agg(id) AS hll, theta_sketch_agg(id) AS theta, approx_top_k_accumulate(CAST(id AS INT)) AS topk,
      kll_sketch_agg_bigint(id) AS kll_bigint, kll_sketch_agg_double(CAST(id AS DOUBLE)) AS kll_double,
      kll_sketch_agg_float(CAST(id AS FLOAT)) AS kll_float,
      tuple_sketch_agg_double(id, CAST(id AS DOUBLE)) AS tuple_double,
      tuple_sketch_agg_integer(id, CAST(id AS INT)) AS tuple_integer
    FROM range(5))`;

/** What the server has and `functions` has not, and why; everything here can be had by `call_function` or `expr`. */
const ABSENT: Readonly<Record<string, readonly string[]>> = {
  "an operator, or the name of one: the methods of Column": [
    ..."! != % & * + - / < << <= <=> <> = == > >= >> >>> ^ | || ~".split(" "),
    ..."and between case div in mod not or".split(" "),
  ],
  "a cast: Column.cast": [
    ..."bigint binary boolean cast date decimal double float int smallint string time timestamp tinyint".split(" "),
  ],
  "a word of SQL or of JavaScript: functions.when": ["if"],
  "another name of a function here: create_map, length, bool_or": ["map", "len", "any"],
  "a table function: session.tvf": [
    ..."collations python_worker_logs range sql_keywords variant_explode variant_explode_outer".split(" "),
  ],
  "an ordered-set aggregate, which needs WITHIN GROUP: expr": ["percentile_cont", "percentile_disc"],
  "only in queries of metric views": ["measure"],
};

describe.skipIf(url === undefined)("functions on a server", () => {
  let session: SparkSession;
  let one: DataFrame;
  let sample: DataFrame;

  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", ...FUNCTIONS_SESSION });
    one = await session.sql("SELECT 1 AS one");
    sample = await session.sql(SAMPLE);
  });

  afterAll(async () => {
    await session.release();
    await session.close();
  });

  it.each(groups)("$group", async ({ group, entries }) => {
    const tested = entries.filter(({ example }) => example !== undefined);
    if (group === "generator") {
      for (const generator of tested) {
        const expected = await session.sql(`SELECT ${sqlCall(generator)}`);
        expect(await one.select(functionCall(generator)).collect(), generator.name).toEqual(await expected.collect());
      }
      return;
    }
    const over = Window.orderBy("x", "y");
    const pairOf = (each: Entry): [string, Column, string] =>
      group === "window"
        ? [each.name, functionCall(each).over(over), `${sqlCall(each)} OVER (ORDER BY x, y)`]
        : [each.name, functionCall(each), sqlCall(each)];
    // Beside a distinct aggregate, Spark gives the others groups without rows, which an intersection of sketches cannot have.
    const batches = [tested.filter(({ distinct }) => distinct), tested.filter(({ distinct }) => !distinct)];
    const frame = ["aggregate", "sketch", "window"].includes(group) ? sample : one;
    for (const batch of batches.filter(({ length }) => length > 0)) await expectEqual(batch.map(pairOf), frame);
  });

  it("are all that the server has, but those that are reached otherwise", async () => {
    const rows = await (await session.sql("SHOW SYSTEM FUNCTIONS")).collect();
    const lacking = rows.map((row) => String(row["function"])).filter((name) => !exported.has(name));
    expect(lacking.toSorted()).toEqual(Object.values(ABSENT).flat().toSorted());
  });
});
