import {
  type AggregateFunction,
  aggregateFunctions,
  type WindowFunction,
  windowFunctions,
} from "../catalog/functions/index.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { notNull, shapeText, type Type, types } from "../catalog/types.js";
import type {
  FrameBound,
  FunctionCall,
  NamedWindow,
  OrderItem,
  Over as OverNode,
  WindowFrame,
  WindowSpecification,
} from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import { bindExpression } from "./bind-expression.js";
import {
  type BoundExpression,
  columnExpression,
  expressionKey,
  type OverBound,
  type OverExpression,
  type OverFrame,
  rewrite,
  type SortKey,
  walk,
} from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { argumentOf, coerce } from "./infer.js";
import { columnsOf, type OverItem, type ProjectItem, type Relation } from "./relation.js";
import type { Scope } from "./scope.js";

/** A function with OVER. Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/over-agg/ */
export function bindOverCall(node: FunctionCall, name: string, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  if (node.over === undefined) throw new TypeError(`${name} has no OVER.`);
  if (node.filter !== undefined || node.quantifier === "DISTINCT" || node.nulls !== undefined) {
    return notYet(place, notYetCodes.function, `${name} with FILTER, DISTINCT or NULLS before OVER`, "them in frames");
  }
  const { overs, ...inner } = scope;
  if (overs === undefined) {
    return fail(place, {
      code: "MDSP2368",
      message: `${name} OVER (…) stands where there is no order of rows`,
      hint: "write it in SELECT or QUALIFY; a condition on it goes into a query around this one",
    });
  }
  const args = node.arguments.map((argument) => bindExpression(argument, inner));
  const called = calledFunction(name, at(scope.context, node.name));
  if (called.kind === "aggregate" && called.function.ordered && called.function.keepsValues)
    notYet(place, notYetCodes.function, `${name} with OVER`, "the arrival order of the rows of a frame");
  const check = called.function.check(node.star ? [] : args.map(argumentOf));
  if (check === undefined) {
    const given = args.map((arg) => shapeText(arg.type)).join(", ");
    return fail(place, {
      code: "MDSP2103",
      message: `${name} does not go with (${given})`,
      hint: `write ${called.function.usage}`,
    });
  }
  const fitted = args.map((arg, index) => coerce(arg, check.arguments[index] ?? arg.type));
  const window = specificationOf(node.over, overs, scope);
  const partition = window.partitionBy.map((each) => bindExpression(each, inner));
  const order = bindOrder(window.orderBy, inner);
  if (order.length === 0 && called.kind === "window") {
    fail(place, {
      code: "MDSP2360",
      message: `${name} has no ORDER BY in its OVER`,
      hint: `write ${name}(…) OVER (PARTITION BY … ORDER BY …)`,
    });
  }
  const frame = window.frame === undefined ? undefined : bindFrame(window.frame, order, inner);
  if (frame !== undefined && called.kind === "window") {
    fail(place, {
      code: "MDSP2361",
      message: `${name} looks at its whole partition: ROWS and RANGE do not go with it`,
    });
  }
  const over: OverExpression = {
    kind: "over",
    called,
    args: fitted,
    partition,
    order,
    ...(frame === undefined ? {} : { frame }),
  };
  return { ...over, type: check.result, place };
}

function calledFunction(name: string, place: Place): OverExpression["called"] {
  const window: WindowFunction | undefined = windowFunctions.get(name);
  if (window !== undefined) return { kind: "window", function: window };
  const aggregate: AggregateFunction | undefined = aggregateFunctions.get(name);
  if (aggregate !== undefined) return { kind: "aggregate", function: aggregate };
  const similar = closest(name, [...windowFunctions.keys(), ...aggregateFunctions.keys()]);
  return fail(place, {
    code: "MDSP2362",
    message: `${name} is neither an aggregate nor a window function, so it cannot stand before OVER`,
    hint: similar === undefined ? `there are: ${[...windowFunctions.keys()].join(", ")}` : `did you mean ${similar}?`,
  });
}

/** The window written out, or the one of the WINDOW clause; a base gives what is not written. */
function specificationOf(over: OverNode, named: readonly NamedWindow[], scope: Scope): WindowSpecification {
  if (over.kind === "WindowSpecification" && over.base === undefined) return over;
  const name = over.kind === "WindowName" ? over.name : over.base;
  if (name === undefined) throw new TypeError("A window has a name here.");
  const found = named.find((each) => each.name.name === name.name);
  if (found === undefined) {
    const known = named.map((each) => each.name.name);
    return fail(at(scope.context, name), {
      code: "MDSP2363",
      message: `There is no window \`${name.name}\` in the WINDOW clause`,
      hint: known.length === 0 ? `add WINDOW ${name.name} AS (…)` : `there are: ${known.join(", ")}`,
    });
  }
  const base = found.window;
  if (over.kind === "WindowName") return base;
  return {
    ...base,
    partitionBy: over.partitionBy.length > 0 ? over.partitionBy : base.partitionBy,
    orderBy: over.orderBy.length > 0 ? over.orderBy : base.orderBy,
    ...(over.frame === undefined ? {} : { frame: over.frame }),
  };
}

/** The terms of an order. NULLs are less than all values unless it says where they are, as in Flink. */
export function bindOrder(items: readonly OrderItem[], scope: Scope): SortKey[] {
  return items.map((item) => {
    const expression = bindExpression(item.expression, scope);
    const descending = item.direction === "DESC";
    const nullsFirst = item.nulls === undefined ? !descending : item.nulls === "FIRST";
    return { expression, descending, nullsFirst };
  });
}

function bindFrame(frame: WindowFrame, order: readonly SortKey[], scope: Scope): OverFrame {
  const [first] = order;
  const type = frame.unit === "ROWS" ? notNull(types.int) : first?.expression.type;
  const lower = bindBound(frame.start, type, scope);
  const upper = frame.end === undefined ? "current" : bindBound(frame.end, type, scope);
  return { unit: frame.unit, lower, upper };
}

function bindBound(bound: FrameBound, type: Type | undefined, scope: Scope): OverBound {
  if (bound.side === "CURRENT ROW") return "current";
  if (bound.value === undefined) return "unbounded";
  const value = bindExpression(bound.value, scope);
  if (value.kind !== "literal" || typeof value.value !== "bigint" || type === undefined) {
    return fail(at(scope.context, bound), {
      code: "MDSP2364",
      message: "The bound of a frame is a whole number, or an interval of fixed length",
      hint: "write ROWS BETWEEN 5 PRECEDING AND CURRENT ROW, or RANGE BETWEEN INTERVAL '1' MINUTE PRECEDING AND CURRENT ROW",
    });
  }
  const signed = bound.side === "PRECEDING" ? -value.value : value.value;
  return { ...value, value: signed, type: value.type.kind === "INT" ? type : value.type };
}

/** Whether a function with OVER is inside. */
export function hasOver(expression: BoundExpression): boolean {
  for (const each of walk(expression)) if (each.kind === "over") return true;
  return false;
}

/** The relation with a column for each function with OVER in the expressions, and the expressions with these columns. */
export function bindOver(
  input: Relation,
  expressions: readonly BoundExpression[],
  context: Context,
): { readonly relation: Relation; readonly rewrite: (expression: BoundExpression) => BoundExpression } {
  const calls = new Map<string, BoundExpression & { readonly kind: "over" }>();
  for (const expression of expressions) {
    for (const each of walk(expression)) if (each.kind === "over") calls.set(expressionKey(each), each);
  }
  if (calls.size === 0) return { relation: input, rewrite: (expression) => expression };
  const { relation, columnOf } = withPartitions(input, [...calls.values()], context);
  const items = [...calls].map(([key, call]): { key: string; item: OverItem } => {
    const name = call.called.function.name.toLowerCase();
    const column: Column = { id: context.names.allocate(name), name: "", type: call.type, rowtime: false };
    return { key, item: { column, call: { ...call, partition: call.partition.map(columnOf) } } };
  });
  const columns = new Map(items.map(({ key, item }) => [key, item.column]));
  return {
    relation: { kind: "over", input: relation, items: items.map(({ item }) => item) },
    rewrite: (expression) =>
      rewrite(expression, (each) => {
        const column = each.kind === "over" ? columns.get(expressionKey(each)) : undefined;
        return column === undefined ? undefined : columnExpression(column, each.place);
      }),
  };
}

/** What partitions are made by becomes columns, so that keys are made of columns. */
function withPartitions(input: Relation, calls: readonly (BoundExpression & { kind: "over" })[], context: Context) {
  const computed = new Map<string, ProjectItem>();
  for (const expression of calls.flatMap((call) => call.partition)) {
    if (expression.kind === "column") continue;
    const column: Column = {
      id: context.names.allocate("partition"),
      name: "",
      type: expression.type,
      rowtime: false,
    };
    computed.set(expressionKey(expression), { column, expression });
  }
  const columnOf = (expression: BoundExpression): BoundExpression => {
    const item = computed.get(expressionKey(expression));
    return item === undefined ? expression : columnExpression(item.column, expression.place);
  };
  const [first] = calls;
  if (computed.size === 0 || first === undefined) return { relation: input, columnOf };
  const passed = columnsOf(input).map((column) => ({ column, expression: columnExpression(column, first.place) }));
  const relation: Relation = { kind: "project", input, items: [...passed, ...computed.values()] };
  return { relation, columnOf };
}
