import { collect, fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import type { Type } from "../catalog/types.js";
import type { Expression, Select, SelectItem } from "../syntax/nodes/index.js";
import { bindAggregate } from "./bind-aggregate.js";
import { bindExpression } from "./bind-expression.js";
import { bindFrom } from "./bind-from.js";
import { hasAggregate } from "./bind-function.js";
import { bindGroupWindow } from "./bind-group-window.js";
import { bindGrouping, type Grouping, groupingOf, oneGroup } from "./bind-grouping.js";
import { bindOver } from "./bind-over.js";
import { bindWhere, conditionParts, isQueryCondition } from "./bind-semi-join.js";
import { bindValueQueries, valueQueries, type WithQueries } from "./bind-value-query.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { condition } from "./infer.js";
import { columnsOf, isBounded, type ProjectItem, type Relation } from "./relation.js";
import { type NamedValue, type Scope, starValues } from "./scope.js";
import { proctimeOf } from "./time-attributes.js";
import { rankOf } from "./top-n.js";

/** `SELECT … FROM … WHERE … GROUP BY … HAVING …`. */
export function bindSelect(select: Select, context: Context): Relation {
  const from = bindRows(select, context);
  const whereScope: Scope = { ...scopeOf(from, context, "WHERE"), queries: from.queries };
  const rowsOfFrom = select.where === undefined ? from.relation : bindWhere(select.where, from, whereScope);
  const groupScope = scopeOf(from, context, "GROUP BY");
  const windowed = select.groupBy && bindGroupWindow(select.groupBy, rowsOfFrom, groupScope);
  const input = windowed?.relation ?? rowsOfFrom;
  const window = windowed === undefined ? {} : { window: windowed.window };
  const scope: Scope = { context, tables: from.tables, aggregates: "allowed", queries: from.queries, ...window };
  const numbered: Scope = { ...scope, overs: select.windows };
  const outputs = bindItems(select.items, numbered);
  const having = select.having && condition(bindExpression(select.having, scope), "HAVING");
  const grouping = select.groupBy === undefined ? oneGroup : bindGrouping(select.groupBy, { ...groupScope, ...window });
  const qualify =
    select.qualify &&
    condition(bindExpression(select.qualify, { ...numbered, aliases: aliasesOf(outputs) }), "QUALIFY");
  const above = [...outputs.map((output) => output.expression), ...(qualify === undefined ? [] : [qualify])];
  const all = [...above, ...(having === undefined ? [] : [having])];
  const plain = select.groupBy === undefined && !all.some(hasAggregate);
  if (plain && having !== undefined) {
    fail(having.place, { code: "MDSP2309", message: "HAVING without GROUP BY or an aggregate", hint: "write WHERE" });
  }
  const rows = plain
    ? { relation: input, outputs, qualify }
    : grouped(
        withoutQueries(input, select, context),
        grouping,
        { outputs, having, qualify },
        context,
        at(context, select.groupBy ?? select),
      );
  const result = projected(qualified(rows, context), context);
  return select.quantifier === "DISTINCT" ? distinct(result, select, context) : result;
}

/** FROM, with the values of the queries in SELECT and WHERE; a condition of WHERE that is a query is no value. */
function bindRows(select: Select, context: Context): WithQueries {
  const from = bindFrom(select, context);
  const conditions = select.where === undefined ? [] : conditionParts(select.where);
  const values = valueQueries([...conditions.filter((part) => !isQueryCondition(part)), ...select.items]);
  return values.length === 0 ? { ...from, queries: new Map() } : bindValueQueries(values, from, context);
}

function scopeOf(from: { readonly tables: Scope["tables"] }, context: Context, clause: string): Scope {
  return { context, tables: from.tables, aggregates: { not: clause } };
}

function bindItems(items: readonly SelectItem[], scope: Scope): NamedValue[] {
  return withUniqueNames(
    collect(items, (item, index): NamedValue[] => {
      if (item.kind === "SelectStar") return [...starValues(scope, item)];
      const expression = typed(bindExpression(item.expression, scope));
      return [{ name: item.alias?.name ?? nameOf(expression, item.expression) ?? `EXPR$${index}`, expression }];
    }).flat(),
  );
}

/** The expression, when NULL is not its only value. */
function typed(expression: BoundExpression): BoundExpression {
  if (!isUntyped(expression.type)) return expression;
  return fail(expression.place, {
    code: "MDSP2015",
    message: "NULL in SELECT needs a type, as in Flink",
    hint: "write CAST(NULL AS INT), or the type that is meant",
  });
}

const isUntyped = (type: Type): boolean =>
  type.kind === "NULL" || (type.kind === "ROW" && type.fields.some((field) => isUntyped(field.type)));

/** Of two columns with a name the second one gets a number: `id`, `id0`, as in Flink. */
function withUniqueNames(outputs: readonly NamedValue[]): NamedValue[] {
  const used = new Set<string>();
  return outputs.map((output) => {
    let { name } = output;
    for (let number = 0; used.has(name); number++) name = `${output.name}${number}`;
    used.add(name);
    return { ...output, name };
  });
}

/** The names of SELECT, which QUALIFY may use. */
const aliasesOf = (outputs: readonly NamedValue[]): ReadonlyMap<string, BoundExpression> =>
  new Map(outputs.map(({ name, expression }) => [name, expression]));

/** Of a column, and of a field that is reached from one: `r.a`, but not `f(x).a`. */
function nameOf(expression: BoundExpression, node: Expression): string | undefined {
  if (expression.kind === "column") return expression.column.name;
  return expression.kind === "field" && node.kind === "ColumnReference" ? expression.name : undefined;
}

/** A column is passed on as it is; anything else is a new column. */
function toItem({ name, expression }: NamedValue, context: Context): ProjectItem {
  if (expression.kind === "column") return { column: { ...expression.column, name }, expression };
  const column: Column = {
    id: context.names.allocate(name),
    name,
    type: expression.type,
    rowtime: false,
    ...proctimeOf(expression),
  };
  return { column, expression };
}

/** The same column twice needs two ids. */
function toItems(outputs: readonly NamedValue[], context: Context): ProjectItem[] {
  const used = new Set<string>();
  return outputs.map((output) => {
    const item = toItem(output, context);
    if (!used.has(item.column.id)) {
      used.add(item.column.id);
      return item;
    }
    return { ...item, column: { ...item.column, id: context.names.allocate(output.name) } };
  });
}

/** Rows, and what SELECT and QUALIFY say of them. */
interface Rows {
  readonly relation: Relation;
  readonly outputs: readonly NamedValue[];
  readonly qualify: BoundExpression | undefined;
}

/** Functions with OVER as columns, and of the rows those that meet QUALIFY. */
function qualified({ relation, outputs, qualify }: Rows, context: Context): Omit<Rows, "qualify"> {
  const expressions = [...outputs.map((output) => output.expression), ...(qualify === undefined ? [] : [qualify])];
  const over = bindOver(relation, expressions, context);
  const rewritten = outputs.map((output) => ({ ...output, expression: over.rewrite(output.expression) }));
  if (qualify === undefined) return { relation: over.relation, outputs: rewritten };
  const filter = { kind: "filter", input: over.relation, condition: over.rewrite(qualify) } as const;
  return { relation: rankOf(filter), outputs: rewritten };
}

/** The columns of SELECT, and the hidden ones of the rows. */
function projected({ relation, outputs }: Omit<Rows, "qualify">, context: Context): Relation {
  const hidden = columnsOf(relation).filter((column) => column.role !== undefined);
  const place = outputs[0]?.expression.place;
  const passed =
    place === undefined ? [] : hidden.map((column) => ({ column, expression: columnExpression(column, place) }));
  return { kind: "project", input: relation, items: [...toItems(outputs, context), ...passed] };
}

/** Ends with an error when SELECT has a query as a value, which the rows of groups lack. */
function withoutQueries(input: Relation, select: Select, context: Context): Relation {
  const [first] = valueQueries(select.items);
  if (first === undefined) return input;
  const needs = "a join above the groups";
  return notYet(
    at(context, first),
    notYetCodes.join,
    "a query as a value beside aggregates",
    needs,
    "SELECT … FROM (the groups)",
  );
}

interface AboveGroups {
  readonly outputs: readonly NamedValue[];
  readonly having: BoundExpression | undefined;
  readonly qualify: BoundExpression | undefined;
}

function grouped(
  input: Relation,
  grouping: Grouping,
  { outputs, having, qualify }: AboveGroups,
  context: Context,
  place: Place,
): Rows {
  const above = [...outputs.map((output) => output.expression), having, qualify].filter((each) => each !== undefined);
  const { relation, rewrite } = bindAggregate(input, grouping, above, context, place);
  const rewritten = collect(outputs, (output) => ({ ...output, expression: rewrite(output.expression) }));
  const condition = having && rewrite(having);
  const kept: Relation = condition === undefined ? relation : { kind: "filter", input: relation, condition };
  return { relation: kept, outputs: rewritten, qualify: qualify && rewrite(qualify) };
}

/** SELECT DISTINCT gives each row when it comes for the first time. */
function distinct(input: Relation, select: Select, context: Context): Relation {
  const place = at(context, select);
  const columns = columnsOf(input).filter((column) => column.role === undefined);
  const parts = new Set(columns.map((column) => column.windowPart));
  if (parts.has("start") && parts.has("end") && !isBounded(input)) return groups(input, columns, context, place);
  if (parts.has("start") || parts.has("end") || parts.has("time")) {
    return notYet(
      place,
      notYetCodes.grouping,
      "SELECT DISTINCT of a part of a window",
      "state that ends with the window",
      "SELECT window_start and window_end",
    );
  }
  const items = columns.map((column) => ({ column, expression: columnExpression(column, place) }));
  return { kind: "distinct", input: { kind: "project", input, items }, place };
}

/** The rows of a window once each, when it has ended: a GROUP BY of all columns. */
function groups(input: Relation, columns: readonly Column[], context: Context, place: Place): Relation {
  const keys = columns.map((column) => columnExpression(column, place));
  const { relation, rewrite } = bindAggregate(input, groupingOf(keys), [], context, place);
  const outputs = columns.map((column) => ({
    name: column.name,
    expression: rewrite(columnExpression(column, place)),
  }));
  return { kind: "project", input: relation, items: toItems(outputs, context) };
}
