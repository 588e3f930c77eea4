import { extract, fn, lit } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isText } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { AggregateCall, AggregateFunction, AggregateTranslation } from "../function.js";

/**
 * All values of a group in the order in which they came: Spark's lists depend on the shuffle, so that each value goes with
 * its place in the arrival order, by which the list is sorted when it is read. Rows whose order is NULL do not count.
 */
export function listInOrder(
  { args: [value], order, distinct }: AggregateCall,
  finish: (list: Expression) => Expression,
): AggregateTranslation {
  if (value === undefined || order === undefined) throw new TypeError("A list has values and an order.");
  const pair = fn("named_struct", lit.string("order"), order, lit.string("value"), value);
  const partial = fn("collect_list", fn("when", fn("isnotnull", order), pair));
  return {
    partials: [partial],
    combine: ([pairs = partial]) => {
      const sorted = extract(fn("sort_array", pairs), lit.string("value"));
      const list = distinct ? fn("array_distinct", sorted) : sorted;
      return fn("when", fn(">", fn("size", pairs), lit.int(0)), finish(list));
    },
  };
}

export const listagg: AggregateFunction = {
  name: "LISTAGG",
  usage: "LISTAGG([DISTINCT] text [, 'separator'])",
  description: "The texts that are not NULL, in the order in which they came, with a comma or the separator between.",
  check: ([text, separator, ...rest]) => {
    if (text === undefined || !isText(text.type) || rest.length > 0) return undefined;
    if (separator !== undefined && typeof separator.constant !== "string") return undefined;
    const given = separator === undefined ? [] : [separator.type];
    return { arguments: [text.type, ...given], result: withNullable(types.string, text.type.nullable) };
  },
  ordered: true,
  constantAt: 1,
  keepsValues: true,
  distinct: "translated",
  translate: (call) => listInOrder(call, (list) => fn("array_join", list, call.constant ?? lit.string(","))),
};

export const arrayAgg: AggregateFunction = {
  name: "ARRAY_AGG",
  usage: "ARRAY_AGG([DISTINCT] value)",
  description: "The values, NULLs too, in the order in which they came.",
  check: ([value, ...rest]) =>
    value === undefined || rest.length > 0
      ? undefined
      : { arguments: [value.type], result: { kind: "ARRAY", element: value.type, nullable: true } },
  ordered: true,
  keepsNulls: true,
  keepsValues: true,
  distinct: "translated",
  translate: (call) => listInOrder(call, (list) => list),
};
