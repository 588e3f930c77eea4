import type { BoundExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { columnsOf, type Join } from "./relation.js";

/** The conditions that are all to be met. */
export function conjunctsOf(condition: BoundExpression | undefined): readonly BoundExpression[] {
  if (condition === undefined) return [];
  return condition.kind === "call" && condition.function.name === "AND"
    ? condition.args.flatMap(conjunctsOf)
    : [condition];
}

/** Which way a comparison bounds what is on its left. */
const bounds: ReadonlyMap<string, readonly ("below" | "above")[]> = new Map([
  ["=", ["below", "above"]],
  ["<", ["above"]],
  ["<=", ["above"]],
  [">", ["below"]],
  [">=", ["below"]],
]);
const opposite = { below: "above", above: "below" } as const;

/** The windows that the rows of both sides come from, where the condition asks for the same one. */
export function joinedWindows(join: Join): readonly [left: Column, right: Column] | undefined {
  const sides = [join.left, join.right].map(columnsOf);
  const windows = sides.map((columns) => columns.find(({ role }) => role === "window"));
  const partOf = (expression: BoundExpression | undefined, side: number): Column["windowPart"] =>
    expression?.kind === "column" ? sides[side]?.find(({ id }) => id === expression.column.id)?.windowPart : undefined;
  const equal = conjunctsOf(join.condition).flatMap((condition) => {
    if (condition.kind !== "call" || condition.function.name !== "=") return [];
    const [first, second] = condition.args;
    const parts = [partOf(first, 0) ?? partOf(second, 0), partOf(first, 1) ?? partOf(second, 1)];
    return parts[0] === parts[1] ? (parts[0] ?? []) : [];
  });
  const [left, right] = windows;
  if (left === undefined || right === undefined) return undefined;
  return equal.includes("start") && equal.includes("end") ? [left, right] : undefined;
}

/**
 * Whether the partners of a row are those around its event time, or of its window: an interval join or a window join.
 * Any other one, in Flink a regular join, has partners of all times. A bound is an event time, or one with an interval: of
 * other expressions Spark cannot tell when a row's time is over.
 */
export function isBoundByTime(join: Join): boolean {
  if (joinedWindows(join) !== undefined) return true;
  const [inLeft, inRight] = [join.left, join.right].map((side) => {
    const ids = new Set(columnsOf(side).flatMap(({ rowtime, id }) => (rowtime ? [id] : [])));
    return (expression: BoundExpression) => {
      const [time] = expression.kind === "call" && isShift(expression) ? expression.args : [expression];
      return time?.kind === "column" && ids.has(time.column.id);
    };
  });
  if (inLeft === undefined || inRight === undefined) return false;
  const found = conjunctsOf(join.condition).flatMap((condition) => {
    if (condition.kind !== "call") return [];
    const [first, second] = condition.args;
    const ways = bounds.get(condition.function.name) ?? [];
    if (first === undefined || second === undefined) return [];
    if (inLeft(first) && inRight(second)) return ways;
    return inRight(first) && inLeft(second) ? ways.map((way) => opposite[way]) : [];
  });
  return found.includes("below") && found.includes("above");
}

/** A time and an interval that is known: `ts + INTERVAL '1' HOUR`. */
export const isShift = ({ function: { name }, args }: Extract<BoundExpression, { kind: "call" }>): boolean =>
  (name === "TIME + INTERVAL" || name === "TIME - INTERVAL") && args[1]?.kind === "literal";
