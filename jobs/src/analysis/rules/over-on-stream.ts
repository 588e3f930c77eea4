import { found, notYetCodes } from "../../catalog/problem.js";
import { inputsOf, isBounded, type Over, type Relation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2902: a function with OVER on a stream that is no Top-N. Spark has no operator for it.
 *
 * ```sql
 * SELECT symbol, SUM(price) OVER (PARTITION BY symbol ORDER BY event_time) FROM trades   -- not yet
 * ```
 */
export const overOnStream: QueryRule = ({ relation }) =>
  oversOf(relation).flatMap((over) =>
    over.items.map(({ call }) => {
      const { name } = call.called.function;
      const hint =
        name === "ROW_NUMBER"
          ? "a Top-N has a condition on it: SELECT … FROM (SELECT …, ROW_NUMBER() OVER (…) AS rn FROM …) WHERE rn <= 10"
          : "aggregate in windows: FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(c), INTERVAL …)), GROUP BY window_start, window_end";
      const message = `not yet: ${name} OVER (…) of a stream needs an operator of ours`;
      return found(call.place, { code: notYetCodes.query, message, hint });
    }),
  );

function oversOf(relation: Relation): Over[] {
  const below = inputsOf(relation).flatMap(oversOf);
  return relation.kind === "over" && !isBounded(relation) ? [relation, ...below] : below;
}
