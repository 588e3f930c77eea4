import { caseWhen, fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isInteger, isNumeric } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import { alias, argument, entriesOf } from "../define.js";
import type { Check, ScalarFunction } from "../function.js";
import { common, doubles, either, fixed, sameNumber } from "../signatures.js";
import { round, truncate } from "./rounding.js";

const entry = entriesOf("arithmetic");

const ofDouble = (name: string, spark: string, description: string): ScalarFunction =>
  entry(name, `${name}(number)`, description, doubles(1), spark);

/** Java's logarithm: minus infinity of zero and NaN of less, where Spark gives NULL. */
function logarithm(spark: string, value: Expression): Expression {
  const zero = lit.double(0);
  return caseWhen(
    [
      [fn("<", value, zero), lit.double(Number.NaN)],
      [fn("==", value, zero), lit.double(Number.NEGATIVE_INFINITY)],
    ],
    fn(spark, value),
  );
}

const logarithmOf = (name: string, spark: string, description: string): ScalarFunction =>
  entry(name, `${name}(number)`, description, doubles(1), (call) => logarithm(spark, argument(call, 0)));

/** The quotient of two logarithms; Spark's `/` gives NULL for a divisor of zero, which is that of base 1. */
function logarithmToBase(base: Expression, value: Expression): Expression {
  const one = lit.double(1);
  const ofOne = caseWhen(
    [
      [fn("==", value, one), lit.double(Number.NaN)],
      [fn("<", value, lit.double(0)), lit.double(Number.NaN)],
      [fn("<", value, one), lit.double(Number.NEGATIVE_INFINITY)],
    ],
    fn("*", value, lit.double(Number.POSITIVE_INFINITY)),
  );
  return caseWhen([[fn("==", base, one), ofOne]], fn("/", logarithm("ln", value), logarithm("ln", base)));
}

/** Flink keeps the type of the number; Spark turns a double into a BIGINT. */
const wholeNumber: Check = (args) => {
  const found = sameNumber(args);
  if (found === undefined || found.result.kind !== "DECIMAL") return found;
  return { ...found, result: withNullable(types.decimal(found.result.precision, 0), found.result.nullable) };
};

const whole = (name: string, spark: string, description: string): ScalarFunction =>
  entry(name, `${name}(number)`, description, wholeNumber, (call) =>
    isInteger(call.result) ? argument(call, 0) : rawCast(fn(spark, ...call.args), call.result, "wrap"),
  );

/** Of the values, the greatest or least; NULL when any is NULL, where Spark passes NULLs over. */
const extreme = (name: string, spark: string, description: string): ScalarFunction =>
  entry(
    name,
    `${name}(value, value, …)`,
    description,
    common(2, (type) => type),
    ({ args, types: each, result }) => {
      const tests = args.filter((_, index) => each[index]?.nullable).map((arg) => fn("isnull", arg));
      const [first, ...rest] = tests;
      if (first === undefined) return fn(spark, ...args);
      const anyNull = rest.reduce((left, right) => fn("or", left, right), first);
      return fn("when", fn("not", anyNull), rawCast(fn(spark, ...args), result, "wrap"));
    },
  );

const none =
  (result: Type): Check =>
  (args) =>
    args.length === 0 ? { arguments: [], result: notNull(result) } : undefined;

/** Numbers are taken as DOUBLE; a result is NULL when one of them is. */
const ofDoubles = (name: string, usage: string, description: string, spark: string): ScalarFunction =>
  entry(name, usage, description, doubles(2), spark);

const ceil = whole("CEIL", "ceil", "The least whole number that is not less.");

const randomInteger: Check = fixed([types.int, types.int], types.int, 1);

export const math: readonly ScalarFunction[] = [
  ofDouble("SQRT", "sqrt", "The square root; NaN of a negative number."),
  logarithmOf("LN", "ln", "The natural logarithm."),
  logarithmOf("LOG10", "log10", "The logarithm to base 10."),
  logarithmOf("LOG2", "log2", "The logarithm to base 2."),
  entry(
    "LOG",
    "LOG([base,] number)",
    "The natural logarithm, or that to a base.",
    either(doubles(1), doubles(2)),
    (call) =>
      call.args.length === 1
        ? logarithm("ln", argument(call, 0))
        : logarithmToBase(argument(call, 0), argument(call, 1)),
  ),
  ofDouble("EXP", "exp", "The number e to the power of another."),
  ofDouble("SIN", "sin", "The sine."),
  ofDouble("SINH", "sinh", "The hyperbolic sine."),
  ofDouble("COS", "cos", "The cosine."),
  ofDouble("COSH", "cosh", "The hyperbolic cosine."),
  ofDouble("TAN", "tan", "The tangent."),
  ofDouble("TANH", "tanh", "The hyperbolic tangent."),
  ofDouble("COT", "cot", "The cotangent."),
  ofDouble("ASIN", "asin", "The arc sine."),
  ofDouble("ACOS", "acos", "The arc cosine."),
  ofDouble("ATAN", "atan", "The arc tangent."),
  ofDouble("DEGREES", "degrees", "Radians as degrees."),
  ofDouble("RADIANS", "radians", "Degrees as radians."),
  ofDoubles("POWER", "POWER(number, exponent)", "The first number to the power of the second, a DOUBLE.", "pow"),
  ofDoubles("ATAN2", "ATAN2(y, x)", "The arc tangent of a point.", "atan2"),
  entry("PI", "PI()", "The number π.", none(types.double), "pi"),
  entry("E", "E()", "The number e.", none(types.double), "e"),
  entry("ABS", "ABS(number)", "The number without its sign.", sameNumber, "abs"),
  entry("SIGN", "SIGN(number)", "-1, 0 or 1: the sign of a number.", sameNumber, (call) =>
    rawCast(fn("sign", ...call.args), call.result, "wrap"),
  ),
  whole("FLOOR", "floor", "The greatest whole number that is not greater."),
  ceil,
  alias("CEILING", ceil),
  round,
  truncate,
  extreme("GREATEST", "greatest", "The greatest of the values; NULL when one is."),
  extreme("LEAST", "least", "The least of the values; NULL when one is."),
  {
    ...entry(
      "RAND",
      "RAND()",
      "A random DOUBLE from 0 to less than 1, another for each row.",
      none(types.double),
      "rand",
    ),
    needs: seedless(1),
    deterministic: false,
  },
  {
    ...entry(
      "RAND_INTEGER",
      "RAND_INTEGER(bound)",
      "A random INT from 0 to less than a bound.",
      randomInteger,
      (call) => rawCast(fn("floor", fn("*", fn("rand"), argument(call, 0))), types.int, "wrap"),
    ),
    needs: seedless(2),
    deterministic: false,
  },
  {
    ...entry("UUID", "UUID()", "A random UUID, another for each row.", none(types.char(36)), "uuid"),
    deterministic: false,
  },
];

function seedless(length: number): NonNullable<ScalarFunction["needs"]> {
  return (args) =>
    args.length === length && args.every((arg) => isNumeric(arg.type))
      ? "the numbers that Java makes of a seed"
      : undefined;
}
