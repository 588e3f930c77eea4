import { caseWhen, fn, lit, raise, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { boundedDecimal, isApproximate, isInteger } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import type { Call, Constant, ScalarFunction } from "../function.js";
import { binaryNumbers, sameNumber } from "../signatures.js";

const isNonZero = (constant: Constant | undefined): boolean =>
  constant !== undefined && constant !== null && Number(constant) !== 0;

function operands(call: Call): readonly [Expression, Expression] {
  const [left, right] = call.args;
  if (left === undefined || right === undefined) throw new TypeError("An operator has two operands.");
  return [left, right];
}

/** Spark gives decimals digits of its own choosing, and `div` a BIGINT. */
const shaped = (value: Expression, type: Type): Expression =>
  type.kind === "DECIMAL" || isInteger(type) ? rawCast(value, type, "wrap") : value;

function zeroIs(call: Call, whenZero: (left: Expression) => Expression, value: Expression): Expression {
  const [left, right] = operands(call);
  if (isNonZero(call.constants[1])) return value;
  const type = call.types[1] ?? types.double;
  const isZero = fn("==", right, rawCast(lit.int(0), type, "wrap"));
  return caseWhen([[fn("and", isZero, fn("isnotnull", left)), whenZero(left)]], value);
}

const plus: ScalarFunction = {
  name: "+",
  usage: "number + number",
  category: "arithmetic",
  description: "The sum; integers wrap around when they overflow.",
  check: binaryNumbers((a, b) => {
    const scale = Math.max(a.scale, b.scale);
    return boundedDecimal(Math.max(a.precision - a.scale, b.precision - b.scale) + scale + 1, scale, true);
  }),
  translate: (call) => shaped(fn("+", ...operands(call)), call.result),
};

const minus: ScalarFunction = {
  ...plus,
  name: "-",
  usage: "number - number",
  description: "The difference.",
  translate: (call) => shaped(fn("-", ...operands(call)), call.result),
};

const times: ScalarFunction = {
  name: "*",
  usage: "number * number",
  category: "arithmetic",
  description: "The product.",
  check: binaryNumbers((a, b) => boundedDecimal(a.precision + b.precision + 1, a.scale + b.scale, true)),
  translate: (call) => shaped(fn("*", ...operands(call)), call.result),
};

/**
 * Flink divides integers to an integer and fails on a zero divisor; doubles follow Java (infinities and NaN). Spark's `/`
 * always gives a fraction, and NULL for zero.
 */
const divide: ScalarFunction = {
  name: "/",
  usage: "number / number",
  category: "arithmetic",
  description: "The quotient: whole for integers, cut toward zero.",
  check: binaryNumbers((a, b) => {
    const scale = Math.max(6, a.scale + b.precision + 1);
    return boundedDecimal(a.precision - a.scale + b.scale + scale, scale, true);
  }),
  translate(call) {
    const [left, right] = operands(call);
    if (isApproximate(call.result)) {
      const negativeZero = fn("==", rawCast(right, types.string), lit.string("-0.0"));
      const signed = (value: Expression) => caseWhen([[negativeZero, fn("negative", value)]], value);
      const infinite = (value: Expression) => fn("*", signed(value), lit.double(Number.POSITIVE_INFINITY));
      const quotient = rawCast(fn("/", left, right), call.result, "wrap");
      return zeroIs(call, (value) => rawCast(infinite(value), call.result, "wrap"), quotient);
    }
    const quotient = isInteger(call.result) ? fn("div", left, right) : fn("/", left, right);
    return zeroIs(call, () => raise("Division by zero", call.result), shaped(quotient, call.result));
  },
};

const remainder: ScalarFunction = {
  name: "%",
  usage: "number % number",
  category: "arithmetic",
  description: "The remainder, with the sign of the first number; integers give the type of the second.",
  check: (args) => {
    const found = binaryNumbers((a, b) => {
      const scale = Math.max(a.scale, b.scale);
      return boundedDecimal(Math.min(a.precision - a.scale, b.precision - b.scale) + scale, scale, true);
    })(args);
    const divisor = args[1]?.type;
    if (found === undefined || divisor === undefined || !isInteger(found.result)) return found;
    return { ...found, result: withNullable(divisor, found.result.nullable) };
  },
  translate(call) {
    const value = shaped(fn("%", ...operands(call)), call.result);
    if (isApproximate(call.result)) return zeroIs(call, () => rawCast(lit.double(Number.NaN), call.result), value);
    return zeroIs(call, () => raise("Division by zero", call.result), value);
  },
};

const negative: ScalarFunction = {
  name: "-x",
  usage: "- number",
  category: "arithmetic",
  description: "The number with the other sign.",
  check: sameNumber,
  translate: (call) => fn("negative", ...call.args),
};

const positive: ScalarFunction = {
  name: "+x",
  usage: "+ number",
  category: "arithmetic",
  description: "The number itself.",
  check: sameNumber,
  translate: (call) => fn("positive", ...call.args),
};

export const arithmetic: readonly ScalarFunction[] = [
  plus,
  minus,
  times,
  divide,
  remainder,
  {
    ...remainder,
    name: "MOD",
    usage: "MOD(number, number), of integers and decimals",
    check: (args) => (args.some((arg) => isApproximate(arg.type)) ? undefined : remainder.check(args)),
  },
  negative,
  positive,
];
