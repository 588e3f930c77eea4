import { alterTable } from "../catalog/alter.js";
import { defineTable, tableKey } from "../catalog/catalog.js";
import { fail, found, type Place, Problem } from "../catalog/problem.js";
import type { Diagnostic } from "../errors.js";
import type { SourceFile } from "../source.js";
import type { Hint, QualifiedName, Statement } from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import { children } from "../syntax/walk.js";
import { at, type Context } from "./context.js";

/** Hints that tell Flink how to run a query; Spark decides that itself. Rows are the same without them. */
const idle: ReadonlySet<string> = new Set([
  "BROADCAST",
  "SHUFFLE_HASH",
  "SHUFFLE_MERGE",
  "NEST_LOOP",
  "MULTI_JOIN",
  "LOOKUP",
  "STATE_TTL",
  "NO_BROADCAST",
]);

/** Errors for hints that there are not, warnings for those without effect, in all queries of a statement. */
export function hintFindings(statement: Statement, file: SourceFile): readonly Diagnostic[] {
  const visit = (node: Parameters<typeof children>[0]): Diagnostic[] => [
    ...(isHint(node) ? findingOf(node, file) : []),
    ...children(node).flatMap(visit),
  ];
  return visit(statement);
}

function isHint(node: { readonly kind: string }): node is Hint {
  return node.kind === "Hint";
}

function findingOf(hint: Hint, file: SourceFile): Diagnostic[] {
  const name = hint.name.name.toUpperCase();
  if (name === "OPTIONS") return [];
  const place = { file, span: hint.span };
  if (idle.has(name))
    return [
      found(place, {
        code: "MDSP2231",
        message: `The hint ${name} has no effect: Spark decides how the query runs`,
        severity: "warning",
      }),
    ];
  const similar = closest(name, ["OPTIONS", ...idle]);
  const hintText = similar === undefined ? `there are: OPTIONS, ${[...idle].join(", ")}` : `did you mean ${similar}?`;
  return [found(place, { code: "MDSP2230", message: `There is no hint ${hint.name.name}`, hint: hintText })];
}

/** The context in which a table has the options of its hints, for this one use of it. */
export function withTableHints(name: QualifiedName, hints: readonly Hint[], context: Context): Context {
  const options = hints.filter((hint) => hint.name.name.toUpperCase() === "OPTIONS");
  const [first] = options;
  if (first === undefined) return context;
  const { catalog } = context;
  const key = tableKey(name, catalog);
  const table = catalog.tables.get(key);
  const isOther = (name.parts.length === 1 && context.commonTables.has(key)) || catalog.views.has(key);
  if (isOther || table === undefined) return isOther ? notTable(key, at(context, first)) : context;
  const given = options.flatMap((hint) => hint.options);
  const { file } = context;
  const declaration = alterTable(table.declaration, { kind: "SetOptions", options: given, span: first.span }, file);
  // Messages about the options point at the hint, whatever file the table stands in.
  const hinted = defineTable({ ...declaration, place: at(context, first) }, table.name, catalog.variables);
  return {
    ...context,
    catalog: { ...catalog, tables: new Map([...catalog.tables, [key, { ...hinted, place: table.place }]]) },
  };
}

function notTable(name: string, place: Place): never {
  return fail(place, {
    code: "MDSP2230",
    message: `\`${name}\` is no table, so it has no options`,
    hint: "write the hint at the table that it reads",
  });
}

/** Ends the work on a statement whose hints are wrong. */
export function requireHints(findings: readonly Diagnostic[]): void {
  const errors = findings.filter((each) => each.severity === "error");
  if (errors.length > 0) throw new Problem(errors);
}
