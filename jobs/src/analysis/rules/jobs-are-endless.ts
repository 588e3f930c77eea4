import { found, notYetCodes } from "../../catalog/problem.js";
import { isBounded } from "../relation.js";
import type { Rule } from "./rule.js";

/**
 * MDSP2902: a job whose rows end. Jobs are streaming queries, which go on.
 *
 * ```sql
 * INSERT INTO symbols SELECT symbol FROM (VALUES ('AAPL')) AS s (symbol)   -- not yet
 * ```
 */
export const jobsAreEndless: Rule = ({ relation, place }) =>
  isBounded(relation)
    ? [
        found(place, {
          code: notYetCodes.query,
          message: "not yet: a job whose rows end needs a batch job",
          hint: "read a stream, such as a table of Kafka, or look at the rows with a SELECT that stands alone",
        }),
      ]
    : [];
