import { fn, rawCast } from "../../spark/index.js";
import { isApproximate, isInteger, isNumeric } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { Check, ScalarFunction } from "../function.js";
import { anyNullable, common, doubles, either, sameNumber } from "../signatures.js";

const ofDouble = (name: string, spark: string): ScalarFunction => ({
  name,
  usage: `${name}(number)`,
  check: doubles(1),
  translate: (call) => fn(spark, ...call.args),
});

const ofDoubles = (name: string, spark: string): ScalarFunction => ({
  name,
  usage: `${name}(number, number)`,
  check: doubles(2),
  translate: (call) => fn(spark, ...call.args),
});

/** Flink keeps the type of the number; Spark turns a double into a BIGINT. */
const wholeNumber: Check = (args) => {
  const found = sameNumber(args);
  if (found === undefined || found.result.kind !== "DECIMAL") return found;
  return { ...found, result: withNullable(types.decimal(found.result.precision, 0), found.result.nullable) };
};

const whole = (name: string, spark: string): ScalarFunction => ({
  name,
  usage: `${name}(number)`,
  check: wholeNumber,
  translate: ({ args, result }) =>
    isInteger(result) ? (args[0] ?? fn(spark)) : rawCast(fn(spark, ...args), result, "wrap"),
});

/** The digits must be a literal for decimals, since they are part of the type. */
const roundable: Check = (args) => {
  const [number, digits] = args;
  if (number === undefined || args.length > 2 || !isNumeric(number.type)) return undefined;
  if (digits !== undefined && digits.type.kind !== "INT") return undefined;
  const nullable = anyNullable(args);
  if (number.type.kind !== "DECIMAL") {
    return { arguments: args.map((arg) => arg.type), result: withNullable(number.type, nullable) };
  }
  const scale = digits === undefined ? 0 : Number(digits.constant ?? Number.NaN);
  if (!Number.isInteger(scale) || scale < 0) return undefined;
  const kept = Math.min(scale, number.type.scale);
  const precision = Math.min(38, number.type.precision - number.type.scale + kept + 1);
  return { arguments: args.map((arg) => arg.type), result: withNullable(types.decimal(precision, kept), nullable) };
};

/** Of the values, the greatest or least; NULL when any is NULL, where Spark passes NULLs over. */
const extreme = (name: string, spark: string): ScalarFunction => ({
  name,
  usage: `${name}(value, value, …)`,
  check: common(2, (type) => type),
  translate: ({ args, types: each, result }) => {
    const tests = args.filter((_, index) => each[index]?.nullable).map((arg) => fn("isnull", arg));
    const [first, ...rest] = tests;
    if (first === undefined) return fn(spark, ...args);
    const anyNull = rest.reduce((left, right) => fn("or", left, right), first);
    return fn("when", fn("not", anyNull), rawCast(fn(spark, ...args), result, "wrap"));
  },
});

export const math: readonly ScalarFunction[] = [
  ofDouble("SQRT", "sqrt"),
  ofDouble("LN", "ln"),
  ofDouble("LOG10", "log10"),
  ofDouble("LOG2", "log2"),
  ofDouble("EXP", "exp"),
  ofDouble("SIN", "sin"),
  ofDouble("COS", "cos"),
  ofDouble("TAN", "tan"),
  ofDouble("ASIN", "asin"),
  ofDouble("ACOS", "acos"),
  ofDouble("ATAN", "atan"),
  ofDouble("DEGREES", "degrees"),
  ofDouble("RADIANS", "radians"),
  ofDoubles("POWER", "pow"),
  ofDoubles("ATAN2", "atan2"),
  {
    name: "LOG",
    usage: "LOG([base,] number)",
    check: either(doubles(1), doubles(2)),
    translate: ({ args }) => (args.length === 1 ? fn("ln", ...args) : fn("log", ...args)),
  },
  {
    name: "PI",
    usage: "PI()",
    check: (args) => (args.length === 0 ? { arguments: [], result: { kind: "DOUBLE", nullable: false } } : undefined),
    translate: () => fn("pi"),
  },
  { name: "ABS", usage: "ABS(number)", check: sameNumber, translate: ({ args }) => fn("abs", ...args) },
  {
    name: "SIGN",
    usage: "SIGN(number)",
    check: sameNumber,
    translate: ({ args, result }) => rawCast(fn("sign", ...args), result, "wrap"),
  },
  whole("FLOOR", "floor"),
  whole("CEIL", "ceil"),
  whole("CEILING", "ceil"),
  {
    name: "ROUND",
    usage: "ROUND(number [, digits])",
    check: roundable,
    translate: ({ args, result }) =>
      isApproximate(result) ? fn("round", ...args) : rawCast(fn("round", ...args), result, "wrap"),
  },
  extreme("GREATEST", "greatest"),
  extreme("LEAST", "least"),
];
