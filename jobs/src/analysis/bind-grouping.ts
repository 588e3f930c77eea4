import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { notNull, types, withNullable } from "../catalog/types.js";
import type { FunctionCall, GroupBy, GroupingElement, Expression as Node } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { isGroupWindow, keysOfWindow } from "./bind-group-window.js";
import { type BoundExpression, expressionKey } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at } from "./context.js";
import type { Scope } from "./scope.js";

/** What GROUP BY says: every row belongs to one group of each set of keys. */
export interface Grouping {
  /** The keys of all sets, each once. */
  readonly keys: readonly BoundExpression[];
  /** The keys of each set, by {@link expressionKey}. A plain GROUP BY has one set. */
  readonly sets: readonly ReadonlySet<string>[];
}

/** The one group of a SELECT with aggregates and without GROUP BY. */
export const oneGroup: Grouping = { keys: [], sets: [new Set()] };

/** Spark writes every row once for each set. */
const mostSets = 64;

type KeySet = readonly BoundExpression[];

/** A plain GROUP BY of these keys. */
export function groupingOf(keys: KeySet): Grouping {
  const byKey = new Map(keys.map((key) => [expressionKey(key), key]));
  return { keys: [...byKey.values()], sets: [new Set(byKey.keys())] };
}

/**
 * GROUP BY with GROUPING SETS, ROLLUP and CUBE; several of them are multiplied.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/group-agg/#grouping-sets
 */
export function bindGrouping(groupBy: GroupBy, scope: Scope): Grouping {
  const lists = groupBy.elements.map((element) => setsOf(element, scope));
  const place = at(scope.context, groupBy);
  const sets = product(lists, place);
  const { keys } = groupingOf(sets.flat());
  const named = sets.map((set) => new Set(set.map(expressionKey)));
  return { keys, sets: groupBy.quantifier === "DISTINCT" ? withoutRepeats(named) : named };
}

function setsOf(element: GroupingElement, scope: Scope): readonly KeySet[] {
  switch (element.kind) {
    case "GroupingExpression":
    case "GroupingSet":
      return [simpleSet(element, scope)];
    case "GroupingSets":
      return element.elements.flatMap((each) => setsOf(each, scope));
    case "Rollup": {
      const parts = element.elements.map((each) => simpleSet(each, scope));
      return Array.from({ length: parts.length + 1 }, (_, less) => parts.slice(0, parts.length - less).flat());
    }
    case "Cube": {
      const parts = element.elements.map((each) => simpleSet(each, scope));
      return product(
        parts.map((part) => [part, []]),
        at(scope.context, element),
      );
    }
  }
}

function simpleSet(element: GroupingElement & { kind: "GroupingExpression" | "GroupingSet" }, scope: Scope): KeySet {
  const nodes = element.kind === "GroupingSet" ? element.expressions : [element.expression];
  const { window } = scope;
  return nodes.flatMap((node) =>
    window !== undefined && isGroupWindow(node)
      ? keysOfWindow(window, at(scope.context, node))
      : [bindKey(node, scope)],
  );
}

function bindKey(node: Node, scope: Scope): BoundExpression {
  const key = bindExpression(node, scope);
  if (key.kind !== "literal") return key;
  return fail(at(scope.context, node), {
    code: "MDSP2310",
    message: "GROUP BY has a constant",
    hint: "Flink groups by values, not by positions of SELECT",
  });
}

/** Every choice of one set from each list, as one set. */
function product(lists: readonly (readonly KeySet[])[], place: Place): readonly KeySet[] {
  const count = lists.reduce((total, list) => total * list.length, 1);
  if (count > mostSets) {
    fail(place, {
      code: "MDSP2342",
      message: `GROUP BY has ${count} sets of keys, more than ${mostSets}`,
      hint: "name the sets that are wanted: GROUPING SETS ((a, b), (a), ())",
    });
  }
  return lists.reduce<readonly KeySet[]>(
    (sets, list) => sets.flatMap((set) => list.map((more) => [...set, ...more])),
    [[]],
  );
}

function withoutRepeats(sets: readonly ReadonlySet<string>[]): readonly ReadonlySet<string>[] {
  return [...new Map(sets.map((set) => [[...set].sort().join("\n"), set])).values()];
}

/** `GROUPING(a, b)`: a bit for each key, 1 where the row's set lacks it. */
export function bindGroupingCall(node: FunctionCall, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  if (scope.aggregates !== "allowed") {
    return fail(place, {
      code: "MDSP2006",
      message: `GROUPING tells of groups, which ${scope.aggregates.not} has none of`,
      hint: "write it in SELECT or HAVING",
    });
  }
  if (node.arguments.length === 0 || node.star || node.quantifier !== undefined || node.filter !== undefined) {
    return fail(place, {
      code: "MDSP2103",
      message: "GROUPING takes keys of GROUP BY",
      hint: "write GROUPING(a) or GROUPING_ID(a, b)",
    });
  }
  const inner: Scope = { ...scope, aggregates: { not: "GROUPING" } };
  const args = node.arguments.map((argument) => bindExpression(argument, inner));
  return { kind: "grouping", args, type: notNull(types.bigint), place };
}

/** What a call of GROUPING gives in each set. */
export function groupingValue(
  { args, type, place }: BoundExpression & { readonly kind: "grouping" },
  { keys, sets }: Grouping,
  set: Column | undefined,
): BoundExpression {
  const known = new Set(keys.map(expressionKey));
  const unknown = args.find((arg) => !known.has(expressionKey(arg)));
  if (unknown !== undefined) {
    return fail(unknown.place, {
      code: "MDSP2341",
      message: "GROUPING is of a key of GROUP BY, and this is none",
      hint: "add it to GROUP BY, or remove it",
    });
  }
  const numbers = sets.map((each) =>
    args.reduce((bits, arg) => bits * 2n + (each.has(expressionKey(arg)) ? 0n : 1n), 0n),
  );
  const choices = numbers.map((value): BoundExpression => ({ kind: "literal", value, type, place }));
  const [only] = choices;
  if (only === undefined) throw new TypeError("GROUP BY has a set.");
  return set === undefined ? only : { kind: "choice", column: set, choices, type, place };
}

/** A key as its sets have it: NULL in the others. */
export function keyInSets(key: BoundExpression, { sets }: Grouping, set: Column): BoundExpression {
  const own = expressionKey(key);
  if (sets.every((each) => each.has(own))) return key;
  const { place } = key;
  if (key.kind === "column" && key.column.windowPart !== undefined) {
    return notYet(
      place,
      notYetCodes.grouping,
      "a set of keys without the window",
      "state that ends",
      "put the window before the sets: GROUP BY window_start, window_end, ROLLUP (a)",
    );
  }
  const type = withNullable(key.type, true);
  const absent: BoundExpression = { kind: "literal", value: null, type, place };
  const choices = sets.map((each) => (each.has(own) ? key : absent));
  return { kind: "choice", column: set, choices, type, place };
}
