import { collect, fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { commonTypeOf } from "../catalog/type-rules.js";
import { shapeText, type Type } from "../catalog/types.js";
import type { Query, QueryBody, SetOperation } from "../syntax/nodes/index.js";
import { bindName } from "./bind-from.js";
import { bindSelect } from "./bind-select.js";
import { bindValues } from "./bind-values.js";
import { columnExpression } from "./bound-expression.js";
import type { Column, Names } from "./column.js";
import { at, type CommonTableScope, type Context } from "./context.js";
import { counted } from "./counted.js";
import { coerce } from "./infer.js";
import { columnsOf, type Relation } from "./relation.js";
import { visible } from "./scope.js";

/** A query with its WITH, ORDER BY and LIMIT. */
export function bindQuery(query: Query, context: Context): Relation {
  const commonTables = new Map<string, CommonTableScope>(context.commonTables);
  let inner = context;
  for (const node of query.with) {
    const { name } = node.name;
    if (
      query.with.some((other) => other !== node && other.name.name === name && commonTables.get(name)?.node === other)
    ) {
      fail(at(context, node.name), {
        code: "MDSP2010",
        message: `\`${name}\` stands twice in WITH`,
        hint: "rename one of them",
      });
    }
    commonTables.set(name, { node, context: inner });
    inner = { ...context, commonTables: new Map(commonTables) };
  }
  const [order] = query.orderBy;
  if (order !== undefined) {
    notYet(
      at(context, order),
      notYetCodes.query,
      "ORDER BY of a stream",
      "rows put in order by time",
      "Cassandra keeps rows in the order of the clustering columns",
    );
  }
  const bound = query.limit ?? query.offset;
  if (bound !== undefined) notYet(at(context, bound), notYetCodes.query, "LIMIT of a stream", "an operator for Top-N");
  return bindBody(query.body, inner);
}

function bindBody(body: QueryBody, context: Context): Relation {
  switch (body.kind) {
    case "Select":
      return bindSelect(body, context);
    case "SetOperation":
      return bindUnion(body, context);
    case "TableQuery":
      return bindName(body.name, context);
    case "Query":
      return bindQuery(body, context);
    case "Values":
      return bindValues(body, context);
  }
}

function branchesOf(body: QueryBody): QueryBody[] {
  if (body.kind === "SetOperation" && body.operator === "UNION" && body.all) {
    return [...branchesOf(body.left), ...branchesOf(body.right)];
  }
  return [body];
}

function bindUnion(node: SetOperation, context: Context): Relation {
  const place = at(context, node);
  if (node.operator !== "UNION" || !node.all) {
    const name = `${node.operator}${node.all ? " ALL" : ""}`;
    return notYet(
      place,
      notYetCodes.query,
      name,
      "state for all rows ever seen",
      node.operator === "UNION" ? "UNION ALL keeps all rows" : undefined,
    );
  }
  // The branches never meet inside of Spark, so they may use the same ids: equal branches are then equal trees.
  const branches = collect(branchesOf(node), (branch) => {
    const names = context.names.fork();
    return { names, input: bindBody(branch, { ...context, names }), place: at(context, branch) };
  });
  const shown = branches.map(({ input }) => visible(columnsOf(input)));
  const width = shown[0]?.length ?? 0;
  const other = shown.findIndex((columns) => columns.length !== width);
  if (other >= 0) {
    return fail(branches[other]?.place ?? place, {
      code: "MDSP2011",
      message: `This branch of UNION ALL has ${counted(shown[other]?.length ?? 0, "column")}, the first has ${width}`,
    });
  }
  const places = branches.map((branch) => branch.place);
  const types = Array.from({ length: width }, (_, index) => unionType(shown, index, places, place));
  const columns = types.map((type, index): Column => {
    const name = shown[0]?.[index]?.name ?? "";
    return { id: context.names.allocate(name), name, type, rowtime: false };
  });
  const inputs = branches.map(({ input, names }, index) => aligned(input, shown[index] ?? [], types, names, place));
  return { kind: "union", inputs, columns, place };
}

function unionType(shown: readonly (readonly Column[])[], index: number, places: readonly Place[], place: Place): Type {
  const each = shown.flatMap((columns) => columns[index]?.type ?? []);
  const type = commonTypeOf(each);
  if (type !== undefined) return type;
  const name = shown[0]?.[index]?.name ?? "";
  const wrong = each.findIndex((_, last) => commonTypeOf(each.slice(0, last + 1)) === undefined);
  return fail(places[wrong] ?? place, {
    code: "MDSP2107",
    message: `Column ${index + 1} (\`${name}\`) of UNION ALL has no common type: ${each.map(shapeText).join(", ")}`,
    hint: "CAST it to one type in every branch",
  });
}

/** A branch with exactly the columns of the union, in their types. */
function aligned(
  input: Relation,
  shown: readonly Column[],
  types: readonly Type[],
  names: Names,
  place: Place,
): Relation {
  const items = shown.map((column, index) => {
    const expression = coerce(columnExpression(column, place), types[index] ?? column.type);
    if (expression.kind === "column") return { column, expression };
    return {
      column: { id: names.allocate(column.name), name: column.name, type: expression.type, rowtime: false },
      expression,
    };
  });
  return { kind: "project", input, items };
}
