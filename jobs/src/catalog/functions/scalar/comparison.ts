import { fn } from "../../spark/index.js";
import { notNull, types, withNullable } from "../../types.js";
import type { Check, ScalarFunction } from "../function.js";
import { anyNullable, common } from "../signatures.js";

const comparable: Check = (args) => {
  if (args.length !== 2) return undefined;
  return common(2, (_, each) => withNullable(types.boolean, anyNullable(each)))(args);
};

const operator = (name: string, spark: string): ScalarFunction => ({
  name,
  usage: `value ${name} value`,
  check: comparable,
  translate: (call) => fn(spark, ...call.args),
});

const isNull = (name: string, spark: string): ScalarFunction => ({
  name,
  usage: `value ${name}`,
  check: ([arg, ...rest]) =>
    arg === undefined || rest.length > 0 ? undefined : { arguments: [arg.type], result: notNull(types.boolean) },
  translate: (call) => fn(spark, ...call.args),
});

export const comparison: readonly ScalarFunction[] = [
  operator("=", "=="),
  {
    name: "<>",
    usage: "value <> value",
    check: comparable,
    translate: (call) => fn("not", fn("==", ...call.args)),
  },
  operator("<", "<"),
  operator("<=", "<="),
  operator(">", ">"),
  operator(">=", ">="),
  {
    name: "IS NOT DISTINCT FROM",
    usage: "value IS NOT DISTINCT FROM value",
    check: (args) => {
      const found = comparable(args);
      return found && { ...found, result: notNull(types.boolean) };
    },
    translate: (call) => fn("<=>", ...call.args),
  },
  isNull("IS NULL", "isnull"),
  isNull("IS NOT NULL", "isnotnull"),
  {
    name: "IN",
    usage: "value IN (value, …)",
    check: common(2, (_, args) => withNullable(types.boolean, anyNullable(args))),
    translate: (call) => fn("in", ...call.args),
  },
];
