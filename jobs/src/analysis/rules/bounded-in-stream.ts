import { found, notYetCodes } from "../../catalog/problem.js";
import { inputsOf, isBounded, type Relation, type SetOperation, type Union } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2902: a UNION, INTERSECT or EXCEPT of a stream and of rows that end. Spark puts together streams, or rows that end.
 *
 * ```sql
 * SELECT symbol FROM trades UNION ALL SELECT symbol FROM (VALUES ('AAPL')) AS s (symbol)   -- not yet
 * ```
 */
export const boundedInStream: QueryRule = ({ relation }) =>
  mixturesOf(relation).map(({ place, ...mixture }) => {
    const name = mixture.kind === "union" ? "UNION" : mixture.operator;
    return found(place, {
      code: notYetCodes.query,
      message: `not yet: ${name} of a stream and of rows that end needs a stream of these rows`,
      hint: "give both a table, such as one of Kafka, or write each with an INSERT of its own",
    });
  });

function mixturesOf(relation: Relation): (Union | SetOperation)[] {
  const inputs = inputsOf(relation);
  const below = inputs.flatMap(mixturesOf);
  if (relation.kind !== "union" && relation.kind !== "set-operation") return below;
  const ends = inputs.map(isBounded);
  return ends.includes(true) && ends.includes(false) ? [relation, ...below] : below;
}
