import { extract, fn, lit } from "../../spark/index.js";
import { commonTypeOf, isImplicitlyCastable, isInteger } from "../../type-rules.js";
import { notNull, types, withNullable } from "../../types.js";
import type { ScalarFunction } from "../function.js";
import { common } from "../signatures.js";

export const collection: readonly ScalarFunction[] = [
  {
    name: "ITEM",
    usage: "array[position] or map[key]",
    check: ([container, index, ...rest]) => {
      if (container === undefined || index === undefined || rest.length > 0) return undefined;
      const { type } = container;
      if (type.kind === "ARRAY" && isInteger(index.type)) {
        return { arguments: [type, { ...index.type, kind: "INT" }], result: withNullable(type.element, true) };
      }
      if (type.kind === "MAP" && isImplicitlyCastable(index.type, type.key)) {
        return {
          arguments: [type, withNullable(type.key, index.type.nullable)],
          result: withNullable(type.value, true),
        };
      }
      return undefined;
    },
    // Flink counts elements from 1 and gives NULL outside of the array.
    translate: ({ args: [container, index], types: [type] }) => {
      if (container === undefined || index === undefined) throw new TypeError("ITEM has two arguments.");
      return extract(container, type?.kind === "ARRAY" ? fn("-", index, lit.int(1)) : index);
    },
  },
  {
    name: "CARDINALITY",
    usage: "CARDINALITY(array or map)",
    check: ([container, ...rest]) => {
      if (container === undefined || rest.length > 0) return undefined;
      if (container.type.kind !== "ARRAY" && container.type.kind !== "MAP") return undefined;
      return { arguments: [container.type], result: withNullable(types.int, container.type.nullable) };
    },
    translate: ({ args: [container] }) => {
      if (container === undefined) throw new TypeError("CARDINALITY has an argument.");
      return fn("when", fn("isnotnull", container), fn("size", container));
    },
  },
  {
    name: "ARRAY",
    usage: "ARRAY[value, …]",
    check: common(1, (type) => notNull(types.array(type))),
    translate: ({ args }) => fn("array", ...args),
  },
  {
    name: "MAP",
    usage: "MAP[key, value, …]",
    check: (args) => {
      if (args.length === 0 || args.length % 2 !== 0) return undefined;
      const key = commonTypeOf(args.filter((_, index) => index % 2 === 0).map((arg) => arg.type));
      const value = commonTypeOf(args.filter((_, index) => index % 2 === 1).map((arg) => arg.type));
      if (key === undefined || value === undefined) return undefined;
      return {
        arguments: args.map((_, index) => (index % 2 === 0 ? key : value)),
        result: notNull(types.map(key, value)),
      };
    },
    translate: ({ args }) => fn("map", ...args),
  },
];
