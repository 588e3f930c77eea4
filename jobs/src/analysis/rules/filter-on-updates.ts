import { found, notYetCodes } from "../../catalog/problem.js";
import { columnIds } from "../bound-expression.js";
import { changelogOf } from "../changelog.js";
import { inputsOf, type Relation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2910: a condition on columns that are updated. A row that no longer meets it must be deleted, which no sink does yet.
 *
 * ```sql
 * SELECT symbol, COUNT(*) FROM trades GROUP BY symbol HAVING COUNT(*) < 10   -- not yet
 * ```
 */
export const filterOnUpdates: QueryRule = ({ relation }) =>
  filtersOf(relation)
    .filter(({ input, condition }) => {
      const { mode, stable } = changelogOf(input);
      return mode === "upsert" && stable !== "all" && [...columnIds(condition)].some((id) => !stable.has(id));
    })
    .map((filter) =>
      found(filter.condition.place, {
        code: notYetCodes.changelog,
        message: "not yet: a condition on rows that are updated needs rows that are deleted again",
        hint: "a condition on the rows before GROUP BY stands in WHERE",
      }),
    );

function filtersOf(relation: Relation): (Relation & { readonly kind: "filter" })[] {
  const below = inputsOf(relation).flatMap(filtersOf);
  return relation.kind === "filter" ? [relation, ...below] : below;
}
