import { fn, lit, raise } from "../../spark/index.js";
import type { AggregateFunction } from "../function.js";

/** The value of a query in an expression, which is of one row at most. SQL cannot name it. */
export const singleValue: AggregateFunction = {
  name: "SINGLE_VALUE",
  usage: "(SELECT value …)",
  description: "The value of the only row; more rows fail the query.",
  check: ([arg]) => arg && { arguments: [arg.type], result: arg.type },
  ordered: false,
  distinct: "unsupported",
  translate: ({ args: [value = lit.int(0)], result }) => ({
    partials: [fn("count", lit.int(1)), fn("any_value", value)],
    combine: ([rows = value, first = value]) =>
      fn(
        "if",
        fn("<=", rows, lit.int(1)),
        first,
        raise("A query that stands for a value gave more than one row", result),
      ),
  }),
};
