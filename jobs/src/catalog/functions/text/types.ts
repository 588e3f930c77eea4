import { isBytes, isText } from "../../type-rules.js";
import { maximumLength, type Type, types, withNullable } from "../../types.js";
import type { Argument, Check } from "../function.js";
import { anyNullable } from "../signatures.js";

const lengthOf = (type: Type): number => ("length" in type ? type.length : maximumLength);

/** VARCHAR of this length, which is not longer than can be. */
export const varchar = (length: number, nullable: boolean): Type => ({
  kind: "VARCHAR",
  length: Math.min(length, maximumLength),
  nullable,
});

/** The type of the first argument, a text. */
export const likeFirst = ([first]: readonly Argument[]): Type => first?.type ?? types.string;

/** A part of the first argument: as long at most, NULL when any argument is. */
export const partOfFirst = (args: readonly Argument[]): Type =>
  varchar(lengthOf(args[0]?.type ?? types.string), anyNullable(args));

/** A part of the first argument that may be NULL. */
export const maybePartOfFirst = (args: readonly Argument[]): Type => ({ ...partOfFirst(args), nullable: true });

/** The first two arguments together. */
export const sumOfTwo = (args: readonly Argument[]): Type => {
  const [a = 0, b = 0] = args.map((arg) => lengthOf(arg.type));
  return varchar(a + b, anyNullable(args));
};

/** Two texts, or two values of bytes, joined: of a fixed length when both are. */
export const joined: Check = (args) => {
  const [left, right] = args;
  if (left === undefined || right === undefined || args.length !== 2) return undefined;
  const test = [left, right].every((arg) => isText(arg.type) || arg.type.kind === "NULL")
    ? isText
    : [left, right].every((arg) => isBytes(arg.type) || arg.type.kind === "NULL")
      ? isBytes
      : undefined;
  if (test === undefined) return undefined;
  const nullable = anyNullable(args);
  const fixed = [left, right].every((arg) => arg.type.kind === "CHAR" || arg.type.kind === "BINARY");
  const length = Math.min(lengthOf(left.type) + lengthOf(right.type), maximumLength);
  const kind = test === isText ? (fixed ? "CHAR" : "VARCHAR") : fixed ? "BINARY" : "VARBINARY";
  const wide = test === isText ? types.string : types.bytes;
  return {
    arguments: args.map((arg) => (arg.type.kind === "NULL" ? wide : arg.type)),
    result: { kind, length, nullable },
  };
};

/** At least this many texts, with a text as the result. */
export const texts =
  (minimum: number): Check =>
  (args) => {
    if (args.length < minimum || !args.every((arg) => isText(arg.type) || arg.type.kind === "NULL")) return undefined;
    return {
      arguments: args.map((arg) => withNullable(types.string, arg.type.nullable)),
      result: withNullable(types.string, anyNullable(args)),
    };
  };

/** One text, without a change of its type. */
export const oneText =
  (result: (args: readonly Argument[]) => Type): Check =>
  (args) => {
    const [first] = args;
    if (args.length !== 1 || first === undefined || !(isText(first.type) || first.type.kind === "NULL"))
      return undefined;
    return { arguments: [first.type], result: result(args) };
  };
