import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { isTimestamp, sameShape } from "../catalog/type-rules.js";
import { shapeText } from "../catalog/types.js";
import { type BoundExpression, expressionKey } from "./bound-expression.js";
import type { Column } from "./column.js";
import { inputsOf, type ProjectItem, type Relation, type Watermark } from "./relation.js";

/**
 * How far a watermark stays behind its column, in milliseconds: `c`, `c - INTERVAL …`, or whatever is the same for every
 * row, also through computed columns.
 *
 * Flink closes a window at `watermark >= end - 1 ms`, Spark at `watermark >= end`: the same up to one millisecond, and in
 * both the watermark moves between batches of rows, not between rows.
 *
 * @param items the columns of the table
 */
export function watermarkDelay(
  expression: BoundExpression,
  column: Column,
  items: readonly ProjectItem[],
  place: Place,
): number {
  if (!isTimestamp(expression.type)) {
    fail(place, {
      code: "MDSP2303",
      message: `A watermark is a time, not ${shapeText(expression.type)}`,
      hint: `write WATERMARK FOR ${column.name} AS ${column.name} - INTERVAL '2' SECOND`,
    });
  }
  const own = items.find((item) => item.column.id === column.id)?.expression;
  const [time, mark] = [own === undefined ? undefined : movedBy(own, items), movedBy(expression, items)];
  const delay = time?.from === mark.from ? time.micros - mark.micros : undefined;
  if (delay !== undefined && delay >= 0n) return Number(delay / 1_000n);
  return notYet(
    place,
    notYetCodes.table,
    `a watermark that is not a fixed time behind \`${column.name}\``,
    "an operator that computes it for each row",
    `write ${column.name} - INTERVAL '2' SECOND, or add a column that is behind and make that the event time`,
  );
}

/** A time as another one and how much later it is. */
interface Moved {
  /** Equal for equal times. */
  readonly from: string;
  readonly micros: bigint;
}

function movedBy(expression: BoundExpression, items: readonly ProjectItem[]): Moved {
  if (expression.kind === "column") {
    const item = items.find(({ column }) => column.id === expression.column.id)?.expression;
    const isComputed = item !== undefined && !(item.kind === "column" && item.column.id === expression.column.id);
    if (isComputed) return movedBy(item, items);
  }
  if (expression.kind === "cast" && sameShape(expression.operand.type, expression.type)) {
    return movedBy(expression.operand, items);
  }
  const step = expression.kind === "call" ? stepOf(expression) : undefined;
  if (step?.micros === undefined) return { from: expressionKey(expression), micros: 0n };
  const before = movedBy(step.time, items);
  return { from: before.from, micros: before.micros + step.micros };
}

type Call = Extract<BoundExpression, { readonly kind: "call" }>;

/** The time that a call moves, and how far, when that is a constant. */
function stepOf({ function: called, args }: Call): { time: BoundExpression; micros: bigint | undefined } | undefined {
  const [first, second, third] = args;
  if (first === undefined || second === undefined) return undefined;
  switch (called.name) {
    case "TIME + INTERVAL":
      return { time: first, micros: microsOf(second) };
    case "TIME - INTERVAL": {
      const micros = microsOf(second);
      return { time: first, micros: micros === undefined ? undefined : -micros };
    }
    case "TIMESTAMPADD": {
      const count = wholeOf(second);
      const unit = first.kind === "literal" ? unitMicros.get(String(first.value)) : undefined;
      if (third === undefined || !isTimestamp(third.type)) return undefined;
      return { time: third, micros: count === undefined || unit === undefined ? undefined : count * unit };
    }
    default:
      return undefined;
  }
}

const unitMicros: ReadonlyMap<string, bigint> = new Map([
  ["SECOND", 1_000_000n],
  ["MINUTE", 60_000_000n],
  ["HOUR", 3_600_000_000n],
  ["DAY", 86_400_000_000n],
  ["WEEK", 604_800_000_000n],
]);

/** The length of a constant interval of days and smaller units; months are of different lengths. */
function microsOf(expression: BoundExpression): bigint | undefined {
  if (expression.type.kind !== "INTERVAL_DAY_TIME") return undefined;
  if (expression.kind === "literal") return typeof expression.value === "bigint" ? expression.value : undefined;
  if (expression.kind !== "call") return undefined;
  const [first, second] = expression.args;
  const micros = first && microsOf(first);
  if (micros === undefined) return undefined;
  switch (expression.function.name) {
    case "-INTERVAL":
      return -micros;
    case "INTERVAL * NUMBER": {
      const times = second && wholeOf(second);
      return times === undefined ? undefined : micros * times;
    }
    case "TIME + INTERVAL":
    case "TIME - INTERVAL": {
      const other = second && microsOf(second);
      if (other === undefined) return undefined;
      return expression.function.name === "TIME + INTERVAL" ? micros + other : micros - other;
    }
    default:
      return undefined;
  }
}

function wholeOf(expression: BoundExpression): bigint | undefined {
  return expression.kind === "literal" && typeof expression.value === "bigint" ? expression.value : undefined;
}

/** The watermarks of the sources below. */
export function watermarksOf(relation: Relation): readonly Watermark[] {
  const below = inputsOf(relation).flatMap(watermarksOf);
  return relation.kind === "watermark" ? [relation, ...below] : below;
}

/** The mark of a column whose values are processing times. */
export const proctimeOf = (expression: BoundExpression): Pick<Column, "proctime"> =>
  isProctime(expression) ? { proctime: true } : {};

/** Whether a value is the time at which its row is processed: PROCTIME(), or a column of it. */
export const isProctime = (expression: BoundExpression): boolean =>
  expression.kind === "column"
    ? expression.column.proctime === true
    : expression.kind === "call" && expression.function.name === "PROCTIME";
