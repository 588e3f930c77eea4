import { caseWhen, fn, lambda, lit } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isText } from "../../type-rules.js";
import { types } from "../../types.js";
import { alias, argument, entriesOf, pair } from "../define.js";
import type { Call, Check, ScalarFunction } from "../function.js";
import { fixed, maybe } from "../signatures.js";
import { checkFormat } from "./format.js";
import { joined, likeFirst, maybePartOfFirst, oneText, partOfFirst, sumOfTwo, texts } from "./types.js";

const entry = entriesOf("text");
const { string, int } = types;
const zero = lit.int(0);
const empty = lit.string("");

/** Spark takes the characters first. Without them, spaces are cut. */
const trim =
  (spark: string) =>
  (call: Call): Expression =>
    call.args.length === 1 ? fn(spark, ...call.args) : fn(spark, argument(call, 1), argument(call, 0));

const trimming = fixed([string, string], partOfFirst, 1);

/** Flink gives NULL for a negative length, and whenever there is nothing to pad with. */
const pad =
  (spark: string) =>
  (call: Call): Expression => {
    const fits = fn(">=", argument(call, 1), zero);
    return fn("when", fn("and", fits, fn("not", fn("==", argument(call, 2), empty))), fn(spark, ...call.args));
  };

/** As in Java, an empty text is found before and after every character; Spark finds none. */
function replace(call: Call): Expression {
  const [text, search] = pair(call);
  const replacement = argument(call, 2);
  const plain = fn("replace", text, search, replacement);
  const constant = call.constants[1];
  if (typeof constant === "string" && constant !== "") return plain;
  const between = fn("array_join", fn("split", text, empty), replacement);
  const each = fn("concat", replacement, between, replacement);
  const known = fn("and", fn("isnotnull", text), fn("isnotnull", replacement));
  const all = caseWhen(
    [
      [fn("not", known), lit.null(types.string)],
      [fn("==", text, empty), replacement],
    ],
    each,
  );
  return caseWhen([[fn("==", search, empty), all]], plain);
}

/** Outside of the text nothing is replaced; a length below one cuts the text off after the replacement. */
function overlay(call: Call): Expression {
  const [text, replacement] = pair(call);
  const start = argument(call, 2);
  const length = call.args[3] ?? fn("char_length", replacement);
  const before = fn("substring", text, lit.int(1), fn("-", start, lit.int(1)));
  const after = fn("substring", text, fn("+", start, length));
  const outside = fn("or", fn("<=", start, zero), fn(">", start, fn("char_length", text)));
  const known = call.args.map((arg) => fn("isnotnull", arg)).reduce((left, right) => fn("and", left, right));
  const inside = caseWhen(
    [[fn("<=", length, zero), fn("concat", before, replacement)]],
    fn("concat", before, replacement, after),
  );
  return fn("when", known, caseWhen([[outside, text]], inside));
}

function substring(call: Call): Expression {
  const part = fn("substring", ...call.args);
  const length = call.args[2];
  const constant = call.constants[2];
  if (length === undefined || (typeof constant === "bigint" && constant >= 0n)) return part;
  return fn("when", fn(">=", length, zero), part);
}

/** A start before the text is its first character; Spark finds nothing there. */
function locate(call: Call): Expression {
  const [part, text] = pair(call);
  const start = call.args[2];
  if (start === undefined) return fn("locate", part, text);
  return fn("when", fn("isnotnull", start), fn("locate", part, text, fn("greatest", start, lit.int(1))));
}

const printf: Check = ([format, ...values]) =>
  format !== undefined && isText(format.type)
    ? { arguments: [format.type, ...values.map((value) => value.type)], result: string }
    : undefined;

/** Words are of Latin letters and digits, in upper case first and then in lower; the rest stays as it is. */
function initialCapitals(call: Call): Expression {
  const word = "0-9A-Za-z";
  const borders = `(?<![${word}])(?=[${word}])|(?<=[${word}])(?![${word}])`;
  const parts = fn("split", argument(call, 0), lit.string(borders));
  const capital = (part: Expression) =>
    fn("concat", fn("upper", fn("left", part, lit.int(1))), fn("lower", fn("substring", part, lit.int(2))));
  const each = lambda("x", (part) => fn("if", fn("rlike", part, lit.string(`^[${word}]`)), capital(part), part));
  return fn("array_join", fn("transform", parts, each), empty);
}

const charLength = entry(
  "CHAR_LENGTH",
  "CHAR_LENGTH(text)",
  "The number of characters (code points).",
  fixed([string], int),
  "char_length",
);
const translate = entry(
  "TRANSLATE",
  "TRANSLATE(text, from, to)",
  "The text with each character of one list replaced by that of another.",
  fixed([string, string, string], string),
  "translate",
);
const substringEntry = entry(
  "SUBSTRING",
  "SUBSTRING(text, from [, length])",
  "A part of a text from a position, which counts from 1, or from the end when it is negative.",
  fixed([string, int, int], maybePartOfFirst, 1),
  substring,
);

export const plainText: readonly ScalarFunction[] = [
  entry("||", "text || text", "Two texts, or two values of bytes, joined.", joined, "concat"),
  entry("CONCAT", "CONCAT(text, …)", "The texts joined; NULL when one of them is.", texts(1), "concat"),
  entry(
    "CONCAT_WS",
    "CONCAT_WS(separator, text, …)",
    "The texts that are not NULL, joined with a separator between them.",
    texts(2),
    ({ args: [separator = empty, ...rest] }) =>
      fn("when", fn("isnotnull", separator), fn("concat_ws", separator, ...rest)),
  ),
  charLength,
  alias("CHARACTER_LENGTH", charLength),
  entry("UPPER", "UPPER(text)", "The text in upper case.", oneText(likeFirst), "upper"),
  entry("LOWER", "LOWER(text)", "The text in lower case.", oneText(likeFirst), "lower"),
  entry(
    "INITCAP",
    "INITCAP(text)",
    "The text with a capital at the start of every word.",
    oneText(likeFirst),
    initialCapitals,
  ),
  {
    ...entry(
      "PRINTF",
      "PRINTF('format', value, …)",
      "The values in a format of Java; NULL when they do not go with it.",
      printf,
      (call) => {
        const [format] = call.constants;
        const { kind } = checkFormat(String(format), call.types.slice(1));
        return format === null || kind === "wrong" ? lit.null(string) : fn("printf", ...call.args);
      },
    ),
    needs: ([format, ...values]) => {
      if (format === undefined || !isText(format.type)) return undefined;
      if (format.constant === undefined) return "a format that is a literal";
      const found = checkFormat(
        String(format.constant),
        values.map((value) => value.type),
      );
      return found.kind === "needs" && format.constant !== null ? found.what : undefined;
    },
  },
  entry(
    "TRIM",
    "TRIM([BOTH] [characters FROM] text)",
    "The text without these characters, or spaces, at both ends.",
    trimming,
    trim("trim"),
  ),
  entry(
    "LTRIM",
    "LTRIM(text [, characters])",
    "The text without these characters, or spaces, at its start.",
    trimming,
    trim("ltrim"),
  ),
  entry(
    "RTRIM",
    "RTRIM(text [, characters])",
    "The text without these characters, or spaces, at its end.",
    trimming,
    trim("rtrim"),
  ),
  entry(
    "BTRIM",
    "BTRIM(text [, characters])",
    "The text without these characters, or spaces, at both ends.",
    fixed([string, string], string, 1),
    "btrim",
  ),
  entry("REPEAT", "REPEAT(text, times)", "The text, this many times.", fixed([string, int], string), "repeat"),
  entry(
    "REPLACE",
    "REPLACE(text, search, replacement)",
    "The text with every find of another one replaced.",
    fixed([string, string, string], string),
    replace,
  ),
  entry(
    "OVERLAY",
    "OVERLAY(text PLACING replacement FROM position [FOR length])",
    "The text with the characters from a position replaced.",
    fixed([string, string, int, int], sumOfTwo, 1),
    overlay,
  ),
  substringEntry,
  alias("SUBSTR", substringEntry),
  entry(
    "LEFT",
    "LEFT(text, length)",
    "The first characters of a text.",
    fixed([string, int], maybePartOfFirst),
    "left",
  ),
  entry(
    "RIGHT",
    "RIGHT(text, length)",
    "The last characters of a text.",
    fixed([string, int], maybePartOfFirst),
    "right",
  ),
  entry(
    "POSITION",
    "POSITION(part IN text)",
    "Where a text first stands in another, from 1; 0 when it does not.",
    fixed([string, string], int),
    "locate",
  ),
  entry(
    "LOCATE",
    "LOCATE(part, text [, from])",
    "Where a text first stands in another from a position on; 0 when it does not.",
    fixed([string, string, int], int, 1),
    locate,
  ),
  entry(
    "INSTR",
    "INSTR(text, part)",
    "Where a text first stands in another, from 1; 0 when it does not.",
    fixed([string, string], int),
    "instr",
  ),
  entry(
    "LPAD",
    "LPAD(text, length, padding)",
    "The text with padding before it, or cut, to a length.",
    fixed([string, int, string], string),
    pad("lpad"),
  ),
  entry(
    "RPAD",
    "RPAD(text, length, padding)",
    "The text with padding after it, or cut, to a length.",
    fixed([string, int, string], string),
    pad("rpad"),
  ),
  entry("REVERSE", "REVERSE(text)", "The characters in reverse order.", fixed([string], maybe(string)), "reverse"),
  translate,
  alias("TRANSLATE3", translate),
];
