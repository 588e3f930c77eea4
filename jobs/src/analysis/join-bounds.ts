import { type BoundExpression, columnIds } from "./bound-expression.js";
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

/**
 * Whether the partners of a row are those around its event time, or of its window: an interval join or a window join.
 * Any other one, in Flink a regular join, has partners of all times.
 */
export function isBoundByTime(join: Join): boolean {
  const [inLeft, inRight] = [join.left, join.right].map((side) => {
    const times = columnsOf(side).filter(({ rowtime, windowPart }) => rowtime || windowPart !== undefined);
    const ids = new Set(times.map(({ id }) => id));
    return (expression: BoundExpression) => [...columnIds(expression)].some((id) => ids.has(id));
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
