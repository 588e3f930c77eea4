import { asDecimal, commonTypeOf, isApproximate, isImplicitlyCastable, isInteger, isNumeric } from "../type-rules.js";
import { type Type, types, withNullable } from "../types.js";
import type { Argument, Check, Signature } from "./function.js";

/** Whether any argument may be NULL: then most results may be. */
export const anyNullable = (args: readonly Argument[]): boolean => args.some((arg) => arg.type.nullable);

/** A result's type: NULL when an argument is, or as a function of the arguments says. */
export type Result = Type | ((args: readonly Argument[]) => Type);

/** A result that may be NULL whatever the arguments are. */
export const maybe =
  (type: Type): Result =>
  () =>
    type;

export const resultOf = (result: Result, args: readonly Argument[]): Type =>
  typeof result === "function" ? result(args) : withNullable(result, anyNullable(args));

/** A call with these parameter types, the last ones optional. An INT takes any integer, cut to 32 bits. */
export function fixed(parameters: readonly Type[], result: Result, optional = 0): Check {
  return (args) => {
    if (args.length > parameters.length || args.length < parameters.length - optional) return undefined;
    const wanted = args.map((arg, index) => withNullable(parameters[index] ?? types.null, arg.type.nullable));
    const fits = args.every((arg, index) => {
      const to = wanted[index] ?? types.null;
      return isImplicitlyCastable(arg.type, to) || (to.kind === "INT" && isInteger(arg.type));
    });
    return fits ? { arguments: wanted, result: resultOf(result, args) } : undefined;
  };
}

/** The first check that takes the arguments. */
export function either(...checks: readonly Check[]): Check {
  return (args) => {
    for (const check of checks) {
      const found = check(args);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** One number of any type, with a result of that type. */
export const sameNumber: Check = (args) => {
  const [arg] = args;
  if (args.length !== 1 || arg === undefined || !isNumeric(arg.type)) return undefined;
  return { arguments: [arg.type], result: arg.type };
};

/** Numbers of any type, taken as DOUBLE, with a DOUBLE result. */
export function doubles(count: number): Check {
  return fixed(
    Array.from({ length: count }, () => types.double),
    types.double,
  );
}

/** At least `minimum` values of types that have a common one. */
export function common(minimum: number, result: (type: Type, args: readonly Argument[]) => Type): Check {
  return (args) => {
    if (args.length < minimum) return undefined;
    const type = commonTypeOf(args.map((arg) => arg.type));
    if (type === undefined) return undefined;
    return { arguments: args.map((arg) => withNullable(type, arg.type.nullable)), result: result(type, args) };
  };
}

/** Two numbers, made one type: exact numbers stay exact, with `decimal` giving the digits of a decimal result. */
export function binaryNumbers(
  decimal: (a: { precision: number; scale: number }, b: { precision: number; scale: number }) => Type,
): Check {
  return (args): Signature | undefined => {
    const [left, right] = args;
    if (args.length !== 2 || left === undefined || right === undefined) return undefined;
    const type = commonTypeOf([left.type, right.type]);
    if (type === undefined || !isNumeric(type)) return undefined;
    const nullable = anyNullable(args);
    if (type.kind !== "DECIMAL") {
      const each = args.map((arg) => withNullable(type, arg.type.nullable));
      return { arguments: each, result: withNullable(type, nullable) };
    }
    const a = asDecimal(left.type);
    const b = asDecimal(right.type);
    if (a === undefined || b === undefined || isApproximate(left.type)) return undefined;
    const each = args.map((arg, index) => {
      const digits = index === 0 ? a : b;
      return withNullable(types.decimal(digits.precision, digits.scale), arg.type.nullable);
    });
    return { arguments: each, result: withNullable(decimal(a, b), nullable) };
  };
}
