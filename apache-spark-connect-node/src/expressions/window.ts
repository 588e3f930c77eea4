import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { InvalidArgumentError } from "../errors.js";
import {
  Expression_Window_WindowFrame_FrameBoundarySchema as BoundarySchema,
  type Expression,
  type Expression_WindowSchema,
  ExpressionSchema,
  type Expression_Window_WindowFrame_FrameBoundary as FrameBoundary,
  Expression_Window_WindowFrame_FrameType as FrameType,
} from "../gen/spark/connect/expressions_pb.js";
import { namedOrColumn } from "./call.js";
import type { Column, ColumnOrName } from "./column.js";
import { sortOrderOf } from "./sort-order.js";

/** Which rows around the current one belong to its window; bounds are offsets, 0 is the current row. */
interface Frame {
  readonly unit: "rows" | "range";
  readonly start: number | bigint;
  readonly end: number | bigint;
}

/** A window of rows for {@link Column.over}. It never changes: each method gives a new one. */
export class WindowSpec {
  readonly partitions: readonly Column[];
  readonly orders: readonly Column[];
  readonly frame: Frame | undefined;

  /** Use {@link Window}. */
  constructor(partitions: readonly Column[], orders: readonly Column[], frame: Frame | undefined) {
    this.partitions = partitions;
    this.orders = orders;
    this.frame = frame;
  }

  /** A row's window holds the rows that have the same values here; without it, all rows, in one task. */
  partitionBy(...columns: readonly ColumnOrName[]): WindowSpec {
    return new WindowSpec(columns.map(namedOrColumn), this.orders, this.frame);
  }

  /** The order of the rows in the window. With it and without a frame, a window ends with the current row and its equals. */
  orderBy(...columns: readonly ColumnOrName[]): WindowSpec {
    return new WindowSpec(this.partitions, columns.map(namedOrColumn), this.frame);
  }

  /**
   * The rows from `start` to `end` after the current one, both included: `rowsBetween(-2, 0)` are three rows;
   * `-Infinity` and `Infinity` are the ends of the partition.
   */
  rowsBetween(start: number, end: number): WindowSpec {
    return new WindowSpec(this.partitions, this.orders, { unit: "rows", start, end });
  }

  /** The rows whose value in the only `orderBy` column lies between the current one's plus `start` and plus `end`. */
  rangeBetween(start: number | bigint, end: number | bigint): WindowSpec {
    return new WindowSpec(this.partitions, this.orders, { unit: "range", start, end });
  }
}

/**
 * The beginning of a window.
 *
 * ```ts
 * const window = Window.partitionBy("symbol").orderBy("event_time").rowsBetween(-9, 0);
 * trades.select(functions.avg("price").over(window));
 * ```
 */
export const Window: WindowSpec = new WindowSpec([], [], undefined);

const INT_MAX = 2 ** 31 - 1;

/** An expression over a window. */
export function windowExpression(windowFunction: Expression, window: WindowSpec): Expression {
  const value: MessageInitShape<typeof Expression_WindowSchema> = {
    windowFunction,
    partitionSpec: window.partitions.map((column) => column.expression),
    orderSpec: window.orders.map(sortOrderOf),
    ...(window.frame === undefined ? {} : { frameSpec: frameSpec(window.frame) }),
  };
  return create(ExpressionSchema, { exprType: { case: "window", value } });
}

function frameSpec({ unit, start, end }: Frame) {
  const frameType = unit === "rows" ? FrameType.ROW : FrameType.RANGE;
  return {
    frameType,
    lower: boundary(unit, start, Number.NEGATIVE_INFINITY),
    upper: boundary(unit, end, Number.POSITIVE_INFINITY),
  };
}

function boundary(unit: Frame["unit"], offset: number | bigint, unbounded: number): FrameBoundary {
  if (offset === unbounded) return create(BoundarySchema, { boundary: { case: "unbounded", value: true } });
  if (offset === 0 || offset === 0n) return create(BoundarySchema, { boundary: { case: "currentRow", value: true } });
  return create(BoundarySchema, { boundary: { case: "value", value: offsetLiteral(unit, offset) } });
}

function offsetLiteral(unit: Frame["unit"], offset: number | bigint): Expression {
  if (typeof offset === "number" && !Number.isSafeInteger(offset)) throw notWhole(offset);
  if (unit === "range") return literal({ case: "long", value: BigInt(offset) });
  const rows = Number(offset);
  if (Math.abs(rows) > INT_MAX) throw notWhole(offset);
  return literal({ case: "integer", value: rows });
}

const literal = (literalType: { case: "long"; value: bigint } | { case: "integer"; value: number }): Expression =>
  create(ExpressionSchema, { exprType: { case: "literal", value: { literalType } } });

const notWhole = (offset: number | bigint): InvalidArgumentError =>
  new InvalidArgumentError(
    `A bound of a window must be a whole number, of 32 bits for rows, or Infinity on its side, but is ${offset}.`,
  );
