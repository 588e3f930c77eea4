import { columnIds } from "../../analysis/bound-expression.js";
import type { Column } from "../../analysis/column.js";
import { printOrder } from "../../analysis/print-expression.js";
import { columnsOf, type Rank } from "../../analysis/relation.js";
import { watermarksOf } from "../../analysis/time-attributes.js";
import { aggregate, as, col, extract, filter, fn, lit, project, rawCast } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { durationText } from "../duration.js";
import { rankKey } from "../rank-key.js";
import type { Operator } from "./operator.js";
import { withTimelessKeys } from "./timeless.js";

/**
 * The first rows of each partition: an aggregate that keeps as many whole rows as are wanted, made rows again.
 *
 * Spark's `min_by(row, key, N)` holds no more than N rows of a partition. In windows it writes them once, in append mode;
 * otherwise all N rows again whenever one changes, in update mode.
 */
export const rank: Operator<"rank"> = {
  build(relation, needed, style, build) {
    const { input, partition, window, number, to, from } = relation;
    const columns = columnsOf(input);
    const arrival = columns.find((column) => column.role === "order");
    const grouped = groupColumns(relation);
    const groups = new Set(grouped.map((column) => column.id));
    const kept = columns.filter((column) => needed.has(column.id) && !groups.has(column.id));
    const key = rankKey(relation, arrival);
    const read = [
      ...partition.map((column) => column.id),
      ...(window === undefined ? [] : [window.id]),
      ...kept.map((column) => column.id),
      ...relation.order.flatMap(({ expression }) => [...columnIds(expression)]),
      ...(arrival === undefined ? [] : [arrival.id]),
    ];
    const ids = new Set(read);
    const rowsBelow = build(input, ids, style);
    const below = window === undefined ? withTimelessKeys(rowsBelow, partition, ids) : rowsBelow;
    const row = fn("named_struct", lit.string(PRESENT), lit.boolean(true), ...kept.flatMap(field));
    const best = fn(key.largest ? "max_by" : "min_by", row, key.expression, lit.int(to));
    const rows = project(aggregate(below, grouped.map(columnOf), [as(best, ROWS)]), [
      ...grouped.map(columnOf),
      posexploded(col(ROWS)),
    ]);
    const numbered = project(rows, [
      ...grouped.map(columnOf),
      ...kept.map((column) => as(extract(col(ROW), lit.string(column.id)), column.id)),
      as(rawCast(fn("+", col(POSITION), lit.int(1)), number.type), number.id),
    ]);
    return from === 1 ? numbered : filter(numbered, fn(">=", col(number.id), lit.bigint(BigInt(from))));
  },
  describe(relation) {
    const { order, from, to, partition, number, ties } = relation;
    const rows = from === to ? `row ${from}` : `rows ${from} to ${to}`;
    const by = partition.length === 0 ? "of all" : `by ${partition.map((column) => column.id).join(", ")}`;
    const equal = ties === "none" ? "" : `, of equal rows the ${ties} first`;
    return {
      name: nameOf(relation),
      detail: `${by}: ${rows} in order of ${printOrder(order)}${equal}, as ${number.id}`,
      state: stateOf(relation),
      ...(relation.window === undefined
        ? {}
        : {
            waits:
              "a window's rows are written when an event comes that is later than its end and the watermark's delay",
          }),
    };
  },
};

const PRESENT = "present";
const ROWS = "ranked_rows";
const ROW = "ranked_row";
const POSITION = "ranked_position";

const columnOf = (column: Column): spark.Expression => col(column.id);

const field = (column: Column): spark.Expression[] => [lit.string(column.id), col(column.id)];

/** The columns that are equal in a partition. The window stands for its start and end, and carries the watermark. */
function groupColumns({ partition, window }: Rank): readonly Column[] {
  if (window === undefined) return partition;
  return [...partition.filter((column) => column.windowPart === undefined), window];
}

const posexploded = (rows: spark.Expression): spark.Expression => ({
  exprType: { case: "alias", value: { expr: fn("posexplode", rows), name: [POSITION, ROW] } },
});

function nameOf({ window, from, to }: Rank): string {
  const kind = from === 1 && to === 1 ? "deduplication" : "top-n";
  return window === undefined ? kind : `window ${kind}`;
}

function stateOf(relation: Rank): { keeps: string; until: string } {
  const { to, window } = relation;
  const rows = to === 1 ? "one row" : `${to} rows`;
  if (window === undefined) return { keeps: `${rows} a partition`, until: "for ever" };
  const delay = durationText(watermarksOf(relation)[0]?.delayMs ?? 0);
  return {
    keeps: `${rows} a partition and open window`,
    until: `until an event ${delay} after the window's end has come; then they are written once`,
  };
}
