import { collect, fail, notYet, notYetCodes } from "../catalog/problem.js";
import type { GroupBy, Select, SelectItem } from "../syntax/nodes/index.js";
import { bindAggregate } from "./bind-aggregate.js";
import { bindExpression } from "./bind-expression.js";
import { bindFrom } from "./bind-from.js";
import { hasAggregate } from "./bind-function.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { condition } from "./infer.js";
import { columnsOf, type ProjectItem, type Relation } from "./relation.js";
import { type Scope, starColumns } from "./scope.js";

/** An item of SELECT, bound: `SELECT *` gives several. */
interface Output {
  readonly name: string;
  readonly expression: BoundExpression;
}

/** `SELECT … FROM … WHERE … GROUP BY … HAVING …`. */
export function bindSelect(select: Select, context: Context): Relation {
  refuse(select, context);
  const from = bindFrom(select, context);
  const where = select.where && condition(bindExpression(select.where, scopeOf(from, context, "WHERE")), "WHERE");
  const input: Relation =
    where === undefined ? from.relation : { kind: "filter", input: from.relation, condition: where };
  const scope: Scope = { context, tables: from.tables, aggregates: "allowed" };
  const outputs = bindItems(select.items, scope);
  const having = select.having && condition(bindExpression(select.having, scope), "HAVING");
  const keys = select.groupBy === undefined ? [] : bindKeys(select.groupBy, scopeOf(from, context, "GROUP BY"));
  const all = [...outputs.map((output) => output.expression), ...(having === undefined ? [] : [having])];
  const plain = select.groupBy === undefined && !all.some(hasAggregate);
  if (plain && having !== undefined) {
    fail(having.place, { code: "MDSP2309", message: "HAVING without GROUP BY or an aggregate", hint: "write WHERE" });
  }
  const result = plain ? projected(input, outputs, context) : grouped(input, keys, outputs, having, select, context);
  return select.quantifier === "DISTINCT" ? distinct(result, select, context) : result;
}

function refuse(select: Select, context: Context): void {
  if (select.qualify !== undefined)
    notYet(at(context, select.qualify), notYetCodes.query, "QUALIFY", "an operator for OVER windows");
  const [window] = select.windows;
  if (window !== undefined) notYet(at(context, window), notYetCodes.query, "WINDOW", "an operator for OVER windows");
}

function scopeOf(from: { readonly tables: Scope["tables"] }, context: Context, clause: string): Scope {
  return { context, tables: from.tables, aggregates: { not: clause } };
}

function bindItems(items: readonly SelectItem[], scope: Scope): Output[] {
  return withUniqueNames(
    collect(items, (item, index): Output[] => {
      if (item.kind === "SelectStar") {
        const place = at(scope.context, item);
        return starColumns(scope, item.qualifier).map((column) => ({
          name: column.name,
          expression: columnExpression(column, place),
        }));
      }
      const expression = bindExpression(item.expression, scope);
      return [{ name: item.alias?.name ?? nameOf(expression) ?? `EXPR$${index}`, expression }];
    }).flat(),
  );
}

/** Of two columns with a name the second one gets a number: `id`, `id0`, as in Flink. */
function withUniqueNames(outputs: readonly Output[]): Output[] {
  const used = new Set<string>();
  return outputs.map((output) => {
    let { name } = output;
    for (let number = 0; used.has(name); number++) name = `${output.name}${number}`;
    used.add(name);
    return { ...output, name };
  });
}

function nameOf(expression: BoundExpression): string | undefined {
  if (expression.kind === "column") return expression.column.name;
  return expression.kind === "field" ? expression.name : undefined;
}

function bindKeys(groupBy: GroupBy, scope: Scope): BoundExpression[] {
  return collect(groupBy.elements, (element) => {
    const place = at(scope.context, element);
    if (element.kind !== "GroupingExpression")
      return notYet(place, notYetCodes.grouping, "a GROUP BY of several sets", "one row for each set of keys");
    const key = bindExpression(element.expression, scope);
    if (key.kind === "literal") {
      return fail(place, {
        code: "MDSP2310",
        message: "GROUP BY has a constant",
        hint: "Flink groups by values, not by positions of SELECT",
      });
    }
    return key;
  });
}

/** A column is passed on as it is; anything else is a new column. */
function toItem({ name, expression }: Output, context: Context): ProjectItem {
  if (expression.kind === "column") return { column: { ...expression.column, name }, expression };
  const column: Column = { id: context.names.allocate(name), name, type: expression.type, rowtime: false };
  return { column, expression };
}

/** The same column twice needs two ids. */
function toItems(outputs: readonly Output[], context: Context): ProjectItem[] {
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

function projected(input: Relation, outputs: readonly Output[], context: Context): Relation {
  const hidden = columnsOf(input).filter((column) => column.role !== undefined);
  const place = outputs[0]?.expression.place;
  const passed =
    place === undefined ? [] : hidden.map((column) => ({ column, expression: columnExpression(column, place) }));
  return { kind: "project", input, items: [...toItems(outputs, context), ...passed] };
}

function grouped(
  input: Relation,
  keys: readonly BoundExpression[],
  outputs: readonly Output[],
  having: BoundExpression | undefined,
  select: Select,
  context: Context,
): Relation {
  const above = [...outputs.map((output) => output.expression), ...(having === undefined ? [] : [having])];
  const { relation, rewrite } = bindAggregate(input, keys, above, context, at(context, select.groupBy ?? select));
  const rewritten = collect(outputs, (output) => ({ ...output, expression: rewrite(output.expression) }));
  const condition = having && rewrite(having);
  const kept: Relation = condition === undefined ? relation : { kind: "filter", input: relation, condition };
  // The window is passed on, for a GROUP BY above that has the same one.
  const place = at(context, select);
  const windows = columnsOf(relation).filter((column) => column.role === "window");
  const passed = windows.map((column) => ({ column, expression: columnExpression(column, place) }));
  return { kind: "project", input: kept, items: [...toItems(rewritten, context), ...passed] };
}

/** SELECT DISTINCT is a GROUP BY of all columns. */
function distinct(input: Relation, select: Select, context: Context): Relation {
  const place = at(context, select);
  const columns = columnsOf(input).filter((column) => column.role === undefined);
  const keys = columns.map((column) => columnExpression(column, place));
  if (columns.some((column) => column.windowPart !== undefined)) {
    return notYet(
      place,
      notYetCodes.grouping,
      "SELECT DISTINCT of a window's columns",
      "state that ends with the window",
    );
  }
  const { relation, rewrite } = bindAggregate(input, keys, [], context, place);
  const outputs = columns.map((column) => ({
    name: column.name,
    expression: rewrite(columnExpression(column, place)),
  }));
  return { kind: "project", input: relation, items: toItems(outputs, context) };
}
