import { collect, fail, type Place } from "../catalog/problem.js";
import { commonTypeOf, sameShape } from "../catalog/type-rules.js";
import { shapeText, type Type } from "../catalog/types.js";
import type { QueryBody, SetOperation } from "../syntax/nodes/index.js";
import { bindAggregate } from "./bind-aggregate.js";
import { groupingOf } from "./bind-grouping.js";
import { columnExpression } from "./bound-expression.js";
import type { Column, Names } from "./column.js";
import { at, type Context } from "./context.js";
import { counted } from "./counted.js";
import { coerce } from "./infer.js";
import { columnsOf, type Relation } from "./relation.js";
import { visible } from "./scope.js";

/** `a UNION ALL b UNION ALL c` is one operation of three branches; the others have two. */
function branchesOf(node: SetOperation): QueryBody[] {
  if (node.operator !== "UNION" || !node.all) return [node.left, node.right];
  return [node.left, node.right].flatMap((body) =>
    body.kind === "SetOperation" && body.operator === "UNION" && body.all ? branchesOf(body) : [body],
  );
}

/** Binds a branch of a set operation. */
type BindBody = (body: QueryBody, context: Context) => Relation;

/**
 * UNION, INTERSECT and EXCEPT, with and without ALL.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/set-ops/
 */
export function bindSetOperation(node: SetOperation, context: Context, bindBody: BindBody): Relation {
  const place = at(context, node);
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
      message: `This branch of ${nameOf(node)} has ${counted(shown[other]?.length ?? 0, "column")}, the first has ${width}`,
    });
  }
  const places = branches.map((branch) => branch.place);
  const types = Array.from({ length: width }, (_, index) => commonType(shown, index, places, place, nameOf(node)));
  const columns = types.map((type, index): Column => {
    const name = shown[0]?.[index]?.name ?? "";
    const rowtime = node.operator === "UNION" && shown.every((branch) => isRowtime(branch[index], type));
    return { id: context.names.allocate(name), name, type, rowtime };
  });
  const inputs = branches.map(({ input, names }, index) => aligned(input, shown[index] ?? [], types, names, place));
  if (node.operator === "UNION") {
    const union: Relation = { kind: "union", inputs, columns, place };
    return node.all ? union : distinct(union, columns, context, place);
  }
  const [left, right] = inputs;
  if (left === undefined || right === undefined) throw new TypeError(`${node.operator} has two sides.`);
  return { kind: "set-operation", operator: node.operator, all: node.all, inputs: [left, right], columns, place };
}

/** Event times of one type stay event times in a union; the least watermark counts. */
const isRowtime = (column: Column | undefined, type: Type): boolean =>
  column?.rowtime === true && column.windowPart === undefined && sameShape(column.type, type);

const nameOf = (node: SetOperation): string => `${node.operator}${node.all ? " ALL" : ""}`;

/** Each row once: a GROUP BY of all columns. */
function distinct(input: Relation, columns: readonly Column[], context: Context, place: Place): Relation {
  const keys = columns.map((column) => columnExpression(column, place));
  const { relation, rewrite } = bindAggregate(input, groupingOf(keys), [], context, place);
  const items = columns.map((column) => ({ column, expression: rewrite(columnExpression(column, place)) }));
  return { kind: "project", input: relation, items };
}

function commonType(
  shown: readonly (readonly Column[])[],
  index: number,
  places: readonly Place[],
  place: Place,
  operation: string,
): Type {
  const each = shown.flatMap((columns) => columns[index]?.type ?? []);
  const type = commonTypeOf(each);
  if (type !== undefined) return type;
  const name = shown[0]?.[index]?.name ?? "";
  const wrong = each.findIndex((_, last) => commonTypeOf(each.slice(0, last + 1)) === undefined);
  return fail(places[wrong] ?? place, {
    code: "MDSP2107",
    message: `Column ${index + 1} (\`${name}\`) of ${operation} has no common type: ${each.map(shapeText).join(", ")}`,
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
