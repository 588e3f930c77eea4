import { found, notYetCodes } from "../../catalog/problem.js";
import { type Aggregate, inputsOf, type Relation, type WindowTable } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2904: sessions whose rows are looked at before they are grouped by their window and by the columns of PARTITION BY.
 * Spark knows where a session ends only while it groups.
 *
 * ```sql
 * SELECT * FROM SESSION(TABLE trades PARTITION BY symbol, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)   -- not yet
 * ```
 */
export const sessionsAreGrouped: QueryRule = ({ relation }) =>
  ungrouped(relation, undefined).map(({ time, place }) =>
    found(place, {
      code: notYetCodes.tableFunction,
      message: `not yet: sessions of ${time.name} whose rows are not grouped need an operator of ours`,
      hint: "GROUP BY the columns of PARTITION BY, window_start and window_end, without a WHERE before it",
    }),
  );

/** @param aggregate the GROUP BY above, with nothing but projections between */
function ungrouped(relation: Relation, aggregate: Aggregate | undefined): WindowTable[] {
  if (relation.kind === "aggregate") return ungrouped(relation.input, relation);
  if (relation.kind === "project") return ungrouped(relation.input, aggregate);
  const below = inputsOf(relation).flatMap((input) => ungrouped(input, undefined));
  if (relation.kind !== "window-table" || relation.session === undefined) return below;
  return isGrouped(
    relation.session.partition.map(({ id }) => id),
    relation.window.id,
    aggregate,
  )
    ? below
    : [relation, ...below];
}

function isGrouped(partition: readonly string[], window: string, aggregate: Aggregate | undefined): boolean {
  if (aggregate?.window === undefined || aggregate.window.struct.id !== window || aggregate.window.earlyFire)
    return false;
  const keys = new Set(aggregate.keys.map(({ id }) => id));
  return keys.size === new Set(partition).size && partition.every((id) => keys.has(id));
}
