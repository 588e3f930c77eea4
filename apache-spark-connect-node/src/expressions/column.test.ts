import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relationOf } from "../dataframe/relation.js";
import { InvalidArgumentError } from "../errors.js";
import { callFunction, col, lit, namedColumn } from "./call.js";
import type { Column } from "./column.js";
import { Window } from "./window.js";

const kind = (column: Column) => column.expression.exprType.case;

describe("a name", () => {
  it.each([
    ["price", { case: "unresolvedAttribute", target: "price" }],
    ["quote.bid", { case: "unresolvedAttribute", target: "quote.bid" }],
    ["*", { case: "unresolvedStar", target: undefined }],
    ["quote.*", { case: "unresolvedStar", target: "quote.*" }],
  ])("%s", (name, expected) => {
    const { exprType } = namedColumn(name, 7n).expression;
    const target =
      exprType.case === "unresolvedAttribute"
        ? exprType.value.unparsedIdentifier
        : exprType.case === "unresolvedStar"
          ? exprType.value.unparsedTarget
          : "other";
    expect({ case: exprType.case, target }).toEqual(expected);
    expect(exprType.value).toMatchObject({ planId: 7n });
  });
});

describe("a column", () => {
  it("takes texts as literals in comparisons", () => {
    const { exprType } = col("symbol").equalTo("AAPL").expression;
    expect(
      exprType.case === "unresolvedFunction" && exprType.value.arguments.map((each) => each.exprType.case),
    ).toEqual(["unresolvedAttribute", "literal"]);
  });

  it("never changes", () => {
    const price = col("price");
    const before = structuredClone(price.expression);
    price.plus(1).alias("more").cast("int").over(Window.partitionBy("symbol")).desc();
    expect(price.expression).toEqual(before);
  });

  it.each([
    [2 ** 31 - 1, "integer"],
    [-(2 ** 31), "integer"],
    [2 ** 31, "long"],
    [-(2 ** 31) - 1, "long"],
    [2 ** 53, "double"],
    [-0, "double"],
    [0.5, "double"],
  ])("of the number %s is a literal of type %s", (value, type) => {
    const { exprType } = lit(value).expression;
    expect(exprType.case === "literal" && exprType.value.literalType.case).toBe(type);
  });

  it("is a literal of the type that is asked for", () => {
    const { exprType } = lit("2026-01-31", { kind: "date" }).expression;
    expect(exprType.case === "literal" && exprType.value.literalType).toEqual({ case: "date", value: 20484 });
    expect(() => lit("tomorrow", { kind: "date" })).toThrow(InvalidArgumentError);
  });

  it("gives literals and columns back as they are", () => {
    const column = lit(1);
    expect(lit(column)).toBe(column);
  });

  it("has when() only on a when, before otherwise()", () => {
    const branch = callFunction("when", [col("a").gt(1), "x"]);
    expect(kind(branch.when(col("a").gt(2), "y").otherwise("z"))).toBe("unresolvedFunction");
    expect(() => branch.otherwise("z").otherwise("q")).toThrow(InvalidArgumentError);
    expect(() => col("a").otherwise("z")).toThrow("when()");
  });

  it("carries each subquery's relation once, wherever it stands", () => {
    const relation = relationOf({ case: "range", value: { end: 1n, step: 1n } });
    const inside = col("a").inSubquery({ relation });
    const all = [
      inside.and(inside).not(),
      callFunction("coalesce", [inside, 1]).alias("x"),
      col("a").over(Window.orderBy(inside)),
      col("s").withField("x", inside),
      inside.cast("string").desc(),
      col("m").getItem(inside),
    ];
    for (const column of all) expect(column.references).toEqual([relation]);
  });
});

describe("a window's bounds", () => {
  const bounds = (window: typeof Window) => {
    const { exprType } = col("a").over(window).expression;
    const frame = exprType.case === "window" ? exprType.value.frameSpec : undefined;
    return [frame?.lower?.boundary.case, frame?.upper?.boundary.case];
  };

  it("are the ends, the current row, or an offset", () => {
    expect(bounds(Window.rowsBetween(Number.NEGATIVE_INFINITY, 0))).toEqual(["unbounded", "currentRow"]);
    expect(bounds(Window.rangeBetween(-5n, Number.POSITIVE_INFINITY))).toEqual(["value", "unbounded"]);
    expect(bounds(Window.partitionBy("a"))).toEqual([undefined, undefined]);
  });

  it("are whole numbers, of 32 bits for rows", () => {
    fc.assert(
      fc.property(fc.double({ noInteger: true }), (bound) => {
        fc.pre(Number.isFinite(bound));
        expect(() => bounds(Window.rowsBetween(bound, 0))).toThrow(InvalidArgumentError);
      }),
    );
    expect(() => bounds(Window.rowsBetween(-(2 ** 31), 0))).toThrow("32 bits");
    expect(() => bounds(Window.rowsBetween(Number.POSITIVE_INFINITY, 0))).toThrow(InvalidArgumentError);
    expect(bounds(Window.rangeBetween(-(2 ** 40), 0))).toEqual(["value", "currentRow"]);
  });
});
