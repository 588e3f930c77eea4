import { create } from "@bufbuild/protobuf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import { callFunction, lit } from "../expressions/call.js";
import { type Relation, RelationSchema } from "../gen/spark/connect/relations_pb.js";
import { rangeRelation } from "./range.js";
import { sqlRelation } from "./sql.js";

function sqlOf(relation: Relation | undefined) {
  if (relation?.relType.case === "sql") return relation.relType.value;
  throw new Error(`${relation?.relType.case} is no sql`);
}

describe("sqlRelation", () => {
  it("gives arguments as expressions, never as text", () => {
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9_]*$/), (text, name) => {
        const byName = sqlOf(sqlRelation("SELECT 1", { args: { [name]: text } }));
        expect(byName.query).toBe("SELECT 1");
        expect(byName.namedArguments[name]).toEqual(lit(text).expression);
        const byPosition = sqlOf(sqlRelation("SELECT ?", { args: [text, null] }));
        expect(byPosition.posArguments).toEqual([lit(text).expression, lit(null).expression]);
      }),
    );
  });

  it("takes columns as arguments", () => {
    const column = callFunction("array", [1, 2]);
    expect(sqlOf(sqlRelation("SELECT ?", { args: [column] })).posArguments).toEqual([column.expression]);
  });

  it("names DataFrames as no other view is named, and leaves other braces alone", () => {
    const relation = create(RelationSchema, { common: { planId: 1n }, relType: { case: "range", value: {} } });
    const { relType } = sqlRelation("SELECT '{b}' FROM {a}, {a}", { frames: { a: { relation } } });
    if (relType.case !== "withRelations") throw new Error(`${relType.case} is no withRelations`);
    const [reference] = relType.value.references;
    if (reference?.relType.case !== "subqueryAlias") throw new Error("no alias");
    const { alias, input } = reference.relType.value;
    expect(input).toEqual(relation);
    expect(sqlOf(relType.value.root).query).toBe(`SELECT '{b}' FROM ${alias}, ${alias}`);
    expect(() => sqlRelation("SELECT 1", { frames: { a: { relation } } })).toThrow(InvalidArgumentError);
  });
});

describe("rangeRelation", () => {
  it("takes every integer of 64 bits", () => {
    const longs = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    fc.assert(
      fc.property(longs, fc.maxSafeInteger(), (start, end) => {
        const { relType } = rangeRelation(start, end, 1, undefined);
        expect(relType.value).toMatchObject({ start, end: BigInt(end), step: 1n });
      }),
    );
  });

  it.each([0.5, Number.NaN, 2 ** 53, 2n ** 63n, -(2n ** 63n) - 1n])("refuses %s", (end) => {
    expect(() => rangeRelation(0, end, 1, undefined)).toThrow(InvalidArgumentError);
  });
});
