import { type BoundExpression, columnIds, rewrite } from "../../analysis/bound-expression.js";
import type { Column } from "../../analysis/column.js";
import { isBoundByTime, isShift, joinedWindows } from "../../analysis/join-bounds.js";
import { printExpression } from "../../analysis/print-expression.js";
import { columnsOf, inputsOf, isBounded, type Join, type Relation } from "../../analysis/relation.js";
import { and, asTimeless, col, fn, project, join as sparkJoin } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import type { Type } from "../../catalog/types.js";
import { columnValue, isHeldAsInstant, sparkExpression } from "../expressions.js";
import type { Build, Operator, WindowStyle } from "./operator.js";

/**
 * A join keeps the rows of both streams and matches each new one with all of the other side.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/joins/
 * Spark: a stream-stream join; where the condition binds the event times of both sides, rows whose time is over are
 * dropped from the state.
 */
export const join: Operator<"join"> = {
  build(relation, needed, style, build) {
    const { left, right, type, condition, columns } = relation;
    const windows = joinedWindows(relation);
    const read = new Set([
      ...needed,
      ...(condition === undefined ? [] : columnIds(condition)),
      ...(windows ?? []).map(({ id }) => id),
    ]);
    const ofAllTimes = isUnbounded(relation);
    const side = (input: Relation) => sideOf(input, read, ofAllTimes, style, build);
    const on = [
      ...(condition === undefined ? [] : [sparkExpression(withInstants(condition))]),
      // Of its own windows Spark knows when they are over.
      ...(windows === undefined ? [] : [fn("==", ...windows.map(({ id }) => col(id)))]),
    ];
    const [first, ...more] = on;
    const joined = sparkJoin(side(left), side(right), type, first && and(first, ...more));
    if (type === "semi" || type === "anti") return joined;
    const below = new Map([...columnsOf(left), ...columnsOf(right)].map((column) => [column.id, column]));
    const wanted = columns.flatMap(({ id }) => (needed.has(id) ? (below.get(id) ?? []) : []));
    const kept = wanted.length > 0 ? wanted : columns.slice(0, 1);
    return project(
      joined,
      kept.map((column) => (column.rowtime ? asTimeless(columnValue(column), column.id) : col(column.id))),
    );
  },
  describe(relation) {
    const { type, condition } = relation;
    const detail = condition === undefined ? "every pair" : `on ${printExpression(condition)}`;
    const streams = !isBounded(relation.left) && !isBounded(relation.right);
    return {
      name: `${type} join`,
      detail,
      ...(streams ? { state: { keeps: "all rows of both sides", until: untilWhen(relation) } } : {}),
    };
  },
};

/** Whether both sides are streams and a row has partners of all times. */
const isUnbounded = (join: Join): boolean => inputsOf(join).every((input) => !isBounded(input)) && !isBoundByTime(join);

/** One side, with at least one column. Spark drops late rows before a join, Flink not before one of all times. */
function sideOf(
  relation: Relation,
  read: ReadonlySet<string>,
  ofAllTimes: boolean,
  style: WindowStyle,
  build: Build,
): spark.Relation {
  const columns = columnsOf(relation);
  const wanted = columns.filter((column) => read.has(column.id));
  const kept = wanted.length > 0 ? wanted : columns.slice(0, 1);
  return project(
    build(relation, new Set(kept.map(({ id }) => id)), style),
    kept.map((column) => (ofAllTimes && isMarked(column) ? asTimeless(col(column.id), column.id) : col(column.id))),
  );
}

const isMarked = ({ rowtime, windowPart, role }: Column): boolean =>
  rowtime || windowPart !== undefined || role === "window";

/**
 * The condition with its event times as the instants that Spark holds: behind a cast Spark would not see that they are
 * event times, and would keep all rows for ever. The session's zone is UTC, so that they compare alike.
 */
const withInstants = (condition: NonNullable<Join["condition"]>) => rewrite(condition, instantOf);

function instantOf(each: BoundExpression): BoundExpression | undefined {
  if (each.kind === "column") return { ...each, column: { ...each.column, rowtime: false } };
  const [time, interval] = each.kind === "call" && isShift(each) ? each.args : [];
  if (each.kind !== "call" || interval === undefined || time?.kind !== "column" || !isHeldAsInstant(time.column))
    return undefined;
  const type: Type = { kind: "TIMESTAMP_LTZ", precision: 6, nullable: each.type.nullable };
  return { ...each, type, args: [{ ...time, type, column: { ...time.column, type, rowtime: false } }, interval] };
}

const untilWhen = (join: Join): string =>
  isBoundByTime(join) ? "no row within the bounds of their event times can come any more" : "for ever";
