import { fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isText } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf, pair } from "../define.js";
import type { Argument, Call, Check, ScalarFunction } from "../function.js";
import { anyNullable, fixed, maybe } from "../signatures.js";
import { groupsOf } from "./groups.js";
import { similarRegex } from "./similar.js";

const entry = entriesOf("pattern");
const { string, int, boolean } = types;
const empty = lit.string("");

/** A character for the escape of Spark's LIKE where Flink has none: one that no pattern has. */
const noEscape = "\u0001";

const patternCheck: Check = fixed([string, string, string], boolean, 1);

/** The escape must be one character that stands before `%`, `_` or itself, as the standard wants it. */
const likeCheck: Check = (args) => {
  const [, pattern, escaping] = args;
  if (escaping !== undefined) {
    const text = String(escaping.constant ?? "");
    if (text.length !== 1) return undefined;
    if (typeof pattern?.constant === "string" && !escapesRightly(pattern.constant, text)) return undefined;
  }
  return patternCheck(args);
};

function escapesRightly(pattern: string, escaping: string): boolean {
  for (let index = 0; index < pattern.length; index += 1) {
    if (pattern[index] !== escaping) continue;
    index += 1;
    const next = pattern[index];
    if (next !== "%" && next !== "_" && next !== escaping) return false;
  }
  return true;
}

/**
 * In Flink `_` is any character but the end of a line, in Spark any at all. So it is Spark's LIKE only where the pattern
 * has no `_`.
 */
function like(call: Call): Expression {
  const [text, pattern] = pair(call);
  const [, constant, escaping] = call.constants;
  if (typeof constant === "string") {
    const parts = likeParts(constant, typeof escaping === "string" ? escaping : undefined);
    if (parts.some((part) => part === anyOne)) return whole(text, lit.string(parts.map(regexOfPart).join("")));
  } else if (call.args[2] === undefined) {
    const quotedText = fn("regexp_replace", pattern, lit.string("[\\\\^$.|?*+()\\[\\]{}]"), lit.string("\\\\$0"));
    const many = fn("replace", quotedText, lit.string("%"), lit.string(manyRegex));
    return whole(text, fn("replace", many, lit.string("_"), lit.string(".")));
  }
  return fn("like", text, pattern, call.args[2] ?? lit.string(noEscape));
}

const whole = (text: Expression, regex: Expression): Expression =>
  fn("rlike", text, fn("concat", lit.string("\\A"), regex, lit.string("\\z")));

const anyOne = Symbol("_");
const anyMany = Symbol("%");
/** A character that stands for itself, or what stands for others. */
type LikePart = string | typeof anyOne | typeof anyMany;

function likeParts(written: string, escaping: string | undefined): LikePart[] {
  const signs = [...written];
  const parts: LikePart[] = [];
  for (let sign = signs.shift(); sign !== undefined; sign = signs.shift()) {
    if (sign === escaping) parts.push(signs.shift() ?? "");
    else parts.push(sign === "_" ? anyOne : sign === "%" ? anyMany : sign);
  }
  return parts;
}

const manyRegex = "(?s:.*)";

function regexOfPart(part: LikePart): string {
  if (part === anyOne) return ".";
  return part === anyMany ? manyRegex : part.replace(/[\\^$.|?*+()[\]{}]/, "\\$&");
}

function similar(args: readonly Pick<Argument, "constant">[]): string | undefined {
  const [, pattern, escaping] = args;
  if (typeof pattern?.constant !== "string") return undefined;
  return similarRegex(pattern.constant, escaping === undefined ? undefined : String(escaping.constant));
}

/** Spark reads `$` and `\` in a replacement as Java does; Flink takes it as it stands. */
function quotedReplacement(call: Call): Expression {
  const constant = call.constants[2];
  if (typeof constant === "string") return lit.string(constant.replaceAll(/[\\$]/g, "\\$&"));
  const backslash = fn("replace", argument(call, 2), lit.string("\\"), lit.string("\\\\"));
  return fn("replace", backslash, lit.string("$"), lit.string("\\$"));
}

/** A function of a text and a regular expression, with what Flink gives where Java refuses the expression. */
const withRegex =
  (found: (call: Call) => Expression, wrong: (call: Call) => Expression = (call) => lit.null(call.result)) =>
  (call: Call): Expression => {
    const regex = call.constants[1];
    return typeof regex === "string" && groupsOf(regex).isWrong ? wrong(call) : found(call);
  };

const never = (call: Call): Expression => fn("when", fn("isnotnull", argument(call, 0)), lit.boolean(false));

/** NULL where nothing is found or a group took no part; Spark gives an empty text. */
function regexpExtract(call: Call): Expression {
  const [text, regex] = pair(call);
  const group = call.args[2] ?? lit.int(0);
  const found = fn("regexp_extract", text, regex, group);
  const pattern = call.constants[1];
  const number = call.args[2] === undefined ? 0n : call.constants[2];
  if (typeof pattern !== "string" || typeof number !== "bigint") return fn("when", fn("rlike", text, regex), found);
  const groups = groupsOf(pattern);
  if (number < 0n || number > BigInt(groups.count)) return lit.null(string);
  return fn("when", fn("rlike", text, regex), groups.isOptional(Number(number)) ? fn("nullif", found, empty) : found);
}

function regexpExtractAll(call: Call): Expression {
  const [text, regex] = pair(call);
  const pattern = call.constants[1];
  const number = call.args[2] === undefined ? 1n : call.constants[2];
  const isKnown = typeof pattern === "string" && typeof number === "bigint";
  if (isKnown && (number < 0n || number > BigInt(groupsOf(pattern).count))) return lit.null(call.result);
  return fn("regexp_extract_all", text, regex, call.args[2] ?? lit.int(1));
}

/** A separator as a regular expression for itself. */
function quoted(call: Call, index: number): Expression {
  const constant = call.constants[index];
  if (typeof constant === "string") return lit.string(constant.replaceAll(/[\\^$.|?*+()[\]{}]/g, "\\$&"));
  return fn("concat", lit.string("\\Q"), argument(call, index), lit.string("\\E"));
}

function splitIndex(call: Call): Expression {
  const [text] = pair(call);
  const code = call.types[1]?.kind === "INT";
  const separator = code
    ? fn("concat", lit.string("\\Q"), fn("chr", argument(call, 1)), lit.string("\\E"))
    : quoted(call, 1);
  const regex = call.constants[1] === "" ? lit.string("\\s") : separator;
  const part = fn("get", fn("split", text, regex, lit.int(-1)), argument(call, 2));
  return fn("when", fn("not", fn("==", text, empty)), part);
}

/** Of an empty text there are no parts, and without a separator its characters. */
function split(call: Call): Expression {
  const [text, separator] = pair(call);
  const parts = fn("split", text, quoted(call, 1), lit.int(-1));
  const all =
    typeof call.constants[1] === "string"
      ? parts
      : fn("if", fn("==", separator, empty), fn("split", text, empty), parts);
  return fn("if", fn("==", text, empty), rawCast(fn("array"), call.result, "wrap"), all);
}

const splitIndexCheck: Check = (args) => {
  const [, separator] = args;
  const by: Type = separator !== undefined && isText(separator.type) ? string : int;
  return fixed([string, by, int], maybe(string))(args);
};

const mapType = types.map(string, string);

/** Spark's own would make a pair of an empty text, and of one behind the last delimiter. */
function textToMap(call: Call): Expression {
  const text = argument(call, 0);
  const pairs = call.args[1] ?? lit.string(",");
  const values = call.args[2] ?? lit.string("=");
  const trailing = fn("concat", lit.string("(?:"), pairs, lit.string(")+$"));
  const filled = fn("str_to_map", fn("regexp_replace", text, trailing, empty), pairs, values);
  return fn("if", fn("==", text, empty), rawCast(fn("map"), mapType), filled);
}

export const pattern: readonly ScalarFunction[] = [
  entry(
    "LIKE",
    "text LIKE pattern [ESCAPE character]",
    "Whether a text is like a pattern of `%` (any text) and `_` (any character).",
    likeCheck,
    like,
  ),
  entry(
    "SIMILAR TO",
    "text SIMILAR TO 'pattern' [ESCAPE 'character']",
    "Whether a text is like a pattern of SQL's regular expressions, which is a literal.",
    (args) => (similar(args) === undefined ? undefined : patternCheck(args)),
    (call) =>
      fn(
        "rlike",
        argument(call, 0),
        lit.string(similar(call.constants.map((constant) => (constant === undefined ? {} : { constant }))) ?? ""),
      ),
  ),
  entry(
    "REGEXP",
    "REGEXP(text, regex)",
    "Whether a part of a text matches a regular expression of Java.",
    fixed([string, string], boolean),
    withRegex((call) => {
      const [text, regex] = pair(call);
      return fn("and", fn("not", fn("==", regex, empty)), fn("rlike", text, regex));
    }, never),
  ),
  entry(
    "REGEXP_EXTRACT",
    "REGEXP_EXTRACT(text, regex [, group])",
    "What a group of a regular expression matches first; NULL when nothing does.",
    fixed([string, string, int], maybe(string), 1),
    withRegex(regexpExtract),
  ),
  entry(
    "REGEXP_EXTRACT_ALL",
    "REGEXP_EXTRACT_ALL(text, regex [, group])",
    "What a group, by default the first, matches in every find of a regular expression.",
    fixed([string, string, int], maybe(types.array(string)), 1),
    withRegex(regexpExtractAll),
  ),
  entry(
    "REGEXP_REPLACE",
    "REGEXP_REPLACE(text, regex, replacement)",
    "The text with every find of a regular expression replaced by a text, taken as it stands.",
    fixed([string, string, string], string),
    (call) => fn("regexp_replace", ...pair(call), quotedReplacement(call)),
  ),
  entry(
    "REGEXP_COUNT",
    "REGEXP_COUNT(text, regex)",
    "How often a regular expression matches.",
    fixed([string, string], maybe(int)),
    withRegex((call) => fn("regexp_count", ...call.args)),
  ),
  entry(
    "REGEXP_INSTR",
    "REGEXP_INSTR(text, regex)",
    "Where a regular expression first matches, from 1; 0 when it does not.",
    fixed([string, string], maybe(int)),
    withRegex((call) => fn("regexp_instr", ...call.args)),
  ),
  entry(
    "REGEXP_SUBSTR",
    "REGEXP_SUBSTR(text, regex)",
    "What a regular expression first matches; NULL when it does not.",
    fixed([string, string], maybe(string)),
    withRegex((call) => fn("regexp_substr", ...call.args)),
  ),
  entry(
    "SPLIT_INDEX",
    "SPLIT_INDEX(text, separator, index)",
    "A part of a text between separators, from 0; NULL when there is none.",
    splitIndexCheck,
    splitIndex,
  ),
  entry(
    "SPLIT",
    "SPLIT(text, separator)",
    "The parts of a text between separators; its characters when the separator is empty.",
    fixed([string, string], (args) => withNullable(types.array(string), anyNullable(args))),
    split,
  ),
  entry(
    "STR_TO_MAP",
    "STR_TO_MAP(text [, pairs, values])",
    "A map of the pairs in a text, split at regular expressions.",
    (args) => (args.length === 2 ? undefined : fixed([string, string, string], maybe(mapType), 2)(args)),
    textToMap,
  ),
  entry(
    "STARTSWITH",
    "STARTSWITH(text, start)",
    "Whether a text, or bytes, begin with others.",
    startOrEnd,
    "startswith",
  ),
  entry("ENDSWITH", "ENDSWITH(text, end)", "Whether a text, or bytes, end with others.", startOrEnd, "endswith"),
];

function startOrEnd(args: readonly Argument[]): ReturnType<Check> {
  return fixed([string, string], boolean)(args) ?? fixed([types.bytes, types.bytes], boolean)(args);
}
