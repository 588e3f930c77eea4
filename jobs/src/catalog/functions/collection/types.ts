import { commonType, isImplicitlyCastable, isInteger } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import type { Argument, Check } from "../function.js";
import { anyNullable } from "../signatures.js";

export type ArrayType = Type & { readonly kind: "ARRAY" };

/** The first argument's type, when it is an array. */
export function arrayOf(args: readonly Argument[]): ArrayType | undefined {
  const type = args[0]?.type;
  return type?.kind === "ARRAY" ? type : undefined;
}

/** An array alone. */
export const oneArray =
  (result: (array: ArrayType) => Type): Check =>
  (args) => {
    const array = arrayOf(args);
    return array === undefined || args.length !== 1 ? undefined : { arguments: [array], result: result(array) };
  };

/** An array and a value of its elements' type. */
export const arrayAndElement =
  (result: (array: ArrayType, args: readonly Argument[]) => Type): Check =>
  (args) => {
    const array = arrayOf(args);
    const element = args[1]?.type;
    if (array === undefined || element === undefined || args.length !== 2) return undefined;
    const type = commonType(array.element, element);
    if (type === undefined) return undefined;
    const wide: ArrayType = { ...array, element: withNullable(type, array.element.nullable) };
    return {
      arguments: [wide, withNullable(type, element.nullable || element.kind === "NULL")],
      result: result(wide, args),
    };
  };

/** An array and one value more: its elements may be NULL when that may. */
export const extended = arrayAndElement((array, args) => {
  const element = withNullable(array.element, array.element.nullable || (args[1]?.type.nullable ?? true));
  return withNullable(types.array(element), anyNullable(args));
});

/** Arrays of a common type. */
export const sameArrays =
  (minimum: number, maximum: number): Check =>
  (args) => {
    if (args.length < minimum || args.length > maximum) return undefined;
    let type: Type | undefined = args[0]?.type;
    for (const arg of args) type = type && commonType(type, arg.type);
    if (type?.kind !== "ARRAY") return undefined;
    const wide = type;
    return {
      arguments: args.map((arg) => withNullable(wide, arg.type.nullable)),
      result: withNullable(wide, anyNullable(args)),
    };
  };

/** An array, then values of these types of which the last are optional; NULL when any argument is. */
export const arrayAnd =
  (more: readonly Type[], optional: number, result: (array: ArrayType) => Type): Check =>
  (args) => {
    const array = arrayOf(args);
    const rest = args.slice(1);
    if (array === undefined || rest.length > more.length || rest.length < more.length - optional) return undefined;
    const wanted = rest.map((arg, index) => withNullable(more[index] ?? types.null, arg.type.nullable));
    const fits = rest.every((arg, index) => {
      const to = wanted[index] ?? types.null;
      return isImplicitlyCastable(arg.type, to) || (to.kind === "INT" && isInteger(arg.type));
    });
    if (!fits) return undefined;
    return { arguments: [array, ...wanted], result: withNullable(result(array), anyNullable(args)) };
  };
