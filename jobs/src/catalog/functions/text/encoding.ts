import { caseWhen, fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { commonTypeOf, isBytes, isInteger, isText } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf, pair } from "../define.js";
import type { Call, Check, ScalarFunction } from "../function.js";
import { either, fixed, maybe } from "../signatures.js";
import { varchar } from "./types.js";

const entry = entriesOf("encoding");
const { string, int, bigint, bytes } = types;

/** A text of so many hexadecimal digits. */
const digest = (name: string, digits: number, translation: (text: Expression) => Expression): ScalarFunction =>
  entry(
    name,
    `${name}(text)`,
    `The ${name} digest of a text, in hexadecimal digits.`,
    fixed([string], types.char(digits)),
    (call) => translation(argument(call, 0)),
  );

const sha2 =
  (bits: number) =>
  (text: Expression): Expression =>
    fn("sha2", text, lit.int(bits));

/** The first byte of the text in UTF-8, with its sign. */
function ascii(call: Call): Expression {
  const text = argument(call, 0);
  const code = fn("conv", fn("substring", fn("hex", text), lit.int(1), lit.int(2)), lit.int(16), lit.int(10));
  const signed = rawCast(rawCast(rawCast(code, int), types.tinyint, "wrap"), int);
  return caseWhen([[fn("==", text, lit.string("")), lit.int(0)]], signed);
}

/** Of an odd number of digits, Flink reads the first one as zero. */
function unhex(call: Call): Expression {
  const text = argument(call, 0);
  const plain = fn("unhex", text);
  const rest = fn("unhex", fn("concat", lit.string("00"), fn("substring", text, lit.int(2))));
  const isOdd = fn("==", fn("%", fn("char_length", text), lit.int(2)), lit.int(1));
  return fn("if", isOdd, fn("when", fn("isnotnull", plain), rest), plain);
}

const sha2Check: Check = (args) => {
  const found = fixed([string, int], varchar(128, true))(args);
  const bits = args[1]?.constant;
  return bits === undefined || bits === null || [224n, 256n, 384n, 512n].includes(BigInt(String(bits)))
    ? found
    : undefined;
};

/** Chooses one of the values that follow the position. */
const elt: Check = ([position, ...values]) => {
  if (position === undefined || values.length === 0 || !isInteger(position.type)) return undefined;
  const type = commonTypeOf(values.map((value) => value.type));
  if (type === undefined || !(isText(type) || isBytes(type))) return undefined;
  const wanted: Type = withNullable(int, position.type.nullable);
  return {
    arguments: [wanted, ...values.map((value) => withNullable(type, value.type.nullable))],
    result: withNullable(type, true),
  };
};

const integerOrText: Check = either(fixed([bigint], string), fixed([string], string));

export const encoding: readonly ScalarFunction[] = [
  entry(
    "ASCII",
    "ASCII(text)",
    "The first byte of a text in UTF-8, from -128 to 127; 0 of an empty text.",
    fixed([string], int),
    ascii,
  ),
  entry(
    "CHR",
    "CHR(number)",
    "The character of the number's last eight bits; an empty text of a negative one.",
    fixed([bigint], maybe(string)),
    "chr",
  ),
  entry("ENCODE", "ENCODE(text, charset)", "The bytes of a text.", fixed([string, string], bytes), "encode"),
  entry("DECODE", "DECODE(bytes, charset)", "The text of bytes.", fixed([bytes, string], string), "decode"),
  entry("FROM_BASE64", "FROM_BASE64(text)", "The text that is written in Base64.", fixed([string], string), (call) =>
    rawCast(fn("to_binary", argument(call, 0), lit.string("base64")), string),
  ),
  entry("TO_BASE64", "TO_BASE64(text)", "The text in Base64.", fixed([string], string), (call) =>
    fn("base64", rawCast(argument(call, 0), bytes)),
  ),
  entry(
    "HEX",
    "HEX(integer or text)",
    "A number, or the bytes of a text, in hexadecimal digits.",
    integerOrText,
    "hex",
  ),
  entry(
    "UNHEX",
    "UNHEX(text)",
    "The bytes that hexadecimal digits stand for; NULL when they are none.",
    fixed([string], maybe(bytes)),
    unhex,
  ),
  entry("BIN", "BIN(integer)", "A number in binary digits.", fixed([bigint], string), "bin"),
  entry(
    "ELT",
    "ELT(position, text, …)",
    "The text, or bytes, at a position, from 1; NULL when there is none.",
    elt,
    "elt",
  ),
  entry(
    "URL_ENCODE",
    "URL_ENCODE(text)",
    "The text as it stands in a form's URL.",
    fixed([string], maybe(string)),
    "url_encode",
  ),
  entry(
    "URL_DECODE",
    "URL_DECODE(text)",
    "The text that stands encoded in a URL; NULL when it is wrong.",
    fixed([string], maybe(string)),
    "try_url_decode",
  ),
  entry(
    "PARSE_URL",
    "PARSE_URL(url, part [, key])",
    "A part of a URL, or the value of a key of its query.",
    fixed([string, string, string], maybe(string), 1),
    "try_parse_url",
  ),
  digest("MD5", 32, (text) => fn("md5", rawCast(text, bytes))),
  digest("SHA1", 40, (text) => fn("sha1", rawCast(text, bytes))),
  digest("SHA224", 56, sha2(224)),
  digest("SHA256", 64, sha2(256)),
  digest("SHA384", 96, sha2(384)),
  digest("SHA512", 128, sha2(512)),
  entry("SHA2", "SHA2(text, bits)", "The SHA-2 digest of 224, 256, 384 or 512 bits of a text.", sha2Check, (call) =>
    fn("sha2", ...pair(call)),
  ),
];
