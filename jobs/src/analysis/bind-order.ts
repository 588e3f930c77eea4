import { fail, notYet, notYetCodes } from "../catalog/problem.js";
import type { Expression, OrderItem, Query, QueryBody, Select } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { columnExpression, type SortKey } from "./bound-expression.js";
import { at, type Context } from "./context.js";
import { columnsOf, isBounded, type Relation, type Sort } from "./relation.js";
import { type Scope, visible } from "./scope.js";

type BindBody = (body: QueryBody, context: Context) => Relation;

/**
 * The body of a query with its ORDER BY, OFFSET and LIMIT. Bounded rows have all of them, a stream what Flink allows there.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/orderby/
 */
export function bindOrdered(query: Query, context: Context, bindBody: BindBody): Relation {
  const { orderBy, limit, offset } = query;
  const [first] = orderBy;
  const bound = first ?? limit ?? offset;
  if (bound === undefined) return bindBody(query.body, context);
  const place = at(context, bound);
  const rows = {
    offset: offset === undefined ? 0 : countOf(offset, "OFFSET", context),
    ...(limit === undefined ? {} : { limit: countOf(limit, "LIMIT", context) }),
  };
  if (first === undefined) {
    const input = bindBody(query.body, context);
    return checked({ kind: "sort", input, order: [], ...rows, place });
  }
  const { input, order } = withOrder(query.body, orderBy, context, bindBody);
  const sorted = checked({ kind: "sort", input, order, ...rows, place });
  const shown = visible(columnsOf(bindBody(query.body, { ...context, names: context.names.fork() }))).length;
  const columns = visible(columnsOf(sorted));
  if (columns.length === shown) return sorted;
  const items = columns.slice(0, shown).map((column) => ({ column, expression: columnExpression(column, place) }));
  return { kind: "project", input: sorted, items };
}

function countOf(node: Expression, clause: string, context: Context): number {
  const value = bindExpression(node, { context, tables: [], aggregates: { not: clause } });
  if (value.kind === "literal" && typeof value.value === "bigint" && value.value < 2n ** 31n)
    return Number(value.value);
  return fail(value.place, { code: "MDSP2370", message: `${clause} wants a whole number` });
}

/** The rows, with a column more for each term of the order that is none of SELECT's. */
function withOrder(body: QueryBody, orderBy: readonly OrderItem[], context: Context, bindBody: BindBody) {
  const tried = visible(columnsOf(bindBody(body, { ...context, names: context.names.fork() })));
  const others = orderBy.filter((item) => outputOf(item.expression, tried) === undefined);
  const input = bindBody(body.kind === "Select" ? withItems(body, others) : body, context);
  const columns = visible(columnsOf(input));
  const scope: Scope = { context, tables: [{ name: undefined, columns }], aggregates: { not: "ORDER BY" } };
  const order = orderBy.map((item): SortKey => {
    const descending = item.direction === "DESC";
    const index = outputOf(item.expression, tried);
    const extra = body.kind === "Select" && body.quantifier !== "DISTINCT" ? others.indexOf(item) : -1;
    const column = index !== undefined ? columns[index] : extra < 0 ? undefined : columns[tried.length + extra];
    const expression =
      column === undefined
        ? bindExpression(item.expression, scope)
        : columnExpression(column, at(context, item.expression));
    return { expression, descending, nullsFirst: item.nulls === undefined ? !descending : item.nulls === "FIRST" };
  });
  return { input, order };
}

function withItems(select: Select, others: readonly OrderItem[]): Select {
  if (others.length === 0 || select.quantifier === "DISTINCT") return select;
  const items = others.map(({ expression, span }) => ({ kind: "SelectExpression", expression, span }) as const);
  return { ...select, items: [...select.items, ...items] };
}

/** The column of SELECT that a term names, or whose number it is. */
function outputOf(node: Expression, columns: readonly { readonly name: string }[]): number | undefined {
  if (node.kind === "NumberLiteral" && node.form === "integer") {
    const index = Number(node.text) - 1;
    return index < columns.length ? index : undefined;
  }
  const [name, more] = node.kind === "ColumnReference" ? node.parts : [];
  const index = more === undefined ? columns.findIndex((column) => column.name === name?.name) : -1;
  return index < 0 ? undefined : index;
}

function checked(sort: Sort): Sort {
  const { input, order, offset, limit, place } = sort;
  if (isBounded(input)) return sort;
  const [first] = order;
  if (first === undefined) {
    if (limit === undefined) {
      fail(place, {
        code: "MDSP2371",
        message: "OFFSET of a stream without a LIMIT would never end",
        hint: "add LIMIT, or remove OFFSET",
      });
    }
    if (offset > 0) notYet(place, notYetCodes.query, "OFFSET of a stream", "an operator that skips rows");
    return sort;
  }
  const byTime = first.expression.kind === "column" && first.expression.column.rowtime && !first.descending;
  if (limit !== undefined) {
    const hint =
      "number the rows: SELECT … FROM (SELECT *, ROW_NUMBER() OVER (ORDER BY …) AS rn FROM …) WHERE rn <= N, into a table with the primary key (rn)";
    return notYet(place, notYetCodes.changelog, "ORDER BY with LIMIT of a stream", "rows that are deleted again", hint);
  }
  if (byTime)
    return notYet(place, notYetCodes.query, "ORDER BY of a stream by its time", "an operator that holds rows");
  return fail(place, {
    code: "MDSP2372",
    message:
      "A stream can only be put in order by its time attribute, ascending: any other order changes with later rows",
    hint: "remove ORDER BY, or order within windows: ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY …)",
  });
}
