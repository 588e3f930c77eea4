import { type Argument, type Callable, scalarFunctions } from "../catalog/functions/index.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { isImplicitlyCastable, isText, sameShape } from "../catalog/type-rules.js";
import { shapeText, type Type, typeText, withNullable } from "../catalog/types.js";
import type { BoundExpression } from "./bound-expression.js";

/** The expression with a type that it is implicitly castable to. Numbers that are literals change at once. */
export function coerce(expression: BoundExpression, to: Type): BoundExpression {
  const { type, place } = expression;
  if (sameShape(type, to)) return expression;
  const wanted = withNullable(to, type.nullable || type.kind === "NULL");
  if (expression.kind === "literal" && expression.value !== null) {
    if (to.kind === "DOUBLE" && typeof expression.value !== "boolean") {
      return { kind: "literal", value: Number(expression.value), type: wanted, place };
    }
    if (to.kind === "VARCHAR" && typeof expression.value === "string" && isText(type)) {
      if (expression.value.length <= to.length) return { ...expression, type: wanted };
    }
    if (to.kind === "BIGINT" && typeof expression.value === "bigint") return { ...expression, type: wanted };
  }
  return { kind: "cast", operand: expression, safe: false, type: wanted, place };
}

/** What the table of functions wants to know of an argument. */
export function argumentOf(expression: BoundExpression): Argument {
  if (expression.kind !== "literal") return { type: expression.type };
  return { type: expression.type, constant: expression.value };
}

/** A call of a scalar function with its arguments made to fit; ends with an error when they do not. */
export function call(scalar: Callable, args: readonly BoundExpression[], place: Place): BoundExpression {
  const given = args.map(argumentOf);
  const needs = scalar.needs?.(given);
  if (needs !== undefined) return notYet(place, notYetCodes.function, `this form of ${scalar.name}`, needs);
  const signature = scalar.check(given);
  if (signature === undefined) {
    // A function of one's own can want values that are NOT NULL.
    const [text, more] = scalar.java === undefined ? [shapeText, ""] : [typeText, ", COALESCE one that is NOT NULL"];
    return fail(place, {
      code: "MDSP2103",
      message: `${scalar.name} does not go with (${args.map((arg) => text(arg.type)).join(", ")})`,
      hint: `write ${scalar.usage}; CAST makes a value of another type${more}`,
    });
  }
  const fitted = args.map((arg, index) => {
    const type = signature.arguments[index];
    return type === undefined ? arg : coerce(arg, type);
  });
  return { kind: "call", function: scalar, args: fitted, type: signature.result, place };
}

/** A call of a function that is known to be in the table. */
export function callNamed(name: string, args: readonly BoundExpression[], place: Place): BoundExpression {
  const scalar = scalarFunctions.get(name);
  if (scalar === undefined) throw new TypeError(`There is no function ${name}.`);
  return call(scalar, args, place);
}

/** The expression as a condition; ends with an error when it is none. */
export function condition(expression: BoundExpression, where: string): BoundExpression {
  if (isImplicitlyCastable(expression.type, { kind: "BOOLEAN", nullable: true })) {
    return coerce(expression, { kind: "BOOLEAN", nullable: true });
  }
  return fail(expression.place, {
    code: "MDSP2105",
    message: `${where} wants a BOOLEAN, not ${shapeText(expression.type)}`,
  });
}
