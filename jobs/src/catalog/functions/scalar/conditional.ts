import { fn } from "../../spark/index.js";
import { isImplicitlyCastable } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { ScalarFunction } from "../function.js";
import { common } from "../signatures.js";

const coalesce: ScalarFunction = {
  name: "COALESCE",
  usage: "COALESCE(value, …)",
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
    check: (args) => (args.length === 2 ? coalesce.check(args) : undefined),
  },
  {
    name: "NULLIF",
    usage: "NULLIF(value, value)",
    check: (args) => {
      const found = args.length === 2 ? common(2, (type) => withNullable(type, true))(args) : undefined;
      return found;
    },
    translate: ({ args }) => fn("nullif", ...args),
  },
  {
    name: "IF",
    usage: "IF(condition, value, value)",
    check: ([condition, ...values]) => {
      if (condition === undefined || values.length !== 2) return undefined;
      if (!isImplicitlyCastable(condition.type, types.boolean)) return undefined;
      const found = common(2, (type) => type)(values);
      return (
        found && {
          arguments: [withNullable(types.boolean, condition.type.nullable), ...found.arguments],
          result: found.result,
        }
      );
    },
    translate: ({ args }) => fn("if", ...args),
  },
];
