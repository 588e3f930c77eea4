import { defineFunction } from "../catalog/define-function.js";
import { fail, type Place } from "../catalog/problem.js";
import { type FunctionCatalog, type FunctionEntry, functionKey, wholeOf } from "../catalog/user-function.js";
import type { CreateFunction, Drop, FunctionScope, QualifiedName } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import type { Declaring } from "./snapshot.js";

/** The functions that a file knows while its statements are evaluated: of all files, and its own. */
export type Functions = { readonly [Kind in keyof FunctionCatalog]: Map<string, FunctionEntry> };

/** What has come of the functions so far; never changed afterwards. */
export function copied({ system, temporary, permanent }: Functions): FunctionCatalog {
  return { system: new Map(system), temporary: new Map(temporary), permanent: new Map(permanent) };
}

/** CREATE FUNCTION. */
export function createFunction(node: CreateFunction, functions: Functions, declaring: Declaring): void {
  const place = { file: declaring.file, span: node.name.span };
  if (node.scope === "TEMPORARY SYSTEM" && node.name.parts.length > 1)
    fail(place, { code: "MDSP2233", message: "A system function is in no database", hint: "write its name alone" });
  const entries = entriesOf(functions, node.scope);
  const key = functionKey(node.name, node.scope, declaring.current);
  const before = entries.get(key);
  if (before !== undefined) {
    // A file that is both included and a file of its own says the same twice.
    const isSame = before.place.file.name === place.file.name && before.place.span.start === place.span.start;
    if (node.conditional || isSame) return;
    const where = before.place.file === place.file ? "" : `, also in ${before.place.file.name}`;
    fail(place, { code: "MDSP2013", message: `Function \`${key}\` is created twice${where}` });
  }
  entries.set(key, { kind: "broken", owner: declaring.owner, place });
  entries.set(key, { kind: "function", function: defineFunction(node, declaring), owner: declaring.owner, place });
}

/** ALTER FUNCTION: another class under the name. Temporary functions are not altered, as in Flink. */
export function alterFunction(node: CreateFunction, functions: Functions, declaring: Declaring): void {
  const place = { file: declaring.file, span: node.name.span };
  if (node.scope !== "CATALOG") {
    const hint = `DROP ${node.scope} FUNCTION before, then CREATE it`;
    fail(place, { code: "MDSP2227", message: "ALTER is not for temporary functions", hint });
  }
  const key = functionKey(node.name, node.scope, declaring.current);
  const entry = functions.permanent.get(key);
  if (entry === undefined) {
    if (node.conditional) return;
    return noFunction(node.name, node.scope, functions, declaring, place);
  }
  const changed = defineFunction(node, { ...declaring, before: wholeOf(entry) });
  functions.permanent.set(key, { kind: "function", function: changed, owner: entry.owner, place: entry.place });
}

/** DROP FUNCTION. */
export function dropFunction(node: Drop, functions: Functions, declaring: Declaring): void {
  const place = { file: declaring.file, span: node.name.span };
  const scope = node.system ? "TEMPORARY SYSTEM" : node.temporary ? "TEMPORARY" : "CATALOG";
  const gone = entriesOf(functions, scope).delete(functionKey(node.name, scope, declaring.current));
  if (!gone && !node.ifExists) noFunction(node.name, scope, functions, declaring, place);
}

function entriesOf(functions: Functions, scope: FunctionScope): Map<string, FunctionEntry> {
  const kinds = { CATALOG: "permanent", TEMPORARY: "temporary", "TEMPORARY SYSTEM": "system" } as const;
  return functions[kinds[scope]];
}

const scopes = ["CATALOG", "TEMPORARY", "TEMPORARY SYSTEM"] as const;

function noFunction(
  name: QualifiedName,
  scope: FunctionScope,
  functions: Functions,
  { current }: Pick<Declaring, "current">,
  place: Place,
): never {
  const key = functionKey(name, scope, current);
  const words = (each: FunctionScope) => (each === "CATALOG" ? "FUNCTION" : `${each} FUNCTION`);
  const other = scopes.find((each) => entriesOf(functions, each).has(functionKey(name, each, current)));
  const known = [...entriesOf(functions, scope).keys()];
  const similar = closest(key, known);
  const otherwise = similar === undefined ? `there are: ${known.join(", ") || "none"}` : `did you mean ${similar}?`;
  const hint = other === undefined ? otherwise : `write ${words(other)}`;
  return fail(place, { code: "MDSP2004", message: `There is no ${words(scope).toLowerCase()} \`${key}\``, hint });
}
