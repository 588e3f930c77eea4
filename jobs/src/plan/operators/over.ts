import type { BoundExpression, OverBound, OverExpression } from "../../analysis/bound-expression.js";
import { columnIds } from "../../analysis/bound-expression.js";
import { printExpression } from "../../analysis/print-expression.js";
import { columnsOf, type OverItem } from "../../analysis/relation.js";
import { as, col, fn, lit, project, over as sparkOver, type WindowFrame } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { sparkExpression } from "../expressions.js";
import { sparkOrder } from "../sort-order.js";
import type { Operator } from "./operator.js";

/** Functions with OVER, of bounded rows: Spark's own. */
export const over: Operator<"over"> = {
  build({ input, items }, needed, style, build) {
    const passed = columnsOf(input).filter((column) => needed.has(column.id));
    const wanted = items.filter(({ column }) => needed.has(column.id));
    const read = wanted.flatMap((item) => [...columnIds(asExpression(item))]);
    const below = build(input, new Set([...passed.map((column) => column.id), ...read]), style);
    return project(below, [
      ...passed.map((column) => col(column.id)),
      ...wanted.map((item) => as(sparkValue(item), item.column.id)),
    ]);
  },
  describe: ({ items }) => ({
    name: "over",
    detail: items.map((item) => `${item.column.id} = ${printExpression(asExpression(item))}`).join(", "),
  }),
};

const asExpression = ({ column, call }: OverItem): BoundExpression => ({ ...call, type: column.type });

function sparkValue({ column, call }: OverItem): spark.Expression {
  const partition = call.partition.map(sparkExpression);
  const order = sparkOrder(call.order);
  const frame = call.frame && frameOf(call.frame);
  const inWindow = (value: spark.Expression) => sparkOver(value, partition, order, frame);
  const args = call.args.map(sparkExpression);
  const { called } = call;
  if (called.kind === "window") {
    const { translate, finish } = called.function;
    return finish(inWindow(translate({ args, result: column.type })), column.type);
  }
  // FIRST_VALUE and LAST_VALUE: the window has an order of its own; as everywhere in Flink they pass over NULL.
  if (called.function.ordered) return inWindow(fn(called.function.name.toLowerCase(), ...args, lit.boolean(true)));
  const { constantAt } = called.function;
  const isVariable = (_: unknown, index: number) => index !== constantAt;
  const { partials, combine } = called.function.translate({
    args: args.filter(isVariable),
    types: call.args.map((arg) => arg.type).filter(isVariable),
    constant: constantAt === undefined ? undefined : args[constantAt],
    result: column.type,
    order: undefined,
    distinct: false,
  });
  return combine(partials.map(inWindow));
}

function frameOf({ unit, lower, upper }: NonNullable<OverExpression["frame"]>): WindowFrame {
  return { unit, lower: { boundary: boundaryOf(lower) }, upper: { boundary: boundaryOf(upper) } };
}

function boundaryOf(bound: OverBound): NonNullable<spark.FrameBoundary["boundary"]> {
  if (bound === "unbounded") return { case: "unbounded", value: true };
  if (bound === "current") return { case: "currentRow", value: true };
  const isInterval = bound.kind === "literal" && bound.type.kind === "INTERVAL_DAY_TIME";
  const value = isInterval && typeof bound.value === "bigint" ? lit.dayTime(bound.value) : sparkExpression(bound);
  return { case: "value", value };
}
