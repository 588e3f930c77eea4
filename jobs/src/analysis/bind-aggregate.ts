import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { notNull, types, withNullable } from "../catalog/types.js";
import { type Grouping, groupingValue, keyInSets } from "./bind-grouping.js";
import { type BoundExpression, columnExpression, expressionKey, rewrite } from "./bound-expression.js";
import type { Column } from "./column.js";
import type { Context } from "./context.js";
import { callNamed } from "./infer.js";
import {
  type Aggregate,
  type AggregateItem,
  type AggregateWindow,
  columnsOf,
  inputsOf,
  isBounded,
  type ProjectItem,
  type Relation,
} from "./relation.js";
import { retyped } from "./retype.js";

/** What becomes of the expressions above a GROUP BY. */
export interface Grouped {
  readonly relation: Aggregate;
  /** An expression of the rows below, in terms of the groups. */
  readonly rewrite: (expression: BoundExpression) => BoundExpression;
}

/**
 * Groups the rows. Keys and the arguments of aggregates become columns first, so that an aggregate is always a function of
 * columns; a FILTER becomes a CASE around the arguments.
 */
export function bindAggregate(
  input: Relation,
  grouping: Grouping,
  above: readonly BoundExpression[],
  context: Context,
  place: Place,
): Grouped {
  const { keys, sets } = grouping;
  const set = sets.length > 1 ? setColumn(context) : undefined;
  const windowKeys = keys.filter((key) => key.kind === "column" && key.column.windowPart !== undefined);
  if (
    !isBounded(input) &&
    !(windowKeys.length > 0 && aggregatesBelow(input).every(isFinal)) &&
    aggregatesBelow(input).length > 0
  )
    notYet(
      place,
      notYetCodes.grouping,
      "an aggregate over an aggregate",
      "an operator of ours",
      "group by the same window",
    );
  const plainKeys = keys.filter((key) => !windowKeys.includes(key));
  const before = new Columns(context);
  const keyColumns = plainKeys.map((key) => ({
    key: expressionKey(key),
    column: before.add(set === undefined ? key : keyInSets(key, grouping, set)),
  }));
  if (set !== undefined) {
    for (const key of windowKeys) keyInSets(key, grouping, set);
    before.add(columnExpression(set, place));
  }
  const items = new Map<string, AggregateItem>();
  const global = sets.some((each) => each.size === 0) && set === undefined;
  for (const expression of above) {
    rewrite(expression, (each) => {
      if (each.kind !== "aggregate") return undefined;
      const key = expressionKey(each);
      if (!items.has(key)) items.set(key, aggregateItem(each, input, before, context, global));
      return each;
    });
  }
  const window = windowKeys.length === 0 ? undefined : aggregateWindow(windowKeys, input, before, context, place);
  const rows: Relation = set === undefined ? input : { kind: "expand", input, number: set, count: sets.length };
  const project: Relation = { kind: "project", input: rows, items: before.items };
  const relation: Aggregate = {
    kind: "aggregate",
    input: project,
    keys: [...keyColumns.map(({ column }) => column), ...(set === undefined ? [] : [set])],
    items: [...items.values()],
    ...(window === undefined ? {} : { window: window.window }),
    place,
  };
  const replacements = new Map([
    ...keyColumns.map(({ key, column }): [string, Column] => [key, column]),
    ...[...items].map(([key, item]): [string, Column] => [key, item.column]),
    ...(window?.replacements ?? []),
  ]);
  const ofSets = (call: BoundExpression & { kind: "grouping" }) => groupingValue(call, grouping, set);
  return {
    relation,
    rewrite: (expression) => {
      const rewritten = inGroups(expression, replacements, window?.window, ofSets);
      return set === undefined ? rewritten : retyped(rewritten);
    },
  };
}

/** The number of a row's set of keys. */
const setColumn = (context: Context): Column => ({
  id: context.names.allocate("grouping_set"),
  name: "",
  type: notNull(types.int),
  rowtime: false,
});

function aggregatesBelow(relation: Relation): readonly Aggregate[] {
  if (isBounded(relation)) return [];
  const below = inputsOf(relation).flatMap(aggregatesBelow);
  return relation.kind === "aggregate" ? [relation, ...below] : below;
}

/** Whether every row of an aggregate is written once, when its window is over. */
const isFinal = ({ window }: Aggregate): boolean => window !== undefined && !window.earlyFire;

/** Collects the columns that an aggregate reads, each expression once. */
class Columns {
  readonly #context: Context;
  readonly #items = new Map<string, ProjectItem>();

  constructor(context: Context) {
    this.#context = context;
  }

  get items(): readonly ProjectItem[] {
    return [...this.#items.values()];
  }

  add(expression: BoundExpression, name = "argument"): Column {
    const key = expressionKey(expression);
    const known = this.#items.get(key);
    if (known !== undefined) return known.column;
    const column: Column =
      expression.kind === "column"
        ? expression.column
        : { id: this.#context.names.allocate(name), name: "", type: expression.type, rowtime: false };
    this.#items.set(key, { column, expression });
    return column;
  }
}

function aggregateItem(
  call: BoundExpression & { kind: "aggregate" },
  input: Relation,
  before: Columns,
  context: Context,
  global: boolean,
): AggregateItem {
  const { filter } = call;
  const { constantAt, keepsNulls } = call.function;
  const constant = constantAt === undefined ? undefined : call.args[constantAt];
  const given = call.args.filter((_, index) => index !== constantAt);
  const values = given.length === 0 && filter !== undefined ? [one(call.place)] : given;
  const filtered = values.map((value) => (filter === undefined ? value : when(filter, value)));
  const name = call.function.name.toLowerCase();
  const [first] = filtered;
  const counted =
    keepsNulls && filter !== undefined ? when(filter, one(call.place)) : keepsNulls ? one(call.place) : first;
  const order =
    call.function.ordered && counted !== undefined
      ? before.add(orderOf(counted, input, call), `${name}_order`)
      : undefined;
  const type = call.function.neverNull === true ? call.type : withNullable(call.type, call.type.nullable || global);
  return {
    function: call.function,
    args: filtered.map((value) => before.add(value, `${name}_of`)),
    ...(order === undefined ? {} : { order }),
    ...(constant === undefined ? {} : { constant }),
    distinct: call.distinct,
    column: { id: context.names.allocate(name), name: "", type, rowtime: false },
  };
}

const one = (place: Place): BoundExpression => ({ kind: "literal", value: 1n, type: notNull(types.int), place });

function when(condition: BoundExpression, result: BoundExpression): BoundExpression {
  return {
    kind: "case",
    branches: [{ condition, result }],
    type: withNullable(result.type, true),
    place: result.place,
  };
}

/** The arrival order of the rows whose value is not NULL, which is NULL elsewhere. */
function orderOf(
  value: BoundExpression,
  input: Relation,
  call: BoundExpression & { kind: "aggregate" },
): BoundExpression {
  const column = columnsOf(input).find((each) => each.role === "order");
  if (column === undefined) {
    return notYet(
      call.place,
      notYetCodes.function,
      `${call.function.name} here`,
      unordered(input) ?? "the arrival order of the rows, which a UNION does not keep",
    );
  }
  const order = columnExpression(column, call.place);
  return value.type.nullable ? when(callNamed("IS NOT NULL", [value], call.place), order) : order;
}

/** What it would take to know the order of the rows of a table that tells none; undefined when all tell one. */
function unordered(input: Relation): string | undefined {
  if (input.kind === "scan") return input.table.connector.source?.unordered;
  return inputsOf(input)
    .map(unordered)
    .find((needs) => needs !== undefined);
}

function aggregateWindow(
  windowKeys: readonly BoundExpression[],
  input: Relation,
  before: Columns,
  context: Context,
  place: Place,
) {
  const parts = new Set(windowKeys.map((key) => (key.kind === "column" ? key.column.windowPart : undefined)));
  if (!parts.has("start") || !parts.has("end")) {
    fail(windowKeys[0]?.place ?? place, {
      code: "MDSP2306",
      message: "A windowed GROUP BY has both window_start and window_end",
      hint: "GROUP BY …, window_start, window_end; add window_time if the SELECT has it",
    });
  }
  const struct = columnsOf(input).find((column) => column.role === "window");
  if (struct === undefined) {
    return notYet(
      place,
      notYetCodes.grouping,
      "GROUP BY of a window's columns here",
      "the window itself, which a UNION does not keep",
    );
  }
  if (struct.cumulates !== undefined && context.settings.earlyFire) {
    return notYet(
      place,
      notYetCodes.tableFunction,
      "CUMULATE where 'table.exec.emit.early-fire.enabled' is 'true'",
      "early-firing windows that grow",
      "leave it at 'false': a window that grows is written at each step anyway",
    );
  }
  before.add(columnExpression(struct, place));
  const make = (name: "start" | "end" | "time"): Column => {
    const key = windowKeys.find((each) => each.kind === "column" && each.column.windowPart === name);
    const base = key?.kind === "column" ? key.column : undefined;
    const type = base?.type ?? notNull(types.timestamp(3));
    return {
      id: context.names.allocate(`window_${name}`),
      name: `window_${name}`,
      type,
      rowtime: name === "time",
      windowPart: name,
    };
  };
  const final: Column = { id: context.names.allocate("final"), name: "", type: notNull(types.boolean), rowtime: false };
  const [start, end, time] = [make("start"), make("end"), make("time")];
  const window: AggregateWindow = { struct, start, end, time, final, earlyFire: context.settings.earlyFire };
  const replacements = windowKeys.map((key): [string, Column] => {
    const part = key.kind === "column" ? key.column.windowPart : undefined;
    return [expressionKey(key), part === "start" ? start : part === "end" ? end : time];
  });
  return { window, replacements };
}

function inGroups(
  expression: BoundExpression,
  replacements: ReadonlyMap<string, Column>,
  window: AggregateWindow | undefined,
  ofSets: (call: BoundExpression & { kind: "grouping" }) => BoundExpression,
): BoundExpression {
  return rewrite(expression, (each) => {
    if (each.kind === "grouping") return ofSets(each);
    const column = replacements.get(expressionKey(each));
    if (column !== undefined) return columnExpression(column, each.place);
    if (each.kind === "final") {
      if (window !== undefined) return columnExpression(window.final, each.place);
      return fail(each.place, {
        code: "MDSP2307",
        message: "Only a windowed GROUP BY knows when a row is final",
        hint: "GROUP BY …, window_start, window_end, window_time",
      });
    }
    if (each.kind !== "column") return undefined;
    const { name, windowPart } = each.column;
    const hint =
      windowPart === undefined
        ? "add it to GROUP BY, or aggregate it: LAST_VALUE, MIN, …"
        : "GROUP BY …, window_start, window_end, window_time";
    return fail(each.place, {
      code: "MDSP2308",
      message: `Column \`${name}\` is neither in GROUP BY nor in an aggregate`,
      hint,
    });
  });
}
