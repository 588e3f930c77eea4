import { fn } from "../../spark/index.js";
import { isText, isTimestamp } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import type { Check, ScalarFunction } from "../function.js";
import { anyNullable, common } from "../signatures.js";

/** Values of a common type; a text beside a time is read as one. Flink compares no date with a timestamp. */
const comparable: Check = (args) => {
  const [left, right] = args;
  if (left === undefined || right === undefined || args.length !== 2) return undefined;
  const result = withNullable(types.boolean, anyNullable(args));
  const time = [left, right].find((arg) => isDated(arg.type))?.type;
  if (time !== undefined) {
    if ([left, right].some((arg) => isText(arg.type))) {
      return { arguments: args.map((arg) => withNullable(time, arg.type.nullable)), result };
    }
    const kinds = new Set([left, right].map((arg) => arg.type.kind === "DATE"));
    if (kinds.size > 1 && left.type.kind !== "NULL" && right.type.kind !== "NULL") return undefined;
  }
  return common(2, () => result)(args);
};

/** Rows are equal or not, but none is less than another. */
const orderable: Check = (args) => (args.some((arg) => arg.type.kind === "ROW") ? undefined : comparable(args));

const isDated = (type: Type): boolean => isTimestamp(type) || type.kind === "DATE";

const hasMap = (type: Type): boolean => {
  switch (type.kind) {
    case "MAP":
    case "MULTISET":
      return true;
    case "ARRAY":
      return hasMap(type.element);
    case "ROW":
      return type.fields.some((field) => hasMap(field.type));
    default:
      return false;
  }
};

const needs: NonNullable<ScalarFunction["needs"]> = (args) =>
  args.some((arg) => hasMap(arg.type)) ? "an order of maps" : undefined;

const operator = (name: string, spark: string, description: string, check = orderable): ScalarFunction => ({
  name,
  usage: `value ${name} value`,
  category: "comparison",
  description,
  needs,
  check,
  translate: (call) => fn(spark, ...call.args),
});

const isNull = (name: string, spark: string, description: string): ScalarFunction => ({
  name,
  usage: `value ${name}`,
  category: "comparison",
  description,
  check: ([arg, ...rest]) =>
    arg === undefined || rest.length > 0 ? undefined : { arguments: [arg.type], result: notNull(types.boolean) },
  translate: (call) => fn(spark, ...call.args),
});

export const comparison: readonly ScalarFunction[] = [
  operator("=", "==", "Whether two values are equal; NULL when one is.", comparable),
  {
    name: "<>",
    usage: "value <> value",
    category: "comparison",
    description: "Whether two values differ; NULL when one is.",
    needs,
    check: comparable,
    translate: (call) => fn("not", fn("==", ...call.args)),
  },
  operator("<", "<", "Whether the first is less."),
  operator("<=", "<=", "Whether the first is less or equal."),
  operator(">", ">", "Whether the first is greater."),
  operator(">=", ">=", "Whether the first is greater or equal."),
  {
    name: "IS NOT DISTINCT FROM",
    usage: "value IS NOT DISTINCT FROM value",
    category: "comparison",
    description: "Whether two values are equal, or both NULL.",
    needs,
    check: (args) => {
      const found = comparable(args);
      return found && { ...found, result: notNull(types.boolean) };
    },
    translate: (call) => fn("<=>", ...call.args),
  },
  isNull("IS NULL", "isnull", "Whether a value is NULL."),
  isNull("IS NOT NULL", "isnotnull", "Whether a value is not NULL."),
  {
    name: "IN",
    usage: "value IN (value, …)",
    category: "comparison",
    description: "Whether a value is one of others.",
    check: common(2, (_, args) => withNullable(types.boolean, anyNullable(args))),
    translate: (call) => fn("in", ...call.args),
  },
];
