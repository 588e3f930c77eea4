import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { withNullable } from "../catalog/types.js";
import type { Expression, FunctionCall, GroupBy } from "../syntax/nodes/index.js";
import { nameText } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { requireTime, timedRows, windowTableOf } from "./bind-window.js";
import { type BoundExpression, columnExpression, expressionKey } from "./bound-expression.js";
import { at } from "./context.js";
import type { Relation } from "./relation.js";
import type { GroupWindow, Scope } from "./scope.js";

/** The parameters behind the time of Flink's first form of windows. */
const lengths: ReadonlyMap<string, readonly string[]> = new Map([
  ["TUMBLE", ["SIZE"]],
  ["HOP", ["SLIDE", "SIZE"]],
  ["SESSION", ["GAP"]],
]);

/** `TUMBLE_START(…)`: what of which window. */
const auxiliary = /^(TUMBLE|HOP|SESSION)_(START|END|ROWTIME)$/;

const nameOf = (node: FunctionCall): string => nameText(node.name).toUpperCase();

/** Whether a term of GROUP BY is a window: `TUMBLE(ts, INTERVAL '1' HOUR)`. */
export const isGroupWindow = (node: Expression): node is FunctionCall =>
  node.kind === "FunctionCall" && node.over === undefined && lengths.has(nameOf(node));

/** Rows in the window that GROUP BY names, and what the names of its parts stand for; undefined when it names none. */
export function bindGroupWindow(
  groupBy: GroupBy,
  input: Relation,
  scope: Scope,
): { readonly relation: Relation; readonly window: GroupWindow } | undefined {
  const terms = groupBy.elements.flatMap((each) => (each.kind === "GroupingExpression" ? [each.expression] : []));
  const [call, another] = terms.filter(isGroupWindow);
  if (call === undefined) return undefined;
  const place = at(scope.context, call);
  if (another !== undefined)
    notYet(
      at(scope.context, another),
      notYetCodes.grouping,
      "a second window in GROUP BY",
      "windows of windows",
      "nest the queries",
    );
  const name = nameOf(call);
  const [timeNode, ...intervals] = call.arguments;
  const expected = lengths.get(name) ?? [];
  if (timeNode === undefined || intervals.length !== expected.length) {
    const usage = expected.map((each) => `INTERVAL '…' SECOND /* ${each.toLowerCase()} */`);
    return fail(place, {
      code: "MDSP2304",
      message: `${name} in GROUP BY has a time and ${expected.length === 1 ? "an interval" : "two intervals"}`,
      hint: `write ${name}(event_time, ${usage.join(", ")})`,
    });
  }
  const time = requireTime(bindExpression(timeNode, scope));
  const partition = name === "SESSION" ? partitionOf(terms, call, scope) : [];
  const given = new Map(intervals.map((interval, index) => [expected[index] ?? "", interval]));
  const table = windowTableOf(name, { ...timedRows(input, time, place), partition, given }, scope.context, place);
  // Flink's types say of TUMBLE_ROWTIME that it may be NULL, though it never is.
  const windowTime = { ...table.windowTime, type: withNullable(table.windowTime.type, true) };
  const relation = { ...table, windowTime };
  const { start, end } = table;
  return { relation, window: { name, arguments: argumentsKey(call, scope), start, end, time: windowTime } };
}

/** Sessions are those of each group. */
function partitionOf(terms: readonly Expression[], call: FunctionCall, scope: Scope) {
  return terms
    .filter((term) => term !== call)
    .map((term) => {
      const bound = bindExpression(term, scope);
      if (bound.kind === "column") return bound.column;
      return notYet(
        bound.place,
        notYetCodes.grouping,
        "SESSION beside an expression",
        "a column",
        "compute it in a view",
      );
    });
}

const argumentsKey = (node: FunctionCall, scope: Scope): string =>
  node.arguments.map((argument) => expressionKey(bindExpression(argument, scope))).join(", ");

/** The window as keys of GROUP BY. */
export const keysOfWindow = ({ start, end, time }: GroupWindow, place: Place): readonly BoundExpression[] =>
  [start, end, time].map((column) => columnExpression(column, place));

/** `TUMBLE_START(…)` and the like; undefined for other functions. */
export function bindWindowPart(node: FunctionCall, scope: Scope): BoundExpression | undefined {
  const [, name, part] = auxiliary.exec(nameOf(node)) ?? [];
  const { window } = scope;
  const place = at(scope.context, node);
  if (isGroupWindow(node)) {
    fail(place, {
      code: "MDSP2304",
      message: `${nameOf(node)} is no value: it stands in GROUP BY, or in FROM TABLE(…)`,
      hint: `write ${nameOf(node)}_START(…), with the window in GROUP BY`,
    });
  }
  if (name === undefined) return undefined;
  if (window === undefined) {
    fail(place, {
      code: "MDSP2304",
      message: `${name}_${part} needs its window in GROUP BY`,
      hint: `write GROUP BY ${name}(…) with the same arguments`,
    });
  }
  if (window.name !== name || window.arguments !== argumentsKey(node, scope)) {
    fail(place, {
      code: "MDSP2304",
      message: `${name}_${part} is about another window than GROUP BY`,
      hint: "give it the arguments that the window has in GROUP BY",
    });
  }
  if (part === "ROWTIME") return columnExpression(window.time, place);
  const column = part === "START" ? window.start : window.end;
  // A value like any other: a query above is not grouped by the window for naming it.
  return { kind: "cast", operand: columnExpression(column, place), safe: false, type: column.type, place };
}
