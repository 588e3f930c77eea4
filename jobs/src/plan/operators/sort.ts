import { columnIds } from "../../analysis/bound-expression.js";
import { printOrder } from "../../analysis/print-expression.js";
import { inputsOf, isBounded, type Relation } from "../../analysis/relation.js";
import { onePart, limit as sparkLimit, offset as sparkOffset, sort as sparkSort } from "../../catalog/spark/index.js";
import { sparkOrder } from "../sort-order.js";
import type { Operator } from "./operator.js";

/** ORDER BY, OFFSET and LIMIT. A stream has LIMIT alone: the rows that come first, and no more after them. */
export const sort: Operator<"sort"> = {
  build({ input, order, offset, limit }, needed, style, build) {
    const read = order.flatMap(({ expression }) => [...columnIds(expression)]);
    const below = build(input, new Set([...needed, ...read]), style);
    const sorted = order.length === 0 ? below : sparkSort(below, sparkOrder(order));
    const moved = offset === 0 ? sorted : sparkOffset(sorted, offset);
    if (limit === undefined) return moved;
    return sparkLimit(!isBounded(input) && hasState(input) ? onePart(moved) : moved, limit);
  },
  describe({ order, offset, limit }) {
    const parts = [
      ...(order.length === 0 ? [] : [`by ${printOrder(order)}`]),
      ...(offset === 0 ? [] : [`without the first ${offset}`]),
      ...(limit === undefined ? [] : [`at most ${limit}`]),
    ];
    const description = { name: order.length === 0 ? "limit" : "sort", detail: parts.join(", ") };
    if (limit === undefined || order.length > 0) return description;
    const state = { keeps: "how many rows there were", until: "for ever" };
    return { ...description, state, waits: `after ${limit} rows no more are written` };
  },
};

/**
 * Whether an operator below keeps groups in a state of its own. With one part alone Spark runs it in one task with the
 * LIMIT, and its RocksDB then takes the one's state for the other's; a shuffle makes them two.
 */
const hasState = (relation: Relation): boolean => relation.kind === "aggregate" || inputsOf(relation).some(hasState);
