import { findCast } from "../catalog/casts.js";
import { unknownColumn } from "../catalog/catalog.js";
import { collect, fail, type Place } from "../catalog/problem.js";
import { physicalColumns, type Table } from "../catalog/table.js";
import { shapeText } from "../catalog/types.js";
import type { Insert } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { BoundExpression } from "./bound-expression.js";
import { at, type Context } from "./context.js";
import { coerce } from "./infer.js";

/** The values of INSERT INTO t PARTITION (dt = '2024-01-31'), by their columns, in the types of these. */
export function partitionValues(node: Insert, target: Table, context: Context): ReadonlyMap<string, BoundExpression> {
  const values = new Map<string, BoundExpression>();
  collect(node.partition, ({ column: { name, span }, value }) => {
    const wrong = (place: Place, message: string, hint: string) => fail(place, { code: "MDSP2413", message, hint });
    const place = at(context, { span });
    const column = physicalColumns(target).find((each) => each.name === name);
    const known = physicalColumns(target).map((each) => each.name);
    if (column === undefined) return unknownColumn(name, place, known, target.name);
    if (!target.partitionedBy.includes(name)) {
      const partitions = target.partitionedBy.join(", ");
      const hint = partitions === "" ? "declare the table as PARTITIONED BY (…)" : `the partitions are: ${partitions}`;
      return wrong(place, `Column \`${name}\` of \`${target.name}\` is no partition`, hint);
    }
    if (values.has(name)) return wrong(place, `Column \`${name}\` gets two values`, "keep one of them");
    const listed = node.columns.find((each) => each.name === name);
    if (listed !== undefined) {
      const hint = "remove it from the columns of INSERT";
      return wrong(at(context, listed), `Column \`${name}\` has its value from PARTITION (…)`, hint);
    }
    const literal = bindExpression(value, { context, tables: [], aggregates: { not: "PARTITION (…)" } });
    const { type } = literal;
    if (literal.kind !== "literal" || literal.value === null || findCast(type, column.type) === undefined) {
      const hint = `write \`${name}\` = '…', a text that is ${shapeText(column.type)}`;
      return wrong(at(context, value), `PARTITION (…) wants a literal for \`${name}\``, hint);
    }
    return values.set(name, coerce(literal, column.type));
  });
  return values;
}
