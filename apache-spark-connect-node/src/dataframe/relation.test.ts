import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { col } from "../expressions/call.js";
import { RelationSchema } from "../gen/spark/connect/relations_pb.js";
import { relationOf, withPlanId } from "./relation.js";

const range = () => relationOf({ case: "range", value: { end: 3n, step: 1n } });

describe("a relation", () => {
  it("has a plan id of its own", () => {
    const ids = [range(), range(), range()].map((relation) => relation.common?.planId);
    expect(new Set(ids).size).toBe(3);
  });

  it("takes the relations of its columns' subqueries with it", () => {
    const [input, other] = [range(), range()];
    const condition = col("id").inSubquery({ relation: other });
    const filter = relationOf({ case: "filter", value: { input, condition: condition.expression } }, [condition]);
    const { relType } = filter;
    if (relType.case !== "withRelations") throw new Error(`is ${relType.case}`);
    expect(relType.value.root?.relType.case).toBe("filter");
    expect(relType.value.references).toEqual([other]);
    expect(filter.common?.planId).not.toBe(relType.value.root?.common?.planId);
  });

  it("from outside gets a plan id, and is not changed itself", () => {
    const outside = create(RelationSchema, { relType: { case: "range", value: { end: 3n, step: 1n } } });
    expect(withPlanId(outside).common?.planId).toBeDefined();
    expect(outside.common).toBeUndefined();
    const inside = range();
    expect(withPlanId(inside)).toBe(inside);
  });
});
