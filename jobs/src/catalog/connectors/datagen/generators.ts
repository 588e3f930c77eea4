import { caseWhen, col, fn, lambda, lit, rawCast } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import { type Type, types } from "../../types.js";

/** The columns of Spark's source `rate`: the number of a row, from 0, and the time of it. */
export const row = { number: "value", time: "timestamp" } as const;

/** How the values of a field come about. */
export type Generator =
  | { readonly kind: "sequence"; readonly start: bigint; readonly end: bigint }
  | {
      readonly kind: "random";
      readonly min?: string;
      readonly max?: string;
      readonly maxPastMs: number;
      readonly length?: number;
    };

const decimal = types.decimal(38, 0);
const big = (value: bigint): spark.Expression => rawCast(lit.string(String(value)), decimal);

/**
 * The value of a field. Random values are computed from the number of the row and the name of the field, so that a
 * micro-batch that is done again gives the same rows.
 */
export function generated(generator: Generator, type: Type, field: string): spark.Expression {
  if (generator.kind === "sequence") {
    return rawCast(fn("+", lit.bigint(generator.start), col(row.number)), type, "wrap");
  }
  const { min, max } = generator;
  switch (type.kind) {
    case "BOOLEAN":
      return fn("<", random(field), lit.bigint(0n));
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT": {
      const limit = 2n ** BigInt({ TINYINT: 7, SMALLINT: 15, INT: 31, BIGINT: 63 }[type.kind]);
      return rawCast(between(field, whole(min, -limit), whole(max, limit - 1n)), type, "wrap");
    }
    case "FLOAT":
    case "DOUBLE": {
      const limit = type.kind === "FLOAT" ? 3.4028234663852886e38 : Number.MAX_VALUE;
      return rawCast(
        part(field, min === undefined ? -limit : Number(min), max === undefined ? limit : Number(max)),
        type,
      );
    }
    case "DECIMAL": {
      const unit = 10n ** BigInt(type.scale);
      const limit = 10n ** BigInt(type.precision) - 1n;
      const scaled = between(field, scaledText(min, type.scale, -limit), scaledText(max, type.scale, limit));
      return rawCast(fn("/", rawCast(scaled, types.decimal(38, 0)), big(unit)), type, "null");
    }
    case "CHAR":
    case "VARCHAR":
      return letters(field, generator.length ?? (type.length === 2_147_483_647 ? 100 : type.length));
    case "DATE":
      return rawCast(col(row.time), type);
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ": {
      const ago = fn("pmod", random(field), lit.bigint(BigInt(generator.maxPastMs) + 1n));
      const time = fn("timestamp_millis", fn("-", fn("unix_millis", col(row.time)), ago));
      return rawCast(time, type);
    }
    default:
      throw new TypeError(`There is no generator for ${type.kind}.`);
  }
}

/** Whether values of a type can be generated. */
export function canGenerate(type: Type, kind: Generator["kind"]): boolean {
  const numbers = ["TINYINT", "SMALLINT", "INT", "BIGINT", "FLOAT", "DOUBLE", "DECIMAL", "CHAR", "VARCHAR"];
  if (numbers.includes(type.kind)) return true;
  return kind === "random" && ["BOOLEAN", "DATE", "TIMESTAMP", "TIMESTAMP_LTZ"].includes(type.kind);
}

/** Any 64 bits. */
function random(field: string, salt: spark.Expression = lit.int(0)): spark.Expression {
  return fn("xxhash64", col(row.number), lit.string(field), salt);
}

/** A number of 0 to 1, without 1. */
function fraction(field: string): spark.Expression {
  const bits = fn("shiftrightunsigned", random(field), lit.int(11));
  return fn("/", rawCast(bits, types.double), lit.double(2 ** 53));
}

/** NULL in a share of the rows, else the value. */
export function sometimesNull(value: spark.Expression, share: number, field: string): spark.Expression {
  return share === 0 ? value : caseWhen([[fn(">=", fraction(`${field} null`), lit.double(share)), value]]);
}

/** A whole number from the least to the greatest. */
function between(field: string, least: bigint, greatest: bigint): spark.Expression {
  return fn("+", big(least), fn("pmod", rawCast(random(field), decimal), big(greatest - least + 1n)));
}

/** A number between two, computed so that no difference is too great. */
function part(field: string, least: number, greatest: number): spark.Expression {
  const share = fraction(field);
  const rest = fn("-", lit.double(1), share);
  return fn("+", fn("*", lit.double(least), rest), fn("*", lit.double(greatest), share));
}

/** So many hexadecimal digits. */
function letters(field: string, length: number): spark.Expression {
  const blocks = fn("sequence", lit.int(1), lit.int(Math.ceil(length / 16)));
  const block = (salt: spark.Expression) =>
    fn("lpad", fn("lower", fn("hex", random(field, salt))), lit.int(16), lit.string("0"));
  return fn(
    "substring",
    fn("array_join", fn("transform", blocks, lambda("i", block)), lit.string("")),
    lit.int(1),
    lit.int(length),
  );
}

const whole = (text: string | undefined, otherwise: bigint): bigint =>
  text === undefined ? otherwise : /^[+-]?\d+$/.test(text) ? BigInt(text) : BigInt(Math.trunc(Number(text)));

/** A number in units of the last digit that a DECIMAL keeps. */
function scaledText(text: string | undefined, scale: number, otherwise: bigint): bigint {
  if (text === undefined) return otherwise;
  const [, sign = "", digits = "0", fractionDigits = ""] = /^([+-]?)(\d*)\.?(\d*)/.exec(text) ?? [];
  const value = BigInt(`${digits}${fractionDigits.slice(0, scale).padEnd(scale, "0")}` || "0");
  return sign === "-" ? -value : value;
}
