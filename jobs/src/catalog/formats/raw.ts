import { oneOf, optional } from "../connectors/options.js";
import { extract, fn, lit, rawCast } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { type Type, types } from "../types.js";
import type { Format, FormatOptions } from "./format.js";

const charset = "raw.charset";
const endianness = "raw.endianness";

/** Bytes of a number of a fixed length, which texts and bytes have not. */
const lengths: Partial<Record<Type["kind"], number>> = { BOOLEAN: 1, TINYINT: 1, SMALLINT: 2, INT: 4, BIGINT: 8 };

const charsetOf = (options: FormatOptions): spark.Expression => lit.string(String(options[charset] ?? "UTF-8"));

function refuses(type: Type): string | undefined {
  const texts = ["CHAR", "VARCHAR", "BINARY", "VARBINARY"];
  if (texts.includes(type.kind) || lengths[type.kind] !== undefined) return undefined;
  const known = type.kind === "FLOAT" || type.kind === "DOUBLE";
  return known ? `${type.kind} in the format 'raw' is not supported yet` : "it is for one text, number or BYTES";
}

/** Bytes in the other order when the least comes first. */
function ordered(bytes: spark.Expression, options: FormatOptions, length: number): spark.Expression {
  if (options[endianness] !== "little-endian" || length === 1) return bytes;
  const positions = Array.from({ length }, (_, index) => fn("substring", bytes, lit.int(length - index), lit.int(1)));
  return fn("concat", ...positions);
}

/**
 * The bytes of the record as one column.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/raw/
 */
export const raw: Format = {
  name: "raw",
  options: {
    [charset]: optional(
      oneOf(["UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16BE", "UTF-16LE"]),
      "How a text is encoded.",
      { default: "UTF-8" },
    ),
    [endianness]: optional(oneOf(["big-endian", "little-endian"]), "The order of a number's bytes.", {
      default: "big-endian",
    }),
  },
  refuses,
  refusesAll: (fields) =>
    fields.length === 1
      ? undefined
      : { message: `The format 'raw' is for one column; there are ${fields.length}`, hint: "keep one physical column" },
  decode: (bytes, _fields, options) => ({
    payload: bytes,
    field: (payload, { type }) => {
      const length = lengths[type.kind];
      if (length === undefined) {
        return type.kind === "CHAR" || type.kind === "VARCHAR" ? fn("decode", payload, charsetOf(options)) : payload;
      }
      const number = fn("conv", fn("hex", ordered(payload, options, length)), lit.int(16), lit.int(-10));
      const value = rawCast(rawCast(number, types.bigint), type.kind === "BOOLEAN" ? types.tinyint : type, "wrap");
      return type.kind === "BOOLEAN" ? fn("not", fn("=", value, lit.int(0))) : value;
    },
  }),
  encode: (struct, [field], options) => {
    if (field === undefined) throw new TypeError("The format raw has one column.");
    const value = extract(struct, lit.string(field.name));
    const { kind } = field.type;
    const length = lengths[kind];
    if (length === undefined)
      return kind === "CHAR" || kind === "VARCHAR" ? fn("encode", value, charsetOf(options)) : value;
    const number = kind === "BOOLEAN" ? rawCast(value, types.tinyint) : value;
    return ordered(rawCast(number, types.bytes, "wrap"), options, length);
  },
};
