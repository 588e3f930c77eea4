import type { SortKey } from "../analysis/bound-expression.js";
import { sortOrder } from "../catalog/spark/index.js";
import type * as spark from "../catalog/spark/messages.js";
import { sparkExpression } from "./expressions.js";

/** The terms of an order in Spark's messages. */
export const sparkOrder = (order: readonly SortKey[]): spark.SortOrder[] =>
  order.map(({ expression, descending, nullsFirst }) => sortOrder(sparkExpression(expression), descending, nullsFirst));
