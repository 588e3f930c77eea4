import { nestedCast } from "./cast-nested.js";
import { asText } from "./cast-text.js";
import { textToTime, timeOfDay, timeToTimestamp } from "./cast-time.js";
import { textToTimestamp } from "./cast-timestamp.js";
import { atLocalZone, fn, fromLocalZone, isZoneShifted, lit, rawCast } from "./spark/index.js";
import type { Expression } from "./spark/messages.js";
import { isBytes, isInteger, isNumeric, isText, isTimestamp } from "./type-rules.js";
import { maximumLength, type Type, types } from "./types.js";

/** Turns a value of one type into one of another; `safe` gives NULL where the cast fails (TRY_CAST). */
export type Cast = (value: Expression, safe: boolean) => Expression;

const unchanged: Cast = (value) => value;
const checked =
  (to: Type): Cast =>
  (value, safe) =>
    rawCast(value, to, safe ? "null" : "fail");
const then =
  (first: Cast, next: (value: Expression) => Expression): Cast =>
  (value, safe) =>
    next(first(value, safe));

/**
 * The cast from one type to another with Flink's result, or undefined when there is none.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/types/#casting
 * Where Spark differs: numbers that do not fit wrap around as in Java (Spark fails), BOOLEAN prints in upper case,
 * timestamps print all digits of their precision, CHAR(n) and VARCHAR(n) cut (and pad) to n.
 */
export function findCast(from: Type, to: Type): Cast | undefined {
  if (sameValues(from, to)) return unchanged;
  if (from.kind === "NULL") return (value) => rawCast(value, to, "wrap");
  if (isText(to)) return toText(from, to);
  if (isNumeric(from) && isNumeric(to)) return (value) => rawCast(value, to, "wrap");
  if (isNumeric(from) && to.kind === "BOOLEAN") return (value) => rawCast(value, to, "wrap");
  if (from.kind === "BOOLEAN" && isNumeric(to)) return checked(to);
  if (isText(from)) {
    if (isInteger(to)) return textToInteger(to);
    if (isNumeric(to) || to.kind === "BOOLEAN" || to.kind === "DATE") return checked(to);
    if (isBytes(to)) return then((value) => rawCast(value, bytesType), fitted(to));
    if (isTimestamp(to)) return truncated(usualForm, 6, to, fromText(to));
    if (to.kind === "TIME") return (value, safe) => textToTime(value, to, safe);
    return undefined;
  }
  if (isTimestamp(from) && isTimestamp(to)) return truncated(zoned(from, to), precisionOf(from), to, checked(to));
  if (isTimestamp(from) && to.kind === "TIME") return then(zoned(from, to), (value) => timeOfDay(value, to));
  if (from.kind === "TIME" && isTimestamp(to)) return (value) => timeToTimestamp(value, to);
  if (from.kind === "TIME" && to.kind === "TIME") return (value) => rawCast(value, to, "wrap");
  if (isTimestamp(from) && to.kind === "DATE") return then(zoned(from, to), (value) => rawCast(value, to));
  if (from.kind === "DATE" && isTimestamp(to)) return then(zoned(from, to), (value) => rawCast(value, to));
  if (isBytes(from) && isBytes(to)) return then(unchanged, fitted(to));
  return nestedCast(from, to, findCast);
}

/** From TIMESTAMP_LTZ to what a clock of the session's zone shows, or from that to an instant. */
const zoned =
  (from: Type, to: Type): Cast =>
  (value) => {
    if (!isZoneShifted() || (from.kind === "TIMESTAMP_LTZ") === (to.kind === "TIMESTAMP_LTZ")) return value;
    return from.kind === "TIMESTAMP_LTZ"
      ? atLocalZone(value)
      : fromLocalZone(rawCast(value, types.timestamp(6), "wrap"));
  };

const fromText =
  (to: Type): Cast =>
  (value, safe) => {
    const local = textToTimestamp(value, safe ? "null" : "fail");
    return to.kind === "TIMESTAMP_LTZ" ? fromLocalZone(local) : local;
  };

const bytesType: Type = { kind: "VARBINARY", length: maximumLength, nullable: true };

/** Cut to the length of the type, and filled with zeros where it is fixed. */
function fitted(to: Type): (value: Expression) => Expression {
  if (!("length" in to) || to.length === maximumLength) return (value) => value;
  if (to.kind === "BINARY") return (value) => fn("rpad", value, lit.int(to.length), lit.bytes(Uint8Array.of(0)));
  return (value) => fn("substring", value, lit.int(1), lit.int(to.length));
}

/** Digits behind a point are cut off, which only Spark's older cast allows; it gives NULL where the newer one fails. */
const textToInteger =
  (to: Type): Cast =>
  (value, safe) => {
    const lenient = rawCast(value, to, "wrap");
    return safe ? lenient : fn("coalesce", lenient, rawCast(value, to, "fail"));
  };

/** A text that Spark would take for a timestamp and Flink does not is made one that neither takes. */
const usualForm: Cast = (value) => {
  const form = "^\\s*[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}( [0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(\\.[0-9]{1,9})?)?\\s*$";
  return fn("if", fn("rlike", value, lit.string(form)), value, fn("concat", lit.string("not a timestamp: "), value));
};

/** The cast of a value, for types that are known to be castable. */
export function castExpression(value: Expression, from: Type, to: Type, safe = false): Expression {
  const cast = findCast(from, to);
  if (cast === undefined) throw new TypeError(`There is no cast from ${from.kind} to ${to.kind}.`);
  return cast(value, safe);
}

/** Whether every value of one type is one of the other as it stands (nullability aside). */
function sameValues(from: Type, to: Type): boolean {
  if (from.kind !== to.kind) {
    const widens = (isText(from) && to.kind === "VARCHAR") || (isBytes(from) && to.kind === "VARBINARY");
    return widens && "length" in from && "length" in to && from.length <= to.length;
  }
  if (from.kind === "ARRAY" && to.kind === "ARRAY") return sameValues(from.element, to.element);
  if (from.kind === "MAP" && to.kind === "MAP") return sameValues(from.key, to.key) && sameValues(from.value, to.value);
  if (from.kind === "ROW" && to.kind === "ROW") {
    if (from.fields.length !== to.fields.length) return false;
    return from.fields.every((field, index) => {
      const target = to.fields[index];
      return target !== undefined && field.name === target.name && sameValues(field.type, target.type);
    });
  }
  if (from.kind === "DECIMAL" && to.kind === "DECIMAL")
    return from.precision === to.precision && from.scale === to.scale;
  if (from.kind === "TIME" && to.kind === "TIME") return from.precision === to.precision;
  if ("precision" in from && "precision" in to) return from.precision <= to.precision;
  if ("length" in from && "length" in to) {
    return from.kind === "CHAR" || from.kind === "BINARY" ? from.length === to.length : from.length <= to.length;
  }
  return true;
}

function toText(from: Type, to: Type): Cast | undefined {
  const text = asText(from);
  if (text === undefined || !("length" in to)) return undefined;
  if (to.length === maximumLength) return text;
  if (to.kind === "CHAR") return then(text, (value) => fn("rpad", value, lit.int(to.length), lit.string(" ")));
  return then(text, (value) => fn("substring", value, lit.int(1), lit.int(to.length)));
}

/** Cuts the fraction of a second to what the type keeps. */
function truncated(before: Cast, fromPrecision: number, to: Type, cast: Cast): Cast {
  const precision = precisionOf(to);
  const whole: Cast = (value, safe) => cast(before(value, safe), safe);
  if (precision >= fromPrecision) return whole;
  const unit = { 0: "SECOND", 3: "MILLISECOND" }[precision];
  if (unit !== undefined) {
    return then(whole, (value) => rawCast(fn("date_trunc", lit.string(unit), value), to, "wrap"));
  }
  const digits = lit.string("yyyy-MM-dd HH:mm:ss.SSSSSS");
  return then(whole, (value) =>
    rawCast(fn("substring", fn("date_format", value, digits), lit.int(1), lit.int(20 + precision)), to, "wrap"),
  );
}

const precisionOf = (type: Type): number => (isTimestamp(type) && "precision" in type ? type.precision : 0);
