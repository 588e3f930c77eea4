import { substituted } from "../catalog/connectors/options.js";
import { monthsOf } from "../catalog/functions/temporal/units.js";
import { fail, notYet, notYetCodes, type Place, Problem } from "../catalog/problem.js";
import { notNull, type Type, types } from "../catalog/types.js";
import { diagnostic } from "../errors.js";
import { checkDateTime, checkInterval } from "../syntax/literal-text.js";
import type { DateTimeLiteral, IntervalLiteral, Literal, NumberLiteral, TimeUnit } from "../syntax/nodes/index.js";
import type { BoundExpression } from "./bound-expression.js";
import { at, type Context } from "./context.js";

/** A literal as a constant with its type; a text has its variables replaced. */
export function bindLiteral(node: Literal, context: Context): BoundExpression {
  const place = at(context, node);
  switch (node.kind) {
    case "StringLiteral": {
      const value = substituted(node.value, context.file, node.span, context.catalog.variables);
      return { kind: "literal", value, type: notNull(types.char(value.length)), place };
    }
    case "NumberLiteral":
      return node.form === "integer"
        ? wholeNumber(BigInt(node.text), place)
        : { kind: "literal", ...fraction(node), place };
    case "BooleanLiteral":
      return {
        kind: "literal",
        value: node.value ?? null,
        type: { kind: "BOOLEAN", nullable: node.value === undefined },
        place,
      };
    case "NullLiteral":
      return { kind: "literal", value: null, type: types.null, place };
    case "BinaryLiteral": {
      const value = Uint8Array.from(Buffer.from(node.value, "hex"));
      return { kind: "literal", value, type: { kind: "BINARY", length: value.length, nullable: false }, place };
    }
    case "DateTimeLiteral":
      return dateTime(node, context);
    case "IntervalLiteral":
      return interval(node, context);
  }
}

const leastInt = -(2n ** 31n);
const leastBigint = -(2n ** 63n);

/** A whole number: INT where it fits, else BIGINT. */
export function wholeNumber(value: bigint, place: Place): BoundExpression {
  if (value >= leastInt && value < -leastInt) return { kind: "literal", value, type: notNull(types.int), place };
  if (value >= leastBigint && value < -leastBigint) {
    return { kind: "literal", value, type: notNull(types.bigint), place };
  }
  return fail(place, {
    code: "MDSP2108",
    message: `${value} does not fit in BIGINT`,
    hint: `write it with a point, as a DECIMAL: ${value}.0`,
  });
}

function fraction(node: NumberLiteral): { value: number | string; type: Type } {
  if (node.form === "approximate") return { value: Number(node.text), type: notNull(types.double) };
  const [whole = "", behind = ""] = node.text.split(".");
  // Flink counts every digit that is written, zeros in front too.
  const digits = Math.min(38, whole.length + behind.length);
  return { value: node.text, type: notNull(types.decimal(digits, behind.length)) };
}

function dateTime(node: DateTimeLiteral, context: Context): BoundExpression {
  const place = at(context, node);
  const text = substituted(node.value.value, context.file, node.value.span, context.catalog.variables);
  const wrong = checkDateTime(node.type, text);
  if (wrong !== undefined) malformed("MDSP1304", `\`${text}\` is not a ${node.type}`, wrong, node, context);
  if (node.type === "TIME") return time(text, place);
  const [day = "", clock = "00:00:00"] = text.split(" ");
  const [, seconds = clock, fraction = ""] = /^(.*?)(?:\.(\d+))?$/.exec(clock) ?? [];
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  const iso = `${year}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}T${pad(seconds)}Z`;
  const ms = Date.parse(iso);
  if (node.type === "DATE") return { kind: "literal", value: ms / 86_400_000, type: notNull(types.date), place };
  if (fraction.length > 6) {
    const hint = "write at most six digits behind the point";
    return notYet(place, notYetCodes.type, "a TIMESTAMP of more than microseconds", "nanoseconds", hint);
  }
  const value = BigInt(ms) * 1_000n + BigInt(fraction.padEnd(6, "0"));
  return { kind: "literal", value, type: notNull(types.timestamp(fraction.length)), place };
}

/** A time of day, whose fraction is cut to milliseconds. */
function time(text: string, place: Place): BoundExpression {
  const [seconds = "", fraction = ""] = text.split(".");
  const digits = fraction.slice(0, 3);
  const value = `${pad(seconds)}${digits === "" ? "" : `.${digits}`}`;
  return { kind: "literal", value, type: notNull(types.time(digits.length)), place };
}

/** The parser says the same of a text without variables; then it is said once. */
function malformed(
  code: "MDSP1302" | "MDSP1304",
  message: string,
  hint: string,
  { value }: DateTimeLiteral | IntervalLiteral,
  { file }: Context,
): never {
  throw new Problem([diagnostic({ code, message, hint, file, span: value.span })]);
}

const pad = (clock: string): string =>
  clock
    .split(":")
    .map((part) => part.padStart(2, "0"))
    .join(":");

const microsOf: Partial<Record<TimeUnit, number>> = {
  DAY: 86_400_000_000,
  HOUR: 3_600_000_000,
  MINUTE: 60_000_000,
  SECOND: 1_000_000,
  WEEK: 604_800_000_000,
};
const smaller: readonly TimeUnit[] = ["DAY", "HOUR", "MINUTE", "SECOND"];

/** An interval of so many units, as a constant. */
export function intervalOf(count: bigint, unit: TimeUnit, place: Place): BoundExpression {
  const months = monthsOf[unit];
  if (months !== undefined) {
    return { kind: "literal", value: Number(count) * months, type: notNull(types.yearMonth), place };
  }
  const micros = microsOf[unit];
  if (micros === undefined) {
    return notYet(place, notYetCodes.type, `an interval of ${unit}`, "an entry in the table of units");
  }
  return { kind: "literal", value: count * BigInt(micros), type: notNull(types.dayTime), place };
}

function interval(node: IntervalLiteral, context: Context): BoundExpression {
  const place = at(context, node);
  const text = substituted(node.value.value, context.file, node.value.span, context.catalog.variables).trim();
  const { from, to } = node.qualifier;
  const wrong = checkInterval(node.qualifier, text);
  if (wrong !== undefined) malformed("MDSP1302", `\`${text}\` is not an interval of this unit`, wrong, node, context);
  const sign = (text.startsWith("-") ? -1 : 1) * (node.negative ? -1 : 1);
  const digits = text.replace(/^[+-]/, "");
  const months = monthsOf[from];
  if (months !== undefined) {
    const [first = "0", second = "0"] = digits.split("-");
    const value = sign * (Number(first) * months + (to === undefined ? 0 : Number(second)));
    return { kind: "literal", value, type: notNull(types.yearMonth), place };
  }
  const first = smaller.indexOf(from);
  const numbers = digits.split(/[ :]/);
  const units = to === undefined ? [from] : smaller.slice(first, smaller.indexOf(to) + 1);
  const factors = units.map((unit) => microsOf[unit]);
  if (factors.some((factor) => factor === undefined)) {
    return notYet(place, notYetCodes.type, `an interval of ${from}`, "an entry in the table of units");
  }
  const micros = factors.reduce<number>((sum, factor, index) => sum + Number(numbers[index] ?? 0) * (factor ?? 0), 0);
  return { kind: "literal", value: BigInt(Math.round(sign * micros)), type: notNull(types.dayTime), place };
}
