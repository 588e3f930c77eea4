import { textToTimestamp } from "../../cast-timestamp.js";
import { atLocalZone, fn, fromLocalZone, isZoneShifted, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isTimeZone } from "../../time-zone.js";
import { isInteger, isNumeric, isText, isTimestamp } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Argument, Call, Check, ScalarFunction } from "../function.js";
import { anyNullable, fixed, maybe } from "../signatures.js";

const entry = entriesOf("temporal");
const { string, bigint } = types;

const usualPattern = "yyyy-MM-dd HH:mm:ss";
const date = "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}";
const clock = "[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}";

/** Letters of Java's patterns that Spark refuses. */
const unknownLetters = /[YwWuecBnNApgv]/;

/** The pattern at a position must be one that Spark takes. */
const patternAt =
  (position: number): NonNullable<ScalarFunction["needs"]> =>
  (args) => {
    const constant = args[position]?.constant;
    const letters = typeof constant === "string" ? unknownLetters.exec(constant.replaceAll(/'[^']*'/g, "")) : null;
    return letters === null ? undefined : `the pattern letter \`${letters[0]}\`, which Spark lacks`;
  };

/** A timestamp without a zone in the form that a CAST would write; NULL of another form. */
export function usualTimestamp(text: Expression): Expression {
  const form = lit.string(`^${date}( ${clock}(\\.[0-9]{1,9})?)?$`);
  return fn("when", fn("rlike", text, form), textToTimestamp(text, "null"));
}

const millis = (time: Expression): Expression => fn("date_trunc", lit.string("MILLISECOND"), time);

/** The text of a time, as the pattern at this position has it. */
const parsed = (call: Call, position: number): Expression => {
  const text = argument(call, 0);
  const pattern = call.args[position];
  return pattern === undefined ? usualTimestamp(text) : fn("to_timestamp_ntz", text, pattern);
};

const dateFormat: Check = (args) => {
  const [time, pattern] = args;
  if (args.length !== 2 || time === undefined || pattern === undefined || !isText(pattern.type)) return undefined;
  if (isTimestamp(time.type)) return { arguments: [time.type, pattern.type], result: string };
  return fixed([string, string], maybe(string))(args);
};

function formatted(call: Call): Expression {
  const time = argument(call, 0);
  const isTime = call.types[0] !== undefined && isTimestamp(call.types[0]);
  const shown = call.types[0]?.kind === "TIMESTAMP_LTZ" && isZoneShifted() ? atLocalZone(time) : time;
  const value = isTime ? shown : fn("to_timestamp_ntz", time, lit.string(usualPattern));
  return fn("date_format", value, argument(call, 1));
}

/** A number with 0 or 3 for seconds or milliseconds, or a text with its pattern and time zone. */
const toInstant: Check = (args) => {
  const [value, second] = args;
  const result = types.timestampLtz(3);
  if (value === undefined) return undefined;
  if (isText(value.type)) return fixed([string, string, string], maybe(result), 2)(args);
  if (args.length > 2 || !isNumeric(value.type)) return undefined;
  if (second !== undefined && second.constant !== 0n && second.constant !== 3n) return undefined;
  const number = isInteger(value.type) ? withNullable(bigint, value.type.nullable) : value.type;
  return { arguments: [number, ...(second === undefined ? [] : [second.type])], result };
};

function instant(call: Call): Expression {
  const value = argument(call, 0);
  const type: Type = call.types[0] ?? bigint;
  if (isText(type)) {
    const local = rawCast(parsed(call, 1), types.timestampLtz(3), "wrap");
    const zone = call.args[2];
    return millis(zone === undefined ? local : fn("to_utc_timestamp", local, zone));
  }
  const isSeconds = call.constants[1] === 0n;
  if (isInteger(type)) return fn(isSeconds ? "timestamp_seconds" : "timestamp_millis", value);
  const number = isSeconds ? fn("*", value, lit.int(1_000)) : value;
  return fn("timestamp_millis", rawCast(fn("floor", number), bigint, "wrap"));
}

/** What a text that is no time gives: the least BIGINT. */
function unixSeconds(call: Call): Expression {
  const [text] = call.args;
  if (text === undefined) return fn("unix_seconds", fn("current_timestamp"));
  const time = fn("to_timestamp_ntz", text, call.args[1] ?? lit.string(usualPattern));
  const seconds = fn("unix_seconds", fromLocalZone(time));
  const known = call.args.map((arg) => fn("isnotnull", arg)).reduce((left, right) => fn("and", left, right));
  return fn("when", known, fn("coalesce", seconds, lit.bigint(-(2n ** 63n))));
}

const unixTimestamp: Check = (args: readonly Argument[]) =>
  args.length === 0
    ? { arguments: [], result: notNull(bigint) }
    : fixed([string, string], withNullable(bigint, anyNullable(args)), 1)(args);

/** A zone that Java does not know is UTC. */
function zone(call: Call, index: number): Expression {
  const constant = call.constants[index];
  return typeof constant !== "string" || isTimeZone(constant) ? argument(call, index) : lit.string("UTC");
}

function converted(call: Call): Expression {
  const time = fn("to_timestamp_ntz", argument(call, 0), lit.string(usualPattern));
  const utc = fn("to_utc_timestamp", rawCast(time, types.timestampLtz(6), "wrap"), zone(call, 1));
  return fn("date_format", fn("from_utc_timestamp", utc, zone(call, 2)), lit.string(usualPattern));
}

export const timeText: readonly ScalarFunction[] = [
  {
    ...entry(
      "DATE_FORMAT",
      "DATE_FORMAT(time or text, pattern)",
      "The time in the form of a pattern of Java.",
      dateFormat,
      formatted,
    ),
    needs: patternAt(1),
  },
  {
    ...entry(
      "TO_DATE",
      "TO_DATE(text [, pattern])",
      "The date that a text says; NULL when it says none.",
      fixed([string, string], maybe(types.date), 1),
      (call) => {
        const text = argument(call, 0);
        const pattern = call.args[1];
        if (pattern !== undefined) return fn("to_date", text, pattern);
        return fn("when", fn("rlike", text, lit.string(`^${date}$`)), rawCast(text, types.date, "null"));
      },
    ),
    needs: patternAt(1),
  },
  {
    ...entry(
      "TO_TIMESTAMP",
      "TO_TIMESTAMP(text [, pattern])",
      "The time that a text says, without a zone; NULL when it says none.",
      fixed([string, string], maybe(types.timestamp(3)), 1),
      (call) => rawCast(millis(parsed(call, 1)), call.result, "wrap"),
    ),
    needs: patternAt(1),
  },
  {
    ...entry(
      "TO_TIMESTAMP_LTZ",
      "TO_TIMESTAMP_LTZ(number [, 0 or 3]) or TO_TIMESTAMP_LTZ(text [, pattern [, zone]])",
      "The instant of seconds (0) or milliseconds (3) since 1970, or of a text.",
      toInstant,
      instant,
    ),
    needs: (args) => (args[0] !== undefined && isText(args[0].type) ? patternAt(1)(args) : undefined),
  },
  {
    ...entry(
      "FROM_UNIXTIME",
      "FROM_UNIXTIME(seconds [, pattern])",
      "The text of seconds since 1970, in the session's time zone.",
      fixed([bigint, string], maybe(string), 1),
      (call) => {
        const time = fn("timestamp_seconds", argument(call, 0));
        const shown = isZoneShifted() ? atLocalZone(time) : time;
        return fn("date_format", shown, call.args[1] ?? lit.string(usualPattern));
      },
    ),
    needs: patternAt(1),
  },
  {
    ...entry(
      "UNIX_TIMESTAMP",
      "UNIX_TIMESTAMP([text [, pattern]])",
      "Seconds since 1970, now or of a text.",
      unixTimestamp,
      unixSeconds,
    ),
    needs: patternAt(1),
    deterministic: false,
  },
  entry(
    "CONVERT_TZ",
    "CONVERT_TZ(text, from, to)",
    "The time in another time zone, a text.",
    fixed([string, string, string], maybe(string)),
    converted,
  ),
];
