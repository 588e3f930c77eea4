import { booleanOption, oneOf, optional } from "../connectors/options.js";
import { extract, fn, lit, rawCast, textMap } from "../spark/index.js";
import { avroRecord, avroRefuses } from "./avro-schema.js";
import type { Format, FormatOptions } from "./format.js";

const legacy = "avro.timestamp_mapping.legacy";
const isLegacy = (options: FormatOptions): boolean => options[legacy] !== false;

/**
 * Plain Avro binary of one fixed schema, derived from the columns; no registry.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/avro/
 * A record that does not fit the schema fails the query, as in Flink. TIMESTAMP_LTZ, which Flink takes only with
 * `'avro.timestamp_mapping.legacy' = 'false'`, is `timestamp-millis` either way.
 */
export const avro: Format = {
  name: "avro",
  options: {
    [legacy]: optional(booleanOption, "Whether a TIMESTAMP is `timestamp-millis`, or `local-timestamp-millis`.", {
      default: "true",
    }),
    "avro.encoding": optional(oneOf(["binary"]), "How a record is written.", { default: "binary" }),
  },
  refuses: avroRefuses,
  decode(bytes, fields, options, record) {
    const schema = JSON.stringify(avroRecord(record, fields, isLegacy(options)));
    return {
      payload: fn("from_avro", bytes, lit.string(schema), textMap({ mode: "FAILFAST" })),
      field: (payload, { name, type }) => {
        const value = extract(payload, lit.string(name));
        if (type.kind === "TINYINT" || type.kind === "SMALLINT") return rawCast(value, type);
        return type.kind === "TIMESTAMP" && isLegacy(options) ? rawCast(value, type) : value;
      },
    };
  },
  encode(struct, fields, options, record) {
    return fn("to_avro", struct, lit.string(JSON.stringify(avroRecord(record, fields, isLegacy(options)))));
  },
};
