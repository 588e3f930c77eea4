import { found, notYetCodes } from "../../catalog/problem.js";
import { inputsOf, isBounded, type Relation, type SetOperation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2910: EXCEPT, and INTERSECT ALL, of streams. A row of the left that is written is taken back when it comes on the
 * right, and copies of a row have no key of their own.
 */
export const setOperations: QueryRule = ({ relation }) =>
  streamsOf(relation)
    .filter(({ operator, all }) => operator === "EXCEPT" || all)
    .map(({ operator, all, place }) => {
      const what = `${operator}${all ? " ALL" : ""} of streams`;
      const why = operator === "EXCEPT" ? "rows that are deleted again" : "a count for each row that both sides have";
      const hint = operator === "EXCEPT" ? "write rows of both sides with a column that says which" : "write INTERSECT";
      return found(place, { code: notYetCodes.changelog, message: `not yet: ${what} needs ${why}`, hint });
    });

function streamsOf(relation: Relation): SetOperation[] {
  const below = inputsOf(relation).flatMap(streamsOf);
  return relation.kind === "set-operation" && !isBounded(relation) ? [relation, ...below] : below;
}
