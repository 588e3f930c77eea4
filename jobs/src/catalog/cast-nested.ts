import { extract, fn, lambda, lit } from "./spark/index.js";
import type { Expression } from "./spark/messages.js";
import type { Type } from "./types.js";

type Cast = (value: Expression, safe: boolean) => Expression;
type Find = (from: Type, to: Type) => Cast | undefined;

/** The cast of arrays, maps and rows, part by part; undefined when a part has none. */
export function nestedCast(from: Type, to: Type, find: Find): Cast | undefined {
  if (from.kind === "ARRAY" && to.kind === "ARRAY") {
    const element = find(from.element, to.element);
    if (element === undefined) return undefined;
    return (value, safe) =>
      fn(
        "transform",
        value,
        lambda("x", (x) => element(x, safe)),
      );
  }
  if (from.kind === "MAP" && to.kind === "MAP") {
    const key = find(from.key, to.key);
    const item = find(from.value, to.value);
    if (key === undefined || item === undefined) return undefined;
    const each = (part: Expression, cast: Cast, safe: boolean) =>
      fn(
        "transform",
        part,
        lambda("x", (x) => cast(x, safe)),
      );
    return (value, safe) =>
      fn("map_from_arrays", each(fn("map_keys", value), key, safe), each(fn("map_values", value), item, safe));
  }
  if (from.kind === "ROW" && to.kind === "ROW" && from.fields.length === to.fields.length) {
    const casts = from.fields.map((field, index) => {
      const target = to.fields[index];
      return target && { from: field.name, to: target.name, cast: find(field.type, target.type) };
    });
    if (casts.some((each) => each?.cast === undefined)) return undefined;
    return (value, safe) => {
      const parts = casts.flatMap((each) =>
        each?.cast === undefined ? [] : [lit.string(each.to), each.cast(extract(value, lit.string(each.from)), safe)],
      );
      return fn("when", fn("isnotnull", value), fn("named_struct", ...parts));
    };
  }
  return undefined;
}
