import { anyText, booleanOption, optional, required, textLike } from "../connectors/options.js";
import { fn, lit } from "../spark/index.js";
import { avroDecoding, avroEncoding } from "./avro.js";
import { avroRecord, avroRefuses } from "./avro-schema.js";
import type { Format, FormatField, FormatOptions } from "./format.js";

const url = "avro-confluent.url";
const subject = "avro-confluent.subject";
const user = "avro-confluent.basic-auth.user-info";
const token = "avro-confluent.bearer-auth.token";
const legacy = "avro-confluent.timestamp_mapping.legacy";

/** The name that Flink gives the record, so that both register the same schema. */
const record = "org.apache.flink.avro.generated.record";

const isLegacy = (options: FormatOptions): boolean => options[legacy] !== false;

const schemaOf = (fields: readonly FormatField[], options: FormatOptions): string =>
  JSON.stringify(avroRecord(record, fields, isLegacy(options)));

/** The header with which the registry is asked; empty when it asks for none. */
function authorization(options: FormatOptions): string {
  const bearer = options[token];
  const basic = options[user];
  if (typeof bearer === "string") return `Bearer ${bearer}`;
  return typeof basic === "string" ? `Basic ${Buffer.from(basic).toString("base64")}` : "";
}

const access = (options: FormatOptions) => [lit.string(String(options[url])), lit.string(authorization(options))];

/**
 * Avro binary whose schemas lie in a registry that speaks Confluent's protocol. Each record begins with the number of the
 * schema that it was written with, and is resolved to the columns' schema by Avro's rules: the records of a topic may
 * have several schemas. A record that does not fit, or counts in other units, fails the query; so does a schema that the
 * registry refuses when the first row is written.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/avro-confluent/
 */
export const avroConfluent: Format = {
  name: "avro-confluent",
  options: {
    [url]: required(textLike(/^https?:\/\/\S+$/, "write 'http://host:8081'"), "The address of the registry."),
    [subject]: optional(anyText, "The name under which the schema is registered when rows are written.", {
      default: "TOPIC-value, or TOPIC-key for a key",
    }),
    [user]: optional(anyText, "`user:password` for a registry that asks for them."),
    [token]: optional(anyText, "The bearer token for a registry that asks for one."),
    [legacy]: optional(booleanOption, "Whether a TIMESTAMP is `timestamp-millis`, or `local-timestamp-millis`.", {
      default: "true",
    }),
  },
  subject,
  refuses: avroRefuses,
  decode(bytes, fields, options) {
    const schema = schemaOf(fields, options);
    return avroDecoding(
      fn("mdsp_registry_read", bytes, ...access(options), lit.string(schema)),
      schema,
      isLegacy(options),
    );
  },
  encode(struct, fields, options, place) {
    const schema = schemaOf(fields, options);
    const name = options[subject];
    const written = lit.string(typeof name === "string" ? name : (place.subject ?? ""));
    const plain = avroEncoding(struct, fields, schema, isLegacy(options));
    return fn("mdsp_registry_write", plain, ...access(options), written, lit.string(schema));
  },
};
