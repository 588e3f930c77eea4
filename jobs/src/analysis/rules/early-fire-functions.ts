import { found, notYetCodes } from "../../catalog/problem.js";
import { inputsOf, type Relation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/** MDSP2911: an aggregate whose state the operator for early-firing windows cannot keep. */
export const earlyFireFunctions: QueryRule = ({ relation }) =>
  aggregatesOf(relation)
    .filter((aggregate) => aggregate.window?.earlyFire)
    .flatMap((aggregate) =>
      aggregate.items.filter((item) => item.distinct || item.function.keepsValues).map((item) => ({ aggregate, item })),
    )
    .map(({ aggregate, item }) =>
      found(aggregate.place, {
        code: notYetCodes.earlyFire,
        message: `not yet: ${item.function.name}(${item.distinct ? "DISTINCT …" : "…"}) in an early-firing window needs the values in its state`,
        hint: "leave 'table.exec.emit.early-fire.enabled' at 'false'",
      }),
    );

function aggregatesOf(relation: Relation): (Relation & { readonly kind: "aggregate" })[] {
  const below = inputsOf(relation).flatMap(aggregatesOf);
  return relation.kind === "aggregate" ? [relation, ...below] : below;
}
