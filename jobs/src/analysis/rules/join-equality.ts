import { found, notYetCodes } from "../../catalog/problem.js";
import { type BoundExpression, columnIds } from "../bound-expression.js";
import { conjunctsOf } from "../join-bounds.js";
import { columnsOf, inputsOf, isBounded, type Join, type Relation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2903: a join of streams without an equality between a value of the one and a value of the other. Spark finds the
 * partners of a row by such a value.
 *
 * ```sql
 * SELECT * FROM trades AS t JOIN quotes AS q ON t.price < q.bid                            -- not yet
 * SELECT * FROM trades AS t JOIN quotes AS q ON t.symbol = q.symbol AND t.price < q.bid    -- right
 * ```
 */
export const joinEquality: QueryRule = ({ relation }) =>
  unequalled(relation, []).map(({ place }) =>
    found(place, {
      code: notYetCodes.join,
      message:
        "not yet: a join of streams without an equality of both sides needs an operator that compares every pair",
      hint: "add a condition such as a.symbol = b.symbol",
    }),
  );

/** @param above the conditions that rows have to meet above, which Spark moves into an inner join */
function unequalled(relation: Relation, above: readonly BoundExpression[]): Join[] {
  switch (relation.kind) {
    case "filter":
      return unequalled(relation.input, [...above, ...conjunctsOf(relation.condition)]);
    case "project":
      return unequalled(relation.input, above);
    case "join": {
      const own = conjunctsOf(relation.condition);
      const all = relation.type === "inner" ? [...above, ...own] : own;
      const below = inputsOf(relation).flatMap((input) => unequalled(input, relation.type === "inner" ? all : []));
      const streams = inputsOf(relation).every((input) => !isBounded(input));
      return streams && !all.some((condition) => isEquality(condition, relation)) ? [relation, ...below] : below;
    }
    default:
      return inputsOf(relation).flatMap((input) => unequalled(input, []));
  }
}

const isCallOf = (expression: BoundExpression, ...names: readonly string[]) =>
  expression.kind === "call" && names.includes(expression.function.name) ? expression.args : undefined;

function isEquality(condition: BoundExpression, { left, right }: Join): boolean {
  const [first, second] = (isCallOf(condition, "=", "IS NOT DISTINCT FROM") ?? []).map((value) => [
    ...columnIds(value),
  ]);
  if (first === undefined || second === undefined) return false;
  const [inLeft, inRight] = [left, right].map((side) => {
    const ids = new Set(columnsOf(side).map(({ id }) => id));
    return (read: readonly string[]) => read.length > 0 && read.every((id) => ids.has(id));
  });
  if (inLeft === undefined || inRight === undefined) return false;
  return (inLeft(first) && inRight(second)) || (inRight(first) && inLeft(second));
}
