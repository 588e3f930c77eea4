import { columnsOf, isBounded, type Relation, type SetOperation } from "../../analysis/relation.js";
import {
  aggregate,
  and,
  as,
  asTimeless,
  col,
  filter,
  fn,
  lit,
  project,
  setOperation as sparkSetOperation,
  unionAll,
} from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { columnValue } from "../expressions.js";
import type { Build, Operator } from "./operator.js";

/**
 * INTERSECT and EXCEPT of bounded rows are Spark's own. INTERSECT of streams groups the rows of both sides by all columns
 * and gives those that came on both: a row that both have had once is never taken back.
 */
export const setOperation: Operator<"set-operation"> = {
  build(relation, _needed, style, build) {
    const { operator, all, inputs, columns } = relation;
    const [left, right] = inputs;
    if (isBounded(relation)) {
      const sides = [sideOf(left, relation, build, style), sideOf(right, relation, build, style)] as const;
      return sparkSetOperation(operator, all, ...sides);
    }
    const marked = (input: Relation, isLeft: boolean) =>
      project(sideOf(input, relation, build, style), [
        ...columns.map((column) => col(column.id)),
        as(lit.boolean(isLeft), LEFT),
        as(lit.boolean(!isLeft), RIGHT),
      ]);
    const both = aggregate(
      unionAll(marked(left, true), marked(right, false)),
      columns.map((column) => col(column.id)),
      [as(fn("bool_or", col(LEFT)), LEFT), as(fn("bool_or", col(RIGHT)), RIGHT)],
    );
    return filter(both, and(col(LEFT), col(RIGHT)));
  },
  describe(relation) {
    const { operator, all } = relation;
    const description = { name: `${operator.toLowerCase()}${all ? " all" : ""}`, detail: "of 2" };
    if (isBounded(relation)) return description;
    const state = { keeps: "one row for each that came on either side", until: "for ever" };
    return { ...description, state, waits: "a row is written when it has come on both sides" };
  },
};

const LEFT = "is_left";
const RIGHT = "is_right";

/** The rows of a side with the columns of the operation. */
function sideOf(input: Relation, { columns }: SetOperation, build: Build, style: Parameters<Build>[2]): spark.Relation {
  const given = columnsOf(input);
  const pairs = columns.flatMap((to, index) => {
    const from = given[index];
    return from === undefined ? [] : [{ from, to }];
  });
  const below = build(input, new Set(pairs.map(({ from }) => from.id)), style);
  return project(
    below,
    pairs.map(({ from, to }) => (from.rowtime ? asTimeless : as)(columnValue(from), to.id)),
  );
}
