import type { BoundExpression } from "../analysis/bound-expression.js";
import type { Column } from "../analysis/column.js";
import { castExpression } from "../catalog/casts.js";
import { as, caseWhen, col, extract, fn, lit, project, raise, rawCast } from "../catalog/spark/index.js";
import type * as spark from "../catalog/spark/messages.js";
import type { Type } from "../catalog/types.js";

/** An expression in Spark's messages, with Flink's result. */
export function sparkExpression(expression: BoundExpression): spark.Expression {
  switch (expression.kind) {
    case "literal":
      return sparkLiteral(expression);
    case "column":
      return columnValue(expression.column);
    case "call":
      return expression.function.translate({
        args: expression.args.map(sparkExpression),
        types: expression.args.map((arg) => arg.type),
        constants: expression.args.map((arg) => (arg.kind === "literal" ? arg.value : undefined)),
        result: expression.type,
      });
    case "cast": {
      const { operand } = expression;
      return castExpression(sparkExpression(operand), operand.type, expression.type, expression.safe);
    }
    case "case": {
      const branches = expression.branches.map(
        ({ condition, result }) => [sparkExpression(condition), sparkExpression(result)] as const,
      );
      return caseWhen(branches, expression.otherwise && sparkExpression(expression.otherwise));
    }
    case "row": {
      const fields = expression.type.kind === "ROW" ? expression.type.fields : [];
      const parts = expression.fields.flatMap((field, index) => [
        lit.string(fields[index]?.name ?? ""),
        sparkExpression(field),
      ]);
      return fn("named_struct", ...parts);
    }
    case "field":
      return extract(sparkExpression(expression.operand), lit.string(expression.name));
    case "required":
      return fn("coalesce", sparkExpression(expression.operand), raise(expression.column, expression.type));
    case "choice": {
      const choices = expression.choices.map(
        (choice, index) => [fn("==", col(expression.column.id), lit.int(index)), sparkExpression(choice)] as const,
      );
      return caseWhen(choices);
    }
    case "aggregate":
    case "grouping":
    case "over":
    case "final":
      throw new TypeError(`${expression.kind} has not been bound.`);
  }
}

/**
 * Whether Spark holds the column as an instant although its type is TIMESTAMP: Spark's watermarks are of instants only, so
 * such a time attribute is the instant that has the same fields in UTC, as long as it is passed on.
 */
export const isHeldAsInstant = ({ type, rowtime, windowPart }: Column): boolean =>
  rowtime && windowPart === undefined && type.kind === "TIMESTAMP";

/** The value of a column in its own type. */
export function columnValue(column: Column): spark.Expression {
  const value = col(column.id);
  return isHeldAsInstant(column) ? rawCast(value, column.type, "wrap") : value;
}

/** The relation with its columns in their own types, as they leave the query. */
export function settled(relation: spark.Relation, columns: readonly Column[]): spark.Relation {
  if (!columns.some(isHeldAsInstant)) return relation;
  return project(
    relation,
    columns.map((column) => (isHeldAsInstant(column) ? as(columnValue(column), column.id) : col(column.id))),
  );
}

function sparkLiteral(expression: BoundExpression & { readonly kind: "literal" }): spark.Expression {
  const { value, type } = expression;
  if (value === null) return lit.null(type);
  if (typeof value === "boolean") return lit.boolean(value);
  if (value instanceof Uint8Array) return lit.bytes(value);
  switch (type.kind) {
    case "INT":
      return lit.int(Number(value));
    case "BIGINT":
      return lit.bigint(BigInt(value));
    case "DOUBLE":
      return lit.double(Number(value));
    case "DECIMAL":
      return lit.decimal(String(value), type.precision, type.scale);
    case "DATE":
      return lit.date(Number(value));
    case "TIMESTAMP":
      return lit.timestampNtz(BigInt(value));
    case "TIMESTAMP_LTZ":
      return lit.timestamp(BigInt(value));
    case "INTERVAL_DAY_TIME":
      return lit.dayTime(BigInt(value));
    case "INTERVAL_YEAR_MONTH":
      return lit.yearMonth(Number(value));
    case "CHAR":
    case "VARCHAR":
      return lit.string(String(value));
    default:
      return rawCast(lit.string(String(value)), type);
  }
}

/** A window's start as SQL sees it, from the struct that Spark (or the expansion) keeps it in. */
export function windowStart({ id, cumulates }: Column, type: Type): spark.Expression {
  const start =
    cumulates === undefined
      ? extract(col(id), lit.string("start"))
      : fn("timestamp_micros", cumulativeStart(col(id), cumulates));
  return rawCast(start, type, "wrap");
}

/** The start of a window that grows, in microseconds: the last start before its end. */
export function cumulativeStart(
  window: spark.Expression,
  { sizeMs, offsetMs }: NonNullable<Column["cumulates"]>,
): spark.Expression {
  const micros = (ms: number) => lit.bigint(BigInt(ms) * 1_000n);
  const last = fn("-", fn("unix_micros", extract(window, lit.string("end"))), lit.bigint(1n));
  const shifted = offsetMs === 0 ? last : fn("-", last, micros(offsetMs));
  return fn("-", last, fn("pmod", shifted, micros(sizeMs)));
}

export function windowEnd({ id }: Column, type: Type): spark.Expression {
  return rawCast(extract(col(id), lit.string("end")), type, "wrap");
}

/** Flink's window_time is the last millisecond of the window (Spark's the last microsecond). */
export function windowTime(end: spark.Expression, type: Type): spark.Expression {
  return rawCast(fn("-", end, lit.dayTime(1_000n)), type, "wrap");
}
