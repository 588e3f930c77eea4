import { type DataType, type StructType, typeName } from "apache-spark-connect-node";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A schema in Spark's JSON, keys sorted, as PySpark's `schema.json()` gives it. */
export function schemaJson(schema: StructType): string {
  return JSON.stringify(typeJson(schema));
}

function typeJson(type: DataType): Json {
  switch (type.kind) {
    case "array":
      return { containsNull: type.containsNull, elementType: typeJson(type.element), type: "array" };
    case "map":
      return {
        keyType: typeJson(type.key),
        type: "map",
        valueContainsNull: type.valueContainsNull,
        valueType: typeJson(type.value),
      };
    case "struct":
      return {
        fields: type.fields.map((field) => ({
          metadata: metadataOf(field),
          name: field.name,
          nullable: field.nullable,
          type: typeJson(field.type),
        })),
        type: "struct",
      };
    case "byte":
    case "short":
    case "integer":
    case "long":
      return type.kind;
    case "timestampNtz":
      return "timestamp_ntz";
    case "string":
      return type.kind;
    default:
      return typeName(type);
  }
}

/** The metadata of a field, and where Spark's JSON keeps the collations of its texts. */
function metadataOf({ name, type, metadata }: StructType["fields"][number]): Json {
  const collations = Object.fromEntries(collationsOf(name, type));
  const own = metadata === undefined ? {} : JSON.parse(metadata);
  return sorted(Object.keys(collations).length === 0 ? own : { ...own, __COLLATIONS: collations });
}

function collationsOf(path: string, type: DataType): ReadonlyArray<readonly [path: string, collation: string]> {
  switch (type.kind) {
    case "string":
      if (type.collation === undefined) return [];
      return [[path, `${type.collation.startsWith("UTF8") ? "spark" : "icu"}.${type.collation}`]];
    case "array":
      return collationsOf(`${path}.element`, type.element);
    case "map":
      return [...collationsOf(`${path}.key`, type.key), ...collationsOf(`${path}.value`, type.value)];
    default:
      return [];
  }
}

function sorted(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
