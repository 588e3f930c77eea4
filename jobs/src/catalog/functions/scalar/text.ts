import { fn, lit } from "../../spark/index.js";
import { isText } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import type { Check, ScalarFunction } from "../function.js";
import { anyNullable, fixed } from "../signatures.js";

const { string, int } = types;

const entry = (
  name: string,
  spark: string,
  parameters: readonly Type[],
  result: Type,
  optional = 0,
): ScalarFunction => ({
  name,
  usage: `${name}(${parameters.map((type) => (type === int ? "integer" : "text")).join(", ")})`,
  check: fixed(parameters, result, optional),
  translate: (call) => fn(spark, ...call.args),
});

const texts =
  (minimum: number): Check =>
  (args) => {
    if (args.length < minimum || !args.every((arg) => isText(arg.type) || arg.type.kind === "NULL")) return undefined;
    return {
      arguments: args.map((arg) => withNullable(string, arg.type.nullable)),
      result: withNullable(string, anyNullable(args)),
    };
  };

export const text: readonly ScalarFunction[] = [
  { name: "||", usage: "text || text", check: texts(2), translate: ({ args }) => fn("concat", ...args) },
  { name: "CONCAT", usage: "CONCAT(text, …)", check: texts(1), translate: ({ args }) => fn("concat", ...args) },
  {
    name: "CONCAT_WS",
    usage: "CONCAT_WS(separator, text, …)",
    check: texts(2),
    translate: ({ args: [separator, ...rest] }) =>
      fn("when", fn("isnotnull", separator ?? lit.string("")), fn("concat_ws", separator ?? lit.string(""), ...rest)),
  },
  entry("UPPER", "upper", [string], string),
  entry("LOWER", "lower", [string], string),
  entry("INITCAP", "initcap", [string], string),
  entry("REVERSE", "reverse", [string], string),
  entry("CHAR_LENGTH", "char_length", [string], int),
  entry("CHARACTER_LENGTH", "char_length", [string], int),
  entry("TRIM", "trim", [string], string),
  entry("LTRIM", "ltrim", [string], string),
  entry("RTRIM", "rtrim", [string], string),
  entry("REPLACE", "replace", [string, string, string], string),
  entry("SUBSTRING", "substring", [string, int, int], string, 1),
  entry("SUBSTR", "substring", [string, int, int], string, 1),
  entry("LPAD", "lpad", [string, int, string], string),
  entry("RPAD", "rpad", [string, int, string], string),
  entry("REPEAT", "repeat", [string, int], string),
  { ...entry("POSITION", "locate", [string, string], int), usage: "POSITION(text IN text)" },
  {
    ...entry("LIKE", "like", [string, string, string], types.boolean, 1),
    usage: "text LIKE pattern [ESCAPE character]",
  },
  entry("MD5", "md5", [string], string),
];
