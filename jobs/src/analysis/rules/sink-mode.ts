import { found } from "../../catalog/problem.js";
import { changelogOf } from "../changelog.js";
import type { Rule } from "./rule.js";

/**
 * MDSP2402: the query updates rows, and the target only takes new ones.
 *
 * ```sql
 * INSERT INTO some_topic SELECT symbol, COUNT(*) FROM trades GROUP BY symbol   -- wrong: counts change
 * INSERT INTO some_topic SELECT symbol, price FROM trades                      -- right
 * ```
 */
export const sinkMode: Rule = ({ target, relation, place }) => {
  const { mode } = changelogOf(relation);
  if (target.connector.sink?.accepts.includes(mode)) return [];
  return [
    found(place, {
      code: "MDSP2402",
      message: `The query updates its rows, but \`${target.name}\` ('${target.connector.connector}') only takes new ones`,
      hint: "write to a table that has a primary key ('cassandra'), or aggregate in windows without early firing",
    }),
  ];
};
