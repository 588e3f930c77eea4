import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { notNull, shapeText, type Type, types, withNullable } from "../catalog/types.js";
import type { Join as JoinNode, Unnest as UnnestNode } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { From } from "./bind-from.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import { changelogOf } from "./changelog.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { counted } from "./counted.js";
import { condition as conditionOf } from "./infer.js";
import { columnsOf, type ProjectItem, type Relation } from "./relation.js";
import { fieldOf, type NamedValue } from "./scope.js";

/** `FROM UNNEST(a)` alone reads one row without columns. */
export const oneRow: From = { relation: { kind: "values", columns: [], rows: [[]] }, tables: [] };

/**
 * `left CROSS JOIN UNNEST(a)`, `left, UNNEST(a)` and `left LEFT JOIN UNNEST(a) ON TRUE`: each row once for every element of
 * its array, map or multiset. Of an array of rows the fields become columns.
 *
 * @see https://nightlies.apache.org/flink/flink-docs-release-2.3/docs/dev/table/sql/queries/joins/#array-multiset-and-map-expansion
 */
export function bindUnnest(left: From, node: UnnestNode, context: Context, join?: JoinNode): From {
  const place = at(context, node);
  const outer = join === undefined ? false : isOuter(join, place);
  if (changelogOf(left.relation).mode !== "append") {
    notYet(
      place,
      notYetCodes.changelog,
      "UNNEST of rows that are updated",
      "rows that are taken back",
      "UNNEST the rows first",
    );
  }
  const [only, ...more] = node.expressions;
  if (only === undefined || more.length > 0)
    return notYet(
      place,
      notYetCodes.join,
      "UNNEST of several values",
      "arrays side by side",
      "UNNEST one after the other",
    );
  const value = bindExpression(only, { context, tables: left.tables, aggregates: { not: "FROM" } });
  const { element, names } = elementOf(value, place);
  const column = (name: string, type: Type): Column => ({
    id: context.names.allocate(name),
    name,
    type: withNullable(type, type.nullable || outer),
    rowtime: false,
  });
  const position = column("position", notNull(types.int));
  const whole = column("element", element);
  const rows: Relation = { kind: "unnest", input: left.relation, value, position, element: whole, outer };
  const parts = partsOf(whole, names, place);
  const given = node.alias?.columns ?? [];
  const shown = [
    ...parts,
    ...(node.withOrdinality ? [{ name: "ORDINALITY", expression: columnExpression(position, place) }] : []),
  ];
  if (given.length > 0 && given.length !== shown.length) {
    fail(place, {
      code: "MDSP2009",
      message: `There are ${counted(given.length, "name")} for ${counted(shown.length, "column")}`,
      hint: `name each of: ${shown.map(({ name }) => name).join(", ")}`,
    });
  }
  // A lone value without a name of its own has that of the table.
  const lone = names === undefined && shown.length === 1 ? node.alias?.name.name : undefined;
  const items = shown.map(({ name, expression }, index): ProjectItem => {
    const known = given[index]?.name ?? lone ?? name;
    return { column: { ...column(known, expression.type), type: expression.type }, expression };
  });
  const passed = columnsOf(left.relation).map((each) => ({ column: each, expression: columnExpression(each, place) }));
  const pairs: From = {
    relation: { kind: "project", input: rows, items: [...passed, ...items] },
    tables: [...left.tables, { name: node.alias?.name.name, columns: items.map((item) => item.column) }],
  };
  return joined(pairs, join?.condition, context);
}

/** An INNER or CROSS join, or LEFT JOIN … ON TRUE: with another condition a row without a pair would be added. */
function isOuter({ type, condition }: JoinNode, place: Place): boolean {
  if (type === "RIGHT" || type === "FULL") {
    const hint = "write CROSS JOIN or LEFT JOIN";
    fail(place, { code: "MDSP2322", message: `UNNEST cannot stand in a ${type} JOIN`, hint });
  }
  if (type === "LEFT" && !isTrue(condition)) {
    const hint = "write ON TRUE, and the condition in WHERE";
    notYet(place, notYetCodes.join, "LEFT JOIN UNNEST with a condition", "rows whose elements all fail it", hint);
  }
  return type === "LEFT";
}

const isTrue = (condition: JoinNode["condition"]): boolean =>
  condition?.kind === "JoinOn" && condition.expression.kind === "BooleanLiteral" && condition.expression.value === true;

/** The pairs of a row and its elements that meet ON. */
function joined(pairs: From, condition: JoinNode["condition"], context: Context): From {
  if (condition === undefined || isTrue(condition)) return pairs;
  if (condition.kind === "JoinUsing")
    return notYet(at(context, condition), notYetCodes.join, "USING with UNNEST", "names of elements", "write ON");
  const scope = { context, tables: pairs.tables, aggregates: { not: "ON" } };
  const bound = conditionOf(bindExpression(condition.expression, scope), "ON");
  return { ...pairs, relation: { kind: "filter", input: pairs.relation, condition: bound } };
}

/** The type of one element, and what the parts of a row or an entry are called; no names of a single value. */
function elementOf(
  { type }: BoundExpression,
  place: Place,
): { readonly element: Type; readonly names?: readonly string[] } {
  if (type.kind === "ARRAY" || type.kind === "MULTISET") {
    const { element } = type;
    return element.kind === "ROW" ? { element, names: element.fields.map((field) => field.name) } : { element };
  }
  if (type.kind === "MAP") {
    // The fields are Spark's, which keeps the case of names.
    const fields = [
      { name: "key", type: type.key },
      { name: "value", type: type.value },
    ];
    return { element: { kind: "ROW", fields, nullable: false }, names: ["KEY", "VALUE"] };
  }
  return fail(place, {
    code: "MDSP2103",
    message: `UNNEST does not go with (${shapeText(type)})`,
    hint: "write UNNEST(ARRAY, MAP or MULTISET)",
  });
}

/** An element, or the fields of one. */
function partsOf(whole: Column, names: readonly string[] | undefined, place: Place): readonly NamedValue[] {
  const operand = columnExpression(whole, place);
  const { type } = whole;
  if (names === undefined || type.kind !== "ROW") return [{ name: "EXPR$0", expression: operand }];
  return type.fields.map((field, index) => {
    const { name, expression } = fieldOf(operand, field, place);
    return { name: names[index] ?? name, expression };
  });
}
