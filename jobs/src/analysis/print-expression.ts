import { shapeText } from "../catalog/types.js";
import type { BoundExpression, OverBound, OverExpression, SortKey } from "./bound-expression.js";

const infix = new Set(["+", "-", "*", "/", "%", "=", "<>", "<", "<=", ">", ">=", "AND", "OR", "||", "LIKE"]);

/** An expression as SQL, for plans that people read. */
export function printExpression(expression: BoundExpression): string {
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression);
    case "column":
      return expression.column.id;
    case "call": {
      const { function: called } = expression;
      const args = expression.args.map(printExpression);
      const name = called.name.replace(/^TIME ([+-]) INTERVAL$/, "$1");
      if ((infix.has(name) || name !== called.name) && args.length === 2) return `(${args.join(` ${name} `)})`;
      if (name.startsWith("IS ") && args.length === 1) return `(${args[0]} ${name})`;
      if (name === "NOT") return `(NOT ${args[0]})`;
      if (name === "ITEM") return `${args[0]}[${args[1]}]`;
      return `${name}(${args.join(", ")})`;
    }
    case "cast":
      return `${expression.safe ? "TRY_CAST" : "CAST"}(${printExpression(expression.operand)} AS ${shapeText(expression.type)})`;
    case "case": {
      const branches = expression.branches.map(
        (each) => ` WHEN ${printExpression(each.condition)} THEN ${printExpression(each.result)}`,
      );
      const otherwise = expression.otherwise === undefined ? "" : ` ELSE ${printExpression(expression.otherwise)}`;
      return `CASE${branches.join("")}${otherwise} END`;
    }
    case "row":
      return `ROW(${expression.fields.map(printExpression).join(", ")})`;
    case "field":
      return `${printExpression(expression.operand)}.${expression.name}`;
    case "required":
      return `NOT_NULL(${printExpression(expression.operand)})`;
    case "choice":
      return `${expression.column.id} OF (${expression.choices.map(printExpression).join(" | ")})`;
    case "aggregate":
      return `${expression.function.name}(${expression.args.map(printExpression).join(", ")})`;
    case "grouping":
      return `GROUPING(${expression.args.map(printExpression).join(", ")})`;
    case "over": {
      const args = expression.args.map(printExpression).join(", ");
      return `${expression.called.function.name}(${args}) OVER (${printOver(expression)})`;
    }
    case "final":
      return "FINAL";
  }
}

function printLiteral(expression: BoundExpression & { readonly kind: "literal" }): string {
  const { value, type } = expression;
  if (value === null) return "NULL";
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString("hex").toUpperCase()}'`;
  if (type.kind === "CHAR" || type.kind === "VARCHAR") return `'${String(value).replaceAll("'", "''")}'`;
  if (type.kind === "INTERVAL_DAY_TIME") return `INTERVAL '${Number(value) / 1e6}' SECOND`;
  if (type.kind === "INTERVAL_YEAR_MONTH") return `INTERVAL '${String(value)}' MONTH`;
  if (type.kind === "TIME") return `TIME '${String(value)}'`;
  if (type.kind === "DATE") return `DATE '${new Date(Number(value) * 86_400_000).toISOString().slice(0, 10)}'`;
  if (type.kind === "TIMESTAMP" || type.kind === "TIMESTAMP_LTZ") {
    return `${type.kind} '${new Date(Number(value) / 1_000).toISOString().slice(0, -1).replace("T", " ")}'`;
  }
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function printOver({ partition, order, frame }: OverExpression): string {
  const parts = [
    ...(partition.length === 0 ? [] : [`PARTITION BY ${partition.map(printExpression).join(", ")}`]),
    ...(order.length === 0 ? [] : [`ORDER BY ${printOrder(order)}`]),
    ...(frame === undefined ? [] : [`${frame.unit} BETWEEN ${printBound(frame.lower)} AND ${printBound(frame.upper)}`]),
  ];
  return parts.join(" ");
}

/** Terms of an order, with what is not the default. */
export function printOrder(order: readonly SortKey[]): string {
  return order
    .map(({ expression, descending, nullsFirst }) => {
      const nulls = nullsFirst === descending ? ` NULLS ${nullsFirst ? "FIRST" : "LAST"}` : "";
      return `${printExpression(expression)}${descending ? " DESC" : ""}${nulls}`;
    })
    .join(", ");
}

const printBound = (bound: OverBound): string =>
  bound === "current" ? "CURRENT ROW" : bound === "unbounded" ? "UNBOUNDED" : printExpression(bound);
