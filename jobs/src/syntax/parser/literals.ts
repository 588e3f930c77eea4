import type { Span } from "../../source.js";
import { checkDateTime, checkInterval } from "../literal-text.js";
import type {
  DateTimeLiteral,
  IntervalConstructor,
  IntervalDifference,
  IntervalLiteral,
  IntervalQualifier,
  NumberLiteral,
  StringLiteral,
  TimeUnit,
} from "../nodes/index.js";
import { timeUnit, timeUnits } from "../nodes/index.js";
import { didYouMean } from "../suggest.js";
import type { Token } from "../token.js";
import type { Cursor } from "./cursor.js";
import { bindingPower, parseAbove } from "./expressions.js";

/** Reads a string literal that must come next; `what` says in messages what it is. */
export function parseString(cursor: Cursor, what = "a string"): StringLiteral {
  if (cursor.token.kind !== "string") {
    cursor.couldBe(what);
    const { token } = cursor;
    const quotable = token.kind === "word" || token.kind === "number" || token.kind === "quoted";
    cursor.unexpected(undefined, quotable ? `write it in single quotes: '${token.text}'` : undefined);
  }
  const token = cursor.next();
  return { kind: "StringLiteral", value: token.text, span: span(token) };
}

/** Reads a number literal that must come next. */
export function parseNumber(cursor: Cursor): NumberLiteral {
  if (cursor.token.kind !== "number") {
    cursor.couldBe("a number");
    cursor.unexpected();
  }
  const token = cursor.next();
  const form = /e/i.test(token.text) ? "approximate" : token.text.includes(".") ? "decimal" : "integer";
  return { kind: "NumberLiteral", text: token.text, form, span: span(token) };
}

/** Reads a whole number within bounds, and gives its value; outside of them it is reported and moved inside. */
export function parseWholeNumber(cursor: Cursor, minimum: number, maximum: number, what: string): number {
  const literal = parseNumber(cursor);
  const value = Number(literal.text);
  if (literal.form === "integer" && value >= minimum && value <= maximum) return value;
  const hint = value > maximum ? `write at most ${maximum}` : `write a whole number, at least ${minimum}`;
  cursor.report("MDSP1202", `${what} must be a whole number from ${minimum} to ${maximum}`, literal.span, hint);
  return minimum;
}

/** Reads `DATE '…'`, `TIME '…'` or `TIMESTAMP '…'`, standing at the type's name. */
export function parseDateTime(cursor: Cursor, type: DateTimeLiteral["type"]): DateTimeLiteral {
  const first = cursor.next();
  const value = parseString(cursor);
  const wrong = checkDateTime(type, value.value);
  if (wrong !== undefined) cursor.report("MDSP1304", `\`${value.value}\` is not a ${type}`, value.span, wrong);
  return { kind: "DateTimeLiteral", type, value, span: cursor.spanFrom(first) };
}

/** Reads what follows INTERVAL: a string and its units, or an expression and one unit. */
export function parseInterval(cursor: Cursor): IntervalLiteral | IntervalConstructor {
  const first = cursor.next();
  const signed = cursor.at("-") || cursor.at("+");
  if (cursor.token.kind !== "string" && !(signed && cursor.peek(1).kind === "string")) {
    const value = parseAbove(cursor, bindingPower.unary);
    const hasUnit = intervalUnits.has(cursor.token.keyword);
    if (value.kind === "IntervalDifference" && !hasUnit) return ofDifference(cursor, value, first);
    return { kind: "IntervalConstructor", value, unit: parseTimeUnit(cursor), span: cursor.spanFrom(first) };
  }
  const negative = signed && cursor.next().text === "-";
  const value = parseString(cursor);
  const qualifier = parseIntervalQualifier(cursor);
  const wrong = checkInterval(qualifier, value.value);
  if (wrong !== undefined)
    cursor.report("MDSP1302", `\`${value.value}\` is not an interval of this unit`, value.span, wrong);
  return { kind: "IntervalLiteral", negative, value, qualifier, span: cursor.spanFrom(first) };
}

/** `INTERVAL (a - b) MINUTE` is an interval of a number: its parentheses and unit are no difference of times. */
function ofDifference(cursor: Cursor, value: IntervalDifference, first: Cursor["token"]): IntervalConstructor {
  const { difference, qualifier } = value;
  const { from: unit, to: end, precision, fraction } = qualifier;
  if (end !== undefined || precision !== undefined || fraction !== undefined) {
    cursor.report("MDSP1303", "An interval of an expression has one unit", qualifier.span, "write it as DAY or SECOND");
  }
  return { kind: "IntervalConstructor", value: difference, unit, span: cursor.spanFrom(first) };
}

/** Reads `MINUTE`, `DAY(3)`, `DAY TO SECOND(3)`. */
export function parseIntervalQualifier(cursor: Cursor): IntervalQualifier {
  const first = cursor.token;
  const from = parseTimeUnit(cursor);
  const [precision, alone] = parsePrecisions(cursor);
  const secondary = to(cursor, from);
  const fraction = secondary === "SECOND" && cursor.at("(") ? parsePrecisions(cursor)[0] : alone;
  const all = cursor.spanFrom(first);
  if (!intervalUnits.has(from) || (secondary !== undefined && !intervalEnds.get(from)?.includes(secondary))) {
    const written = secondary === undefined ? from : `${from} TO ${secondary}`;
    const hint =
      "units are YEAR, QUARTER, MONTH, WEEK, DAY, HOUR, MINUTE, SECOND, YEAR TO MONTH, and DAY, HOUR or MINUTE TO a smaller one";
    cursor.report("MDSP1303", `There are no intervals of ${written}`, all, hint);
  }
  return {
    kind: "IntervalQualifier",
    from,
    ...(precision === undefined ? {} : { precision }),
    ...(secondary === undefined ? {} : { to: secondary }),
    ...(fraction === undefined ? {} : { fraction }),
    span: all,
  };
}

function to(cursor: Cursor, from: TimeUnit): TimeUnit | undefined {
  if (!cursor.at("TO") || !intervalUnits.has(from)) return undefined;
  cursor.next();
  return parseTimeUnit(cursor);
}

function parsePrecisions(cursor: Cursor): [number?, number?] {
  if (!cursor.eat("(")) return [];
  const first = parseWholeNumber(cursor, 0, 10, "The precision of an interval");
  const second = cursor.eat(",") ? parseWholeNumber(cursor, 0, 9, "The precision of a fraction") : undefined;
  cursor.expect(")");
  return second === undefined ? [first] : [first, second];
}

/** The units that an interval may have. */
export const intervalUnits: ReadonlySet<string> = new Set<TimeUnit>([
  "YEAR",
  "QUARTER",
  "MONTH",
  "WEEK",
  "DAY",
  "HOUR",
  "MINUTE",
  "SECOND",
]);

const intervalEnds: ReadonlyMap<TimeUnit, readonly TimeUnit[]> = new Map([
  ["YEAR", ["MONTH"]],
  ["DAY", ["HOUR", "MINUTE", "SECOND"]],
  ["HOUR", ["MINUTE", "SECOND"]],
  ["MINUTE", ["SECOND"]],
]);

/** Reads a unit of time. */
export function parseTimeUnit(cursor: Cursor): TimeUnit {
  const { token } = cursor;
  const unit = token.kind === "word" ? timeUnit(token.keyword) : undefined;
  if (unit !== undefined) {
    cursor.next();
    return unit;
  }
  if (token.kind !== "word") return cursor.unexpected("a unit of time such as MINUTE");
  const hint = didYouMean(token.text, timeUnits) ?? "units are YEAR, MONTH, DAY, HOUR, MINUTE, SECOND and others";
  return cursor.fail("MDSP1301", `\`${token.text}\` is not a unit of time`, token, hint);
}

function span(token: Token): Span {
  return { start: token.start, end: token.end };
}
