import { tableKey } from "../catalog/catalog.js";
import { pathOf } from "../catalog/names.js";
import { fail, notYet, notYetCodes, type Place, Problem } from "../catalog/problem.js";
import type {
  Identifier,
  QualifiedName,
  Select,
  TableAlias,
  TableFunctionCall,
  TableName,
  TableReference,
} from "../syntax/nodes/index.js";
import { closest } from "../syntax/suggest.js";
import { bindJoin, bindJoinNode } from "./bind-join.js";
import { bindLateral, isLateral } from "./bind-lateral.js";
import { bindLookup } from "./bind-lookup.js";
import { bindQuery } from "./bind-query.js";
import { bindScan } from "./bind-scan.js";
import { bindUnnest, oneRow } from "./bind-unnest.js";
import { bindWindowTable } from "./bind-window.js";
import { columnExpression } from "./bound-expression.js";
import { at, type Context } from "./context.js";
import { counted } from "./counted.js";
import { withTableHints } from "./hints.js";
import { columnsOf, type Relation } from "./relation.js";
import { type ScopeTable, visible } from "./scope.js";

/** What FROM gives: rows, and names for them. */
export interface From {
  readonly relation: Relation;
  readonly tables: readonly ScopeTable[];
}

export function bindFrom(select: Select, context: Context): From {
  const [first, ...others] = select.from;
  if (first === undefined) return oneRow;
  return others.reduce(
    (left, node) => {
      if (node.kind === "Unnest") return bindUnnest(left, node, context);
      if (isLateral(node)) return bindLateral(left, node, context);
      return bindJoin({ type: "inner", left, right: bindReference(node, context), context, place: at(context, node) });
    },
    bindReference(first, context),
  );
}

function bindReference(node: TableReference, context: Context): From {
  const place = at(context, node);
  switch (node.kind) {
    case "TableName":
      return bindTableName(node, context);
    case "DerivedTable":
      return named(bindQuery(node.query, context), node.alias, undefined, context);
    case "TableFunctionCall":
      return bindTableFunction(node, context);
    case "Join":
      if (node.right.kind === "Unnest") return bindUnnest(bindReference(node.left, context), node.right, context, node);
      if (node.right.kind === "TableName" && node.right.systemTime !== undefined)
        return bindLookup(
          bindReference(node.left, context),
          { ...node.right, systemTime: node.right.systemTime },
          context,
          node,
        );
      if (isLateral(node.right)) return bindLateral(bindReference(node.left, context), node.right, context, node);
      return bindJoinNode(node, bindReference(node.left, context), bindReference(node.right, context), context);
    case "Unnest":
      return bindUnnest(oneRow, node, context);
    case "MatchRecognize":
      return notYet(place, notYetCodes.query, "MATCH_RECOGNIZE", "an operator for patterns of rows");
  }
}

function bindTableName(node: TableName, context: Context): From {
  if (node.systemTime !== undefined)
    notYet(
      at(context, node.systemTime),
      notYetCodes.join,
      "FOR SYSTEM_TIME AS OF here",
      "a lookup join",
      "write JOIN … FOR SYSTEM_TIME AS OF … ON the table's key",
    );
  const relation = bindName(node.name, withTableHints(node.name, node.hints, context));
  const from = named(relation, node.alias, node.name.parts.at(-1)?.name, context);
  if (node.alias !== undefined) return from;
  const { catalog, database, object } = pathOf(node.name, context.catalog.current);
  return { ...from, tables: from.tables.map((table) => ({ ...table, path: [catalog, database, object] })) };
}

/** A table of WITH, a view or a table, in this order. */
export function bindName(name: QualifiedName, context: Context): Relation {
  const simple = tableKey(name, context.catalog);
  const place = at(context, name);
  const common = name.parts.length === 1 ? context.commonTables.get(simple) : undefined;
  if (common !== undefined) {
    const inner = { ...common.context, names: context.names };
    return renamed(bindQuery(common.node.query, inner), common.node.columns, inner);
  }
  const view = context.catalog.views.get(simple);
  if (view !== undefined) {
    if (context.openViews.includes(simple))
      fail(place, { code: "MDSP2008", message: `View \`${simple}\` reads itself` });
    const inner: Context = {
      ...context,
      catalog: { ...context.catalog, current: view.current },
      file: view.file,
      commonTables: new Map(),
      openViews: [...context.openViews, simple],
      outer: [],
    };
    return renamed(bindQuery(view.node.query, inner), view.node.columns, inner);
  }
  const table = context.catalog.tables.get(simple);
  if (table !== undefined) return bindScan(table, context, place);
  return unknownTable(simple, place, context);
}

/** Ends with the error of a table that is not there. */
export function unknownTable(name: string, place: Place, context: Context): never {
  if (context.catalog.broken.has(name)) throw new Problem([]);
  const known = [...context.commonTables.keys(), ...context.catalog.views.keys(), ...context.catalog.tables.keys()];
  const similar = closest(name, known);
  const hint = similar === undefined ? `there are: ${known.join(", ") || "none"}` : `did you mean ${similar}?`;
  return fail(place, { code: "MDSP2001", message: `There is no table or view \`${name}\``, hint });
}

function bindTableFunction(node: TableFunctionCall, context: Context): From {
  const relation = bindWindowTable(node, context, (argument, place) => {
    if (argument.kind === "ColumnReference")
      return bindName({ kind: "QualifiedName", parts: argument.parts, span: argument.span }, context);
    if (argument.kind !== "TableArgument")
      return fail(place, {
        code: "MDSP2304",
        message: "The first argument of a window is a table",
        hint: "write TABLE t",
      });
    const [order] = argument.orderBy;
    if (order !== undefined)
      notYet(
        at(context, order),
        notYetCodes.tableFunction,
        "ORDER BY of a table function",
        "functions that want an order",
      );
    return argument.table.kind === "Query" ? bindQuery(argument.table, context) : bindName(argument.table, context);
  });
  return named(relation, node.alias, undefined, context);
}

/** A relation under the names of a FROM item. */
export function named(
  relation: Relation,
  alias: TableAlias | undefined,
  name: string | undefined,
  context: Context,
): From {
  const renamedRelation = renamed(relation, alias?.columns ?? [], context);
  return {
    relation: renamedRelation,
    tables: [{ name: alias?.name.name ?? name, columns: columnsOf(renamedRelation) }],
  };
}

/** New names for the columns, `AS t(a, b)`; none leaves them. */
function renamed(relation: Relation, names: readonly Identifier[], context: Context): Relation {
  const [first] = names;
  if (first === undefined) return relation;
  const columns = columnsOf(relation);
  const shown = visible(columns);
  if (names.length !== shown.length) {
    fail(at(context, first), {
      code: "MDSP2009",
      message: `There are ${counted(names.length, "name")} for ${counted(shown.length, "column")}`,
      hint: `name each of: ${shown.map((column) => column.name).join(", ")}`,
    });
  }
  const place = at(context, first);
  const items = columns.map((column) => {
    const name = names[shown.indexOf(column)]?.name ?? column.name;
    return { column: { ...column, name }, expression: columnExpression(column, place) };
  });
  return { kind: "project", input: relation, items };
}
