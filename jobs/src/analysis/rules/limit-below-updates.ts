import { found, notYetCodes } from "../../catalog/problem.js";
import { changelogOf } from "../changelog.js";
import { inputsOf, isBounded, type Relation, type Sort } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2902: the LIMIT of a stream in a query that updates rows. Spark counts rows only where none is updated.
 *
 * ```sql
 * SELECT symbol, COUNT(*) FROM (SELECT * FROM trades LIMIT 100) GROUP BY symbol   -- not yet
 * ```
 */
export const limitBelowUpdates: QueryRule = ({ relation }) =>
  (changelogOf(relation).mode === "append" ? [] : limitsOf(relation)).map(({ place }) =>
    found(place, {
      code: notYetCodes.query,
      message:
        "not yet: a LIMIT below rows that are updated needs an operator that counts rows in both output modes of Spark",
      hint: "give the rows of LIMIT a table and a job of their own",
    }),
  );

function limitsOf(relation: Relation): Sort[] {
  const below = inputsOf(relation).flatMap(limitsOf);
  // Above updated rows no LIMIT is possible at all, which another rule says.
  const isFirst = relation.kind === "sort" && changelogOf(relation.input).mode === "append";
  return isFirst && !isBounded(relation) ? [relation, ...below] : below;
}
