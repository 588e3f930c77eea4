import { fn, lit } from "../../spark/index.js";
import { notNull, types } from "../../types.js";
import type { ScalarFunction } from "../function.js";
import { fixed } from "../signatures.js";

const both = [types.boolean, types.boolean];

/** `x IS TRUE`: never NULL. */
const isTest = (name: string, value: boolean): ScalarFunction => ({
  name,
  usage: `condition ${name}`,
  category: "logic",
  description: `Whether a condition is ${String(value).toUpperCase()}, which NULL is not.`,
  check: (args) => {
    const found = fixed([types.boolean], types.boolean)(args);
    return found && { ...found, result: notNull(types.boolean) };
  },
  translate: (call) => fn("<=>", ...call.args, lit.boolean(value)),
});

export const logic: readonly ScalarFunction[] = [
  {
    name: "AND",
    category: "logic",
    description: "Whether both hold; NULL when that is not known.",
    usage: "condition AND condition",
    check: fixed(both, types.boolean),
    translate: ({ args }) => fn("and", ...args),
  },
  {
    name: "OR",
    category: "logic",
    description: "Whether one of them holds; NULL when that is not known.",
    usage: "condition OR condition",
    check: fixed(both, types.boolean),
    translate: ({ args }) => fn("or", ...args),
  },
  {
    name: "NOT",
    category: "logic",
    description: "Whether a condition does not hold.",
    usage: "NOT condition",
    check: fixed([types.boolean], types.boolean),
    translate: ({ args }) => fn("not", ...args),
  },
  isTest("IS TRUE", true),
  isTest("IS FALSE", false),
];
