import { jsonValue } from "../../formats/json-value.js";
import { caseWhen, fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isInteger, isText } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Call, Check, ScalarFunction } from "../function.js";
import { fixed, maybe } from "../signatures.js";

const entry = entriesOf("json");
const { string } = types;

/** Whether Flink writes values of this type as JSON. */
function isWritable(type: Type): boolean {
  switch (type.kind) {
    case "DATE":
    case "MULTISET":
    case "TIME":
    case "INTERVAL_DAY_TIME":
    case "INTERVAL_YEAR_MONTH":
      return false;
    case "ARRAY":
      return isWritable(type.element);
    case "MAP":
      return isText(type.key) && isWritable(type.value);
    case "ROW":
      return type.fields.every((field) => isWritable(field.type));
    default:
      return true;
  }
}

/** Whether Spark's JSON of these values is not Flink's, which orders names and writes numbers as decimals. */
function needsOrder(type: Type): boolean {
  switch (type.kind) {
    case "FLOAT":
    case "DOUBLE":
    case "MAP":
    case "ROW":
      return true;
    case "ARRAY":
      return needsOrder(type.element);
    default:
      return false;
  }
}

/** The type with FLOAT made DOUBLE, as Flink writes it, and NULLs everywhere, since Spark casts no values that may be NULL to NOT NULL. */
function widened(type: Type): Type {
  switch (type.kind) {
    case "FLOAT":
      return types.double;
    case "ARRAY":
      return types.array(widened(type.element));
    case "MAP":
      return types.map(notNull(type.key), widened(type.value));
    case "ROW":
      return types.row(type.fields.map(({ name, type: each }) => ({ name, type: widened(each) })));
    default:
      return withNullable(type, true);
  }
}

/** A value as JSON; NULL of NULL. */
function jsonText(value: Expression, type: Type): Expression {
  if (type.kind === "NULL") return lit.null(string);
  if (type.kind === "BOOLEAN" || isInteger(type)) return rawCast(value, string);
  const wide = needsOrder(type) ? rawCast(value, widened(type)) : value;
  const shaped = jsonValue(wide, type, "ISO-8601");
  const list = fn("to_json", fn("array", shaped), fn("map", lit.string("ignoreNullFields"), lit.string("false")));
  const inner = fn("substring", list, lit.int(2), fn("-", fn("char_length", list), lit.int(2)));
  return caseWhen([[fn("isnotnull", value), needsOrder(type) ? fn("mdsp_json_normal", inner) : inner]]);
}

const oneWritable: Check = (args) => {
  const [value] = args;
  if (value === undefined || args.length !== 1 || !isWritable(value.type)) return undefined;
  const nullable = value.type.nullable || value.type.kind === "NULL";
  return { arguments: [value.type], result: { ...string, nullable } };
};

/** The words about NULLs as a constant, and then texts. */
const texts: Check = (args) =>
  args.length > 0 && args.every((arg) => isText(arg.type))
    ? { arguments: args.map((arg) => arg.type), result: notNull(string) }
    : undefined;

/** Comma-separated between brackets, without NULLs. */
function listed(items: readonly Expression[], [open, close]: readonly [string, string]): Expression {
  return fn("concat", lit.string(open), fn("concat_ws", lit.string(","), ...items), lit.string(close));
}

/** A NULL is written, unless it is to be absent. */
const orNull = (call: Call, text: Expression): Expression =>
  call.constants[0] === "ABSENT" ? text : fn("coalesce", text, lit.string("null"));

/** Of a key that comes twice the last value counts, and keys stand in order. */
function object(call: Call): Expression {
  const entries = new Map<string, Expression>();
  for (let index = 1; index + 1 < call.args.length; index += 2) {
    const key = String(call.constants[index]);
    const front = lit.string(`${JSON.stringify(key)}:`);
    entries.set(key, fn("concat", front, orNull(call, argument(call, index + 1))));
  }
  const ordered = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return listed(ordered, ["{", "}"]);
}

const array = (call: Call): Expression =>
  listed(
    call.args.slice(1).map((item) => orNull(call, item)),
    ["[", "]"],
  );

/** Functions whose result is JSON, which others of them put in as it stands. */
export const jsonTexts: readonly ScalarFunction[] = [
  entry("JSON_STRING", "JSON_STRING(value)", "A value as JSON; NULL of NULL.", oneWritable, (call) =>
    jsonText(argument(call, 0), call.types[0] ?? types.null),
  ),
  entry(
    "JSON_OBJECT",
    "JSON_OBJECT([[KEY] key VALUE value, …] [{NULL | ABSENT} ON NULL])",
    "A JSON object of these entries, ordered by their keys, which are literals.",
    texts,
    object,
  ),
  entry(
    "JSON_ARRAY",
    "JSON_ARRAY([value, …] [{NULL | ABSENT} ON NULL])",
    "A JSON array of these values, without NULLs unless they are asked for.",
    texts,
    array,
  ),
  entry(
    "JSON",
    "JSON(text)",
    "JSON inside of JSON_OBJECT and JSON_ARRAY, as it stands but with its names in order.",
    fixed([string], maybe(string)),
    "mdsp_json_normal",
  ),
];
