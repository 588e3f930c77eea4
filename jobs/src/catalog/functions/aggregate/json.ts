import { raise } from "../../spark/expressions.js";
import { extract, fn, lambda, lit } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isText } from "../../type-rules.js";
import { type Type, types } from "../../types.js";
import type { AggregateFunction } from "../function.js";
import { listInOrder } from "./lists.js";

/** What becomes of a NULL: it is written, or left out. */
type OnNull = "NULL" | "ABSENT";

/** As long as Flink says that such texts are; they may be longer. */
const text: Type = { kind: "VARCHAR", length: 2000, nullable: false };
const bracketed = (open: string, list: Expression, close: string): Expression =>
  fn("coalesce", fn("concat", lit.string(open), list, lit.string(close)), lit.string(open + close));

const arrayOf = (onNull: OnNull): AggregateFunction => ({
  name: onNull === "ABSENT" ? "JSON_ARRAYAGG" : "JSON_ARRAYAGG NULL ON NULL",
  usage: "JSON_ARRAYAGG(value [{NULL | ABSENT} ON NULL])",
  description: "A JSON array of the values in the order in which they came, without NULLs unless they are asked for.",
  check: ([value, ...rest]) =>
    value === undefined || !isText(value.type) || rest.length > 0
      ? undefined
      : { arguments: [value.type], result: text },
  ordered: true,
  ...(onNull === "NULL" ? { keepsNulls: true } : {}),
  neverNull: true,
  keepsValues: true,
  distinct: "unsupported",
  translate: (call) => {
    const { partials, combine } = listInOrder(call, (list) =>
      fn("array_join", list, lit.string(","), lit.string("null")),
    );
    return { partials, combine: (parts) => bracketed("[", combine(parts), "]") };
  },
});

const key = (entry: Expression): Expression => extract(entry, lit.string("key"));
const value = (entry: Expression): Expression => extract(entry, lit.string("value"));

const objectOf = (onNull: OnNull): AggregateFunction => ({
  name: onNull === "NULL" ? "JSON_OBJECTAGG" : "JSON_OBJECTAGG ABSENT ON NULL",
  usage: "JSON_OBJECTAGG([KEY] key VALUE value [{NULL | ABSENT} ON NULL])",
  description: "A JSON object of a key and a value of each row; a key that comes twice ends the query.",
  check: ([name, item, ...rest]) =>
    name === undefined || item === undefined || rest.length > 0 || !isText(name.type) || !isText(item.type)
      ? undefined
      : { arguments: [name.type, item.type], result: text },
  ordered: true,
  keepsNulls: true,
  neverNull: true,
  keepsValues: true,
  distinct: "unsupported",
  translate: ({ args: [name, item], ...call }) => {
    if (name === undefined || item === undefined) throw new TypeError("An object has keys and values.");
    const known = fn("coalesce", name, raise("A key of JSON_OBJECTAGG is NULL", types.string));
    const entry = fn("named_struct", lit.string("key"), known, lit.string("value"), item);
    const { partials, combine } = listInOrder({ ...call, args: [entry] }, (list) => {
      const there = (each: Expression) => fn("isnotnull", value(each));
      const kept = onNull === "ABSENT" ? fn("filter", list, lambda("e", there)) : list;
      const pair = (each: Expression) =>
        fn("concat", key(each), lit.string(":"), fn("coalesce", value(each), lit.string("null")));
      const keys = fn("transform", kept, lambda("e", key));
      const twice = fn("<", fn("size", fn("array_distinct", keys)), fn("size", keys));
      const pairs = fn("transform", kept, lambda("e", pair));
      const all = fn("array_join", pairs, lit.string(","));
      return fn("if", twice, raise("A key comes twice in JSON_OBJECTAGG", types.string), all);
    });
    return { partials, combine: (parts) => bracketed("{", combine(parts), "}") };
  },
});

const byOnNull = (make: (onNull: OnNull) => AggregateFunction): Readonly<Record<OnNull, AggregateFunction>> => ({
  NULL: make("NULL"),
  ABSENT: make("ABSENT"),
});

export const jsonArrayAgg = byOnNull(arrayOf);
export const jsonObjectAgg = byOnNull(objectOf);
