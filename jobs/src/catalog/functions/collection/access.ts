import { caseWhen, extract, fn, lit, raise } from "../../spark/index.js";
import { commonTypeOf, isImplicitlyCastable, isInteger } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf, pair } from "../define.js";
import type { Check, ScalarFunction } from "../function.js";
import { common } from "../signatures.js";

const entry = entriesOf("collection");

const item: Check = ([container, index, ...rest]) => {
  if (container === undefined || index === undefined || rest.length > 0) return undefined;
  const { type } = container;
  if (type.kind === "ARRAY" && isInteger(index.type)) {
    if (typeof index.constant === "bigint" && index.constant < 1n) return undefined;
    return { arguments: [type, { ...index.type, kind: "INT" }], result: withNullable(type.element, true) };
  }
  if (type.kind === "MAP" && isImplicitlyCastable(index.type, type.key)) {
    return { arguments: [type, withNullable(type.key, index.type.nullable)], result: withNullable(type.value, true) };
  }
  return undefined;
};

/** One array or map, and a result that is NULL when it is. */
const oneOf =
  (kinds: readonly Type["kind"][], result: (type: Type) => Type): Check =>
  ([container, ...rest]) => {
    if (container === undefined || rest.length > 0 || !kinds.includes(container.type.kind)) return undefined;
    return { arguments: [container.type], result: withNullable(result(container.type), container.type.nullable) };
  };

const elementOf = (type: Type): Type => (type.kind === "ARRAY" ? type.element : types.null);

const pairs: Check = (args) => {
  if (args.length === 0 || args.length % 2 !== 0) return undefined;
  const key = commonTypeOf(args.filter((_, index) => index % 2 === 0).map((arg) => arg.type));
  const value = commonTypeOf(args.filter((_, index) => index % 2 === 1).map((arg) => arg.type));
  if (key === undefined || value === undefined) return undefined;
  return {
    arguments: args.map((_, index) => (index % 2 === 0 ? key : value)),
    result: notNull(types.map(key, value)),
  };
};

export const access: readonly ScalarFunction[] = [
  // Flink counts elements from 1 and gives NULL outside of the array.
  entry(
    "ITEM",
    "array[position] or map[key]",
    "An element of an array, from 1, or the value of a key; NULL when there is none.",
    item,
    (call) => {
      const [container, index] = pair(call);
      return extract(container, call.types[0]?.kind === "ARRAY" ? fn("-", index, lit.int(1)) : index);
    },
  ),
  entry(
    "CARDINALITY",
    "CARDINALITY(array or map)",
    "The number of elements or pairs.",
    oneOf(["ARRAY", "MAP"], () => types.int),
    (call) => fn("when", fn("isnotnull", argument(call, 0)), fn("size", argument(call, 0))),
  ),
  entry(
    "ELEMENT",
    "ELEMENT(array)",
    "The only element of an array, NULL of an empty one; fails when there are more.",
    oneOf(["ARRAY"], elementOf),
    (call) => {
      const array = argument(call, 0);
      const more = raise("ELEMENT of an array with more than one element", call.result);
      return caseWhen([[fn(">", fn("size", array), lit.int(1)), more]], fn("get", array, lit.int(0)));
    },
  ),
  entry(
    "ARRAY",
    "ARRAY[value, …]",
    "An array of the values.",
    common(1, (type) => notNull(types.array(type))),
    "array",
  ),
  entry("MAP", "MAP[key, value, …]", "A map of the pairs; the last one of a key counts.", pairs, "map"),
];
