import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import type { Column } from "../expressions/column.js";
import type { Expression } from "../gen/spark/connect/expressions_pb.js";
import * as f from "./index.js";

/** An expression as text: the call, names, literals. */
function text({ exprType }: Expression): string {
  const list = (expressions: readonly Expression[]) => expressions.map(text).join(", ");
  switch (exprType.case) {
    case "unresolvedFunction": {
      const { functionName, isDistinct, arguments: args } = exprType.value;
      return `${functionName}(${isDistinct ? "distinct " : ""}${list(args)})`;
    }
    case "unresolvedAttribute":
      return exprType.value.unparsedIdentifier;
    case "unresolvedStar":
      return "*";
    case "literal": {
      const { case: kind, value } = exprType.value.literalType;
      return kind === "decimal" ? `decimal ${value.value}` : kind === "null" ? "null" : `${kind} ${String(value)}`;
    }
    case "unresolvedNamedLambdaVariable":
      return exprType.value.nameParts.join(".");
    case "lambdaFunction": {
      const { function: body, arguments: variables } = exprType.value;
      const names = variables.map((variable) => variable.nameParts.join("."));
      return `(${names.join(", ")}) -> ${body === undefined ? "" : text(body)}`;
    }
    case "callFunction":
      return `call ${exprType.value.functionName}(${list(exprType.value.arguments)})`;
    default:
      return exprType.case ?? "nothing";
  }
}

const sent = (column: Column) => text(column.expression);

describe("functions", () => {
  it("are generated from the catalogue", () => {
    const generator = fileURLToPath(new URL("../../scripts/generate-functions.mjs", import.meta.url));
    expect(execFileSync(process.execPath, [generator, "--check"], { encoding: "utf8" })).toBe("");
  });

  it("take names of columns, columns and literals, each where PySpark does", () => {
    expect(sent(f.lpad("name", 5, "*"))).toBe("lpad(name, integer 5, string *)");
    expect(sent(f.date_add("day", 1))).toBe("date_add(day, integer 1)");
    expect(sent(f.date_add("day", "days"))).toBe("date_add(day, days)");
    expect(sent(f.array_contains("symbols", "AAPL"))).toBe("array_contains(symbols, string AAPL)");
    expect(sent(f.atan2("y", 2))).toBe("atan2(y, integer 2)");
    expect(sent(f.typeof("x"))).toBe("typeof(x)");
    expect(sent(f.array("a", f.lit(1n)))).toBe("array(a, long 1)");
    expect(sent(f.percentile("x", [0.25, 0.5]))).toBe("percentile(x, array(double 0.25, double 0.5), integer 1)");
  });

  it("leave out optional arguments that are not given", () => {
    expect(sent(f.round("x"))).toBe("round(x)");
    expect(sent(f.to_date("x", "yyyy"))).toBe("to_date(x, string yyyy)");
    expect(sent(f.lag("x"))).toBe("lag(x, integer 1)");
    expect(sent(f.lag("x", 2, 0))).toBe("lag(x, integer 2, integer 0)");
  });

  it("send the names that the server has", () => {
    expect(sent(f.create_map("k", "v"))).toBe("map(k, v)");
    expect(sent(f.mean("x"))).toBe("avg(x)");
    expect(sent(f.bitwise_not("x"))).toBe("~(x)");
    expect(sent(f.timestamp_add("DAY", "n", "t"))).toBe("timestampadd(string DAY, n, t)");
    expect(sent(f.count_distinct("a", "b"))).toBe("count(distinct a, b)");
    expect(sent(f.listagg_distinct("a", "-"))).toBe("listagg(distinct a, string -)");
    expect(sent(f.log("x"))).toBe("ln(x)");
    expect(sent(f.log(2, "x"))).toBe("log(integer 2, x)");
    expect(sent(f.trim("x", "characters"))).toBe("trim(characters, x)");
    expect(sent(f.call_function("a.b", "x"))).toBe("call a.b(x)");
    expect(sent(f.partitioning.bucket(4, "x"))).toBe("bucket(integer 4, x)");
  });

  it("leave it to the server what the count of a star is", () => {
    expect(sent(f.count("*"))).toBe("count(*)");
    expect(sent(f.count("x"))).toBe("count(x)");
  });

  it("give each lambda variables of its own", () => {
    const nested = sent(f.transform("xs", (x) => f.transform("ys", (y, i) => x.plus(y).plus(i))));
    const match =
      /^transform\(xs, \((x_\d+)\) -> transform\(ys, \((x_\d+), (y_\d+)\) -> \+\(\+\(\1, \2\), \3\)\)\)$/.exec(nested);
    expect(match, nested).not.toBeNull();
    expect(match?.[1]).not.toBe(match?.[2]);
  });

  it("write schemas and options as text", () => {
    const a = { name: "a", type: { kind: "integer" }, nullable: true, metadata: undefined } as const;
    expect(sent(f.from_json("x", { kind: "struct", fields: [a] }))).toBe(
      'from_json(x, string {"type":"struct","fields":[{"name":"a","type":"integer","nullable":true,"metadata":{}}]})',
    );
    expect(sent(f.from_json("x", f.col("schema")))).toBe("from_json(x, schema)");
    expect(sent(f.from_csv("x", "a INT", { header: true, maxColumns: 3 }))).toBe(
      "from_csv(x, string a INT, map(string header, string true, string maxColumns, string 3))",
    );
  });

  it("place the start of a window behind its slide", () => {
    expect(sent(f.window("t", "1 hour"))).toBe("window(t, string 1 hour)");
    expect(sent(f.window("t", "1 hour", undefined, "5 minutes"))).toBe(
      "window(t, string 1 hour, string 1 hour, string 5 minutes)",
    );
  });

  it("draw a seed of 63 bits where none is given", () => {
    const seeds = Array.from({ length: 20 }, () => BigInt(/^rand\(long (\d+)\)$/.exec(sent(f.rand()))?.[1] ?? -1));
    expect(new Set(seeds).size).toBe(20);
    expect(seeds.every((seed) => seed >= 0n && seed < 1n << 63n)).toBe(true);
    expect(sent(f.rand(7))).toBe("rand(integer 7)");
  });

  it("give Protocol Buffers the descriptors before the options", () => {
    expect(sent(f.from_protobuf("x", "Trade", Uint8Array.of(1), { mode: "PERMISSIVE" }))).toBe(
      "from_protobuf(x, string Trade, binary 1, map(string mode, string PERMISSIVE))",
    );
    expect(sent(f.to_protobuf("x", "Trade"))).toBe("to_protobuf(x, string Trade)");
  });

  it("make intervals of zeros, the seconds of them decimal", () => {
    expect(sent(f.make_dt_interval("days"))).toBe("make_dt_interval(days, integer 0, integer 0, decimal 0)");
  });

  it("refuse too few arguments", () => {
    expect(() => f.greatest("a")).toThrow(InvalidArgumentError);
    expect(() => f.json_tuple("a")).toThrow("json_tuple() needs at least one argument");
  });
});
