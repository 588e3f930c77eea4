import { found, notYetCodes } from "../../catalog/problem.js";
import { inputsOf, type Relation } from "../relation.js";
import type { Rule } from "./rule.js";

/**
 * MDSP2910: rows are updated below an operator that needs final ones (a UNION with other branches, a window).
 * What can be one operator has become one before this rule.
 */
export const mixedModes: Rule = ({ relation }) =>
  misplaced(relation, false).map((aggregate) =>
    found(aggregate.place, {
      code: notYetCodes.changelog,
      message: "not yet: an operator above rows that are updated needs rows that are deleted again",
      hint: "give the updated rows a table and a job of their own",
    }),
  );

function misplaced(relation: Relation, below: boolean): (Relation & { readonly kind: "aggregate" })[] {
  const updates = relation.kind === "aggregate" && (relation.window === undefined || relation.window.earlyFire);
  const here = updates && below ? [relation] : [];
  const wantsFinal = relation.kind === "union" || relation.kind === "window-table" || relation.kind === "aggregate";
  return [...here, ...inputsOf(relation).flatMap((input) => misplaced(input, below || wantsFinal))];
}
