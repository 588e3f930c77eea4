import { lit } from "../../spark/index.js";
import { types, typeText } from "../../types.js";
import { entriesOf } from "../define.js";
import type { ScalarFunction } from "../function.js";

const entry = entriesOf("conversion");

export const typeFunctions: readonly ScalarFunction[] = [
  entry(
    "TYPEOF",
    "TYPEOF(value)",
    "The name of a value's type.",
    ([value, serializable, ...rest]) => {
      if (value === undefined || rest.length > 0) return undefined;
      if (serializable !== undefined && serializable.type.kind !== "BOOLEAN") return undefined;
      const more = serializable === undefined ? [] : [serializable.type];
      return { arguments: [value.type, ...more], result: types.string };
    },
    ({ types: [type] }) => lit.string(typeText(type ?? types.null)),
  ),
];
