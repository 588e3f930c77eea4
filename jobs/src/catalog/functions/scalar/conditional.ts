import { castExpression } from "../../casts.js";
import { fn } from "../../spark/index.js";
import { isImplicitlyCastable, sameShape } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { ScalarFunction } from "../function.js";
import { common } from "../signatures.js";

const coalesce: ScalarFunction = {
  name: "COALESCE",
  usage: "COALESCE(value, …)",
  category: "conditional",
  description: "The first value that is not NULL.",
  check: common(1, (type, args) =>
    withNullable(
      type,
      args.every((arg) => arg.type.nullable),
    ),
  ),
  translate: ({ args }) => fn("coalesce", ...args),
};

export const conditional: readonly ScalarFunction[] = [
  coalesce,
  {
    ...coalesce,
    name: "IFNULL",
    usage: "IFNULL(value, replacement)",
    description: "The value, or another when it is NULL.",
    check: (args) => (args.length === 2 ? coalesce.check(args) : undefined),
  },
  {
    name: "NULLIF",
    usage: "NULLIF(value, value)",
    category: "conditional",
    description: "The first value, or NULL when it equals the second.",
    check: (args) => {
      const [first] = args;
      if (first === undefined || args.length !== 2) return undefined;
      return common(2, () => withNullable(first.type, true))(args);
    },
    translate: ({ args, types: [type], result }) => {
      const found = fn("nullif", ...args);
      return type !== undefined && sameShape(type, result) ? found : castExpression(found, type ?? result, result);
    },
  },
  {
    name: "IF",
    usage: "IF(condition, value, value)",
    category: "conditional",
    description: "The first value when the condition holds, the second when not.",
    check: ([condition, ...values]) => {
      if (condition === undefined || values.length !== 2) return undefined;
      if (!isImplicitlyCastable(condition.type, types.boolean)) return undefined;
      const found = common(2, (type) => type)(values);
      return (
        found && {
          arguments: [withNullable(types.boolean, condition.type.nullable), ...found.arguments],
          result: withNullable(found.result, condition.type.nullable || found.result.nullable),
        }
      );
    },
    translate: ({ args }) => fn("if", ...args),
  },
];
