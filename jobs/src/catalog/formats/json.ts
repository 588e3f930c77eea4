import { oneOf, optional } from "../connectors/options.js";
import { extract, fn, lit, rawCast, sparkDdl, textMap } from "../spark/index.js";
import type { Type } from "../types.js";
import type { Format, FormatField } from "./format.js";

const ddl = (fields: readonly FormatField[]): string => sparkDdl({ kind: "ROW", fields, nullable: true });

function refuses(type: Type): string | undefined {
  if (type.kind === "INTERVAL_DAY_TIME" || type.kind === "INTERVAL_YEAR_MONTH" || type.kind === "NULL") {
    return "JSON has no such type";
  }
  return type.kind === "TIME" ? "TIME in JSON is not supported yet" : undefined;
}

/**
 * One JSON object a record.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/json/
 * When reading, Spark takes both of Flink's timestamp forms (`SQL` and `ISO-8601`); a record that is no JSON fails the
 * query, as in Flink. Fields that a record lacks are NULL.
 */
export const json: Format = {
  name: "json",
  options: {
    "json.timestamp-format.standard": optional(oneOf(["SQL", "ISO-8601"])),
    "json.fail-on-missing-field": optional(oneOf(["false"], "; 'true' is not supported yet")),
    "json.ignore-parse-errors": optional(oneOf(["false"], "; 'true' is not supported yet")),
  },
  refuses,
  decode: (bytes, fields) => {
    const text = rawCast(bytes, { kind: "VARCHAR", length: 2_147_483_647, nullable: true });
    return fn("from_json", text, lit.string(ddl(fields)), textMap({ mode: "FAILFAST" }));
  },
  field: (struct, { name }) => extract(struct, lit.string(name)),
  encode: (struct, _fields, options) => {
    const iso = options["json.timestamp-format.standard"] === "ISO-8601";
    const point = iso ? "yyyy-MM-dd'T'HH:mm:ss.SSS" : "yyyy-MM-dd HH:mm:ss.SSS";
    const formats = { timestampFormat: `${point}'Z'`, timestampNTZFormat: point, ignoreNullFields: "false" };
    return rawCast(fn("to_json", struct, textMap(formats)), {
      kind: "VARBINARY",
      length: 2_147_483_647,
      nullable: true,
    });
  },
};
