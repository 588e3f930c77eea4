import type { StructType } from "../types/data-type.js";
import { typeToJson } from "../types/schema-json.js";

/** A schema as the server reads it: DDL, or Spark's JSON, which says more. */
export const schemaText = (schema: string | StructType): string =>
  typeof schema === "string" ? schema : typeToJson(schema);
