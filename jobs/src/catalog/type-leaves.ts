import type { Type } from "./types.js";

/** The type with those of its parts changed that have no parts themselves. */
export function withLeaves(type: Type, change: (leaf: Type) => Type): Type {
  switch (type.kind) {
    case "ARRAY":
    case "MULTISET":
      return { ...type, element: withLeaves(type.element, change) };
    case "MAP":
      return { ...type, key: withLeaves(type.key, change), value: withLeaves(type.value, change) };
    case "ROW":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: withLeaves(field.type, change) })) };
    default:
      return change(type);
  }
}

/** The type with NULL allowed everywhere but in keys of maps, as a cast of Spark may have it. */
export function withNulls(type: Type): Type {
  switch (type.kind) {
    case "ARRAY":
      return { ...type, element: withNulls(type.element), nullable: true };
    case "MAP":
      return { ...type, value: withNulls(type.value), nullable: true };
    case "ROW": {
      const fields = type.fields.map((field) => ({ ...field, type: withNulls(field.type) }));
      return { ...type, fields, nullable: true };
    }
    default:
      return { ...type, nullable: true };
  }
}
