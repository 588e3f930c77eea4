import { commonType } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import { entriesOf } from "../define.js";
import type { Argument, Check, ScalarFunction } from "../function.js";
import { anyNullable } from "../signatures.js";

const entry = entriesOf("collection");

type MapType = Type & { readonly kind: "MAP" };

const oneMap =
  (result: (map: MapType) => Type): Check =>
  ([map, ...rest]) => {
    if (map?.type.kind !== "MAP" || rest.length > 0) return undefined;
    return { arguments: [map.type], result: withNullable(result(map.type), map.type.nullable) };
  };

const fromArrays: Check = (args) => {
  const [keys, values] = args.map((arg) => arg.type);
  if (keys?.kind !== "ARRAY" || values?.kind !== "ARRAY" || args.length !== 2) return undefined;
  return {
    arguments: [keys, values],
    result: withNullable(types.map(keys.element, values.element), anyNullable(args)),
  };
};

const union: Check = (args: readonly Argument[]) => {
  let type: Type | undefined = args[0]?.type;
  for (const arg of args) type = type && commonType(type, arg.type);
  if (type?.kind !== "MAP") return undefined;
  const wide = type;
  return {
    arguments: args.map((arg) => withNullable(wide, arg.type.nullable)),
    result: withNullable(wide, anyNullable(args)),
  };
};

export const maps: readonly ScalarFunction[] = [
  entry(
    "MAP_KEYS",
    "MAP_KEYS(map)",
    "The keys, an array.",
    oneMap((map) => types.array(map.key)),
    "map_keys",
  ),
  entry(
    "MAP_VALUES",
    "MAP_VALUES(map)",
    "The values, an array.",
    oneMap((map) => types.array(map.value)),
    "map_values",
  ),
  entry(
    "MAP_ENTRIES",
    "MAP_ENTRIES(map)",
    "The pairs, an array of rows of a key and a value.",
    oneMap((map) =>
      types.array(
        types.row([
          { name: "key", type: map.key },
          { name: "value", type: map.value },
        ]),
      ),
    ),
    "map_entries",
  ),
  entry(
    "MAP_FROM_ARRAYS",
    "MAP_FROM_ARRAYS(keys, values)",
    "A map of an array of keys and one of values of the same length.",
    fromArrays,
    "map_from_arrays",
  ),
  entry("MAP_UNION", "MAP_UNION(map, …)", "The pairs of all maps; the last one of a key counts.", union, "map_concat"),
];
