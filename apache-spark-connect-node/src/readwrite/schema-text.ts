import type { StructType } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";

/** A schema as the server reads it: DDL or JSON. */
export function schemaText(schema: string | StructType): string {
  if (typeof schema === "string") return schema;
  const quoted = (name: string) => `\`${name.replaceAll("`", "``")}\``;
  return schema.fields
    .map(({ name, type, nullable }) => `${quoted(name)} ${typeName(type)}${nullable ? "" : " NOT NULL"}`)
    .join(", ");
}
