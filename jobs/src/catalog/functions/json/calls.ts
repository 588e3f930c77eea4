import { fn, lit } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isText } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Argument, Call, Check, ScalarFunction } from "../function.js";
import { fixed } from "../signatures.js";
import { parseJsonPath } from "./path.js";

const entry = entriesOf("json");
const { string, boolean } = types;

/** The argument that says which JSON it is, a path and options, all of which are constants, and perhaps values. */
const jsonCall =
  (options: number, values: number, result: Type): Check =>
  (args) => {
    const [json, path, ...rest] = args;
    if (json === undefined || path === undefined || rest.length !== options + values) return undefined;
    if (!isText(json.type) || !isText(path.type)) return undefined;
    if (!rest.slice(options).every((value) => isText(value.type))) return undefined;
    return { arguments: [withNullable(string, json.type.nullable), ...args.slice(1).map(({ type }) => type)], result };
  };

const needsKnownPath = ([, path]: readonly Argument[]): string | undefined => {
  if (path === undefined || !isText(path.type)) return undefined;
  if (typeof path.constant !== "string") return "a path that is a literal";
  return parseJsonPath(path.constant) === undefined
    ? `a path of members, places and *: $.a['b'][0][1:2][*]..c, not ${path.constant}`
    : undefined;
};

const pathOf = (call: Call): Expression => lit.string(JSON.stringify(parseJsonPath(String(call.constants[1]))));

/** One of the functions that spark-extensions adds. */
const onPath = (
  name: string,
  usage: string,
  description: string,
  check: Check,
  translate: (call: Call) => Expression,
) => ({
  ...entry(name, usage, description, check, translate),
  needs: needsKnownPath,
});

const query = (name: string) => (call: Call) =>
  fn(name, argument(call, 0), pathOf(call), argument(call, 2), argument(call, 3), argument(call, 4));

const queryUsage =
  "JSON_QUERY(json, path [RETURNING type] [WITH [CONDITIONAL] WRAPPER] [behaviour ON EMPTY] [behaviour ON ERROR])";

const jsonTest = (kind: string): ScalarFunction =>
  entry(
    `IS JSON ${kind}`,
    `text IS JSON ${kind}`,
    `Whether a text is JSON${kind === "VALUE" ? "" : `, ${/^[AO]/.test(kind) ? "an" : "a"} ${kind.toLowerCase()}`}; FALSE of NULL.`,
    fixed([string], () => notNull(boolean)),
    (call) => fn("mdsp_json_is", argument(call, 0), lit.string(kind)),
  );

export const jsonTests = ["VALUE", "SCALAR", "ARRAY", "OBJECT"].map(jsonTest);

/** What these give depends on the words in a call's brackets, which stand here as constants behind the path. */
export const jsonCalls: readonly ScalarFunction[] = [
  onPath(
    "JSON_EXISTS",
    "JSON_EXISTS(json, path [{TRUE | FALSE | UNKNOWN | ERROR} ON ERROR])",
    "Whether a path leads to a value that is not null.",
    jsonCall(1, 0, boolean),
    (call) => fn("mdsp_json_exists", argument(call, 0), pathOf(call), argument(call, 2)),
  ),
  onPath(
    "JSON_VALUE",
    "JSON_VALUE(json, path [RETURNING type] [behaviour ON EMPTY] [behaviour ON ERROR])",
    "The scalar value that a path leads to.",
    jsonCall(3, 2, string),
    (call) => {
      const [json, , type, onEmpty, onError, ifEmpty, ifError] = call.args.map((_, index) => argument(call, index));
      const missing = lit.null(string);
      return fn(
        "mdsp_json_value",
        json ?? missing,
        ifEmpty ?? missing,
        ifError ?? missing,
        pathOf(call),
        type ?? missing,
        onEmpty ?? missing,
        onError ?? missing,
      );
    },
  ),
  onPath(
    "JSON_QUERY",
    queryUsage,
    "The object or array that a path leads to, as JSON.",
    jsonCall(3, 0, string),
    query("mdsp_json_query"),
  ),
  onPath(
    "JSON_QUERY ARRAY",
    queryUsage,
    "The array that a path leads to.",
    jsonCall(3, 0, types.array(string)),
    query("mdsp_json_query_array"),
  ),
  ...jsonTests,
  entry(
    "JSON_QUOTE",
    "JSON_QUOTE(text)",
    "The text as JSON in ASCII: in quotes, other characters as \\u and their number.",
    fixed([string], string),
    "mdsp_json_quote",
  ),
  entry(
    "JSON_UNQUOTE",
    "JSON_UNQUOTE(text)",
    "What a JSON text stands for; any other text as it is.",
    fixed([string], string),
    "mdsp_json_unquote",
  ),
];
