import { anyText, booleanOption, oneOf, optional } from "../connectors/options.js";
import { fail, type Place } from "../problem.js";
import { and, extract, fn, lit, rawCast, sparkDdl, textMap } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { type Type, types } from "../types.js";
import type { Decoding, Format, FormatField, FormatOptions } from "./format.js";
import { jsonValue } from "./json-value.js";
import { fromTexts, type TextRules, textShape } from "./value-text.js";

const missing = "json.fail-on-missing-field";
const ignore = "json.ignore-parse-errors";
const standard = "json.timestamp-format.standard";

/** The column in which Spark puts a record that it cannot read. */
const corrupt = "__corrupt";

const rulesOf = (options: FormatOptions): TextRules => ({
  standard: options[standard] === "ISO-8601" ? "ISO-8601" : "SQL",
  lenient: options[ignore] === true,
});

function refuses(type: Type): string | undefined {
  switch (type.kind) {
    case "INTERVAL_DAY_TIME":
    case "INTERVAL_YEAR_MONTH":
    case "NULL":
      return "JSON has no such type";
    case "ARRAY":
      return refuses(type.element);
    case "MAP":
      if (type.key.kind !== "VARCHAR" && type.key.kind !== "CHAR") return "keys of JSON's maps are texts";
      return refuses(type.value);
    case "ROW":
      return type.fields.map((field) => refuses(field.type)).find((reason) => reason !== undefined);
    default:
      return undefined;
  }
}

function check(options: FormatOptions, place: Place): void {
  if (options[missing] !== true || options[ignore] !== true) return;
  fail(place, {
    code: "MDSP2260",
    message: "Options 'json.fail-on-missing-field' and 'json.ignore-parse-errors' cannot both be 'true'",
    hint: "keep one of them",
  });
}

/**
 * Every value is read as its text first, so that it can be turned into a value as Flink does: a number may stand in
 * quotes, and dates and times have one form. What differs: a number with a fraction for a whole number is cut, also when
 * it stands in quotes, where Flink takes it for no number; and of a field that stands twice in a record the last one
 * counts, while Flink stops reading a record after as many fields as there are columns.
 */
function decode(bytes: spark.Expression, fields: readonly FormatField[], options: FormatOptions): Decoding {
  const rules = rulesOf(options);
  const text = rawCast(bytes, types.string);
  const read = fields.map(({ name, type }) => ({ name, type: textShape(type) }));
  const field: Decoding["field"] = (payload, { name, type }) =>
    fromTexts(extract(payload, lit.string(name)), type, rules);
  if (!rules.lenient) {
    const schema = sparkDdl(types.row(read));
    const strict = fn("from_json", text, lit.string(schema), textMap({ mode: "FAILFAST" }));
    return { payload: options[missing] === true ? complete(text, strict, fields) : strict, field };
  }
  const schema = sparkDdl(types.row([...read, { name: corrupt, type: types.string }]));
  const settings = textMap({ mode: "PERMISSIVE", columnNameOfCorruptRecord: corrupt });
  const keep: NonNullable<Decoding["keep"]> = (payload) => {
    const raw = extract(payload, lit.string(corrupt));
    const whole = and(fn("rlike", raw, lit.string(String.raw`^\s*\{`)), fn("isnotnull", fn("try_parse_json", raw)));
    return fn("or", fn("isnull", raw), fn("coalesce", whole, lit.boolean(false)));
  };
  return { payload: fn("from_json", text, lit.string(schema), settings), keep, field };
}

/** A record, or the end of the query when it lacks a field. */
function complete(text: spark.Expression, record: spark.Expression, fields: readonly FormatField[]) {
  const names = fn("array", ...fields.map(({ name }) => lit.string(name)));
  const lacking = fn("array_except", names, fn("json_object_keys", text));
  const message = fn("concat", lit.string("A record lacks the fields "), fn("array_join", lacking, lit.string(", ")));
  return fn("if", fn(">", fn("size", lacking), lit.int(0)), fn("raise_error", message), record);
}

/**
 * One JSON object a record.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/json/
 * A record that is no JSON fails the query. Fields that a record lacks are NULL.
 */
export const json: Format = {
  name: "json",
  options: {
    [missing]: optional(booleanOption, "Whether a record that lacks a field ends the query; else the field is NULL.", {
      default: "false",
    }),
    [ignore]: optional(
      booleanOption,
      "Whether a record that is no JSON is passed over and a value of the wrong form is NULL; else they end the query.",
      { default: "false" },
    ),
    [standard]: optional(
      oneOf(["SQL", "ISO-8601"]),
      "The form of TIMESTAMP and TIMESTAMP_LTZ: `2024-01-31 10:20:30.123` or `2024-01-31T10:20:30.123`; a TIMESTAMP_LTZ ends with Z.",
      { default: "SQL" },
    ),
    "json.map-null-key.mode": optional(
      oneOf(["FAIL", "DROP", "LITERAL"]),
      "What becomes of an entry of a map whose key is NULL. Spark's maps have no such key.",
      { default: "FAIL" },
    ),
    "json.map-null-key.literal": optional(anyText, "The name of such an entry.", { default: "null" }),
    "json.encode.decimal-as-plain-number": optional(
      oneOf(["false"], "; 'true' is not supported yet"),
      "Whether a DECIMAL is written without an exponent.",
      { default: "false" },
    ),
    "json.encode.ignore-null-fields": optional(booleanOption, "Whether fields that are NULL are left out.", {
      default: "false",
    }),
  },
  check,
  refuses,
  decode,
  encode: (struct, fields, options) => {
    const parts = fields.flatMap(({ name, type }) => [
      lit.string(name),
      jsonValue(extract(struct, lit.string(name)), type, rulesOf(options).standard),
    ]);
    const ignoreNullFields = String(options["json.encode.ignore-null-fields"] === true);
    return rawCast(fn("to_json", fn("named_struct", ...parts), textMap({ ignoreNullFields })), types.bytes);
  },
};
