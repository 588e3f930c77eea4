import { fail, notYet, notYetCodes } from "../catalog/problem.js";
import type { DerivedTable, Join as JoinNode, TableReference } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { type From, named } from "./bind-from.js";
import { bindJoin } from "./bind-join.js";
import { bindInner } from "./bind-semi-join.js";
import { at, type Context } from "./context.js";
import { conjunction, decorrelate } from "./decorrelate.js";
import { condition as conditionOf } from "./infer.js";

export const isLateral = (node: TableReference): node is DerivedTable => node.kind === "DerivedTable" && node.lateral;

/**
 * `left, LATERAL (SELECT …)` and `left LEFT JOIN LATERAL (SELECT …) ON …`: a query that may name the columns before it. It
 * becomes a join on its conditions on them.
 */
export function bindLateral(left: From, node: DerivedTable, context: Context, join?: JoinNode): From {
  const place = at(context, node);
  const { relation: query, outer } = bindInner(node.query, left, context);
  const right = named(query, node.alias, undefined, context);
  const { relation, conditions } = decorrelate(right.relation, outer);
  const { type = "INNER", condition } = join ?? {};
  if (type === "RIGHT" || type === "FULL") {
    const hint = "write CROSS JOIN or LEFT JOIN";
    return fail(place, { code: "MDSP2322", message: `LATERAL cannot stand in a ${type} JOIN`, hint });
  }
  if (condition?.kind === "JoinUsing")
    return notYet(at(context, condition), notYetCodes.join, "USING with LATERAL", "names of both sides", "write ON");
  return bindJoin({
    type: type === "LEFT" ? "left" : "inner",
    left,
    right: { relation, tables: right.tables },
    context,
    place,
    on: (tables) => {
      const scope = { context, tables, aggregates: { not: "ON" } };
      const own = condition && conditionOf(bindExpression(condition.expression, scope), "ON");
      return conjunction([...conditions, ...(own === undefined ? [] : [own])]);
    },
  });
}
