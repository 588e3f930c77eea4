import type { MessageInitShape } from "@bufbuild/protobuf";
import { ProtocolError } from "../errors.js";
import type { SubqueryExpressionSchema } from "../gen/spark/connect/expressions_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import { columnOf } from "./call.js";
import { Column } from "./column.js";

/** A column that reads another relation, which the server finds by its plan id among the plan's references. */
export function subqueryColumn(
  relation: Relation,
  expression: MessageInitShape<typeof SubqueryExpressionSchema>,
  parts: readonly Column[] = [],
): Column {
  const planId = relation.common?.planId;
  if (planId === undefined) throw new ProtocolError("A relation without a plan id cannot be a subquery.");
  const column = columnOf({ case: "subqueryExpression", value: { ...expression, planId } }, parts);
  return new Column(column.expression, [...new Set([...column.references, relation])]);
}
