import { monthsOf } from "../catalog/functions/temporal/units.js";
import { fail } from "../catalog/problem.js";
import { isInteger } from "../catalog/type-rules.js";
import { shapeText } from "../catalog/types.js";
import type { IntervalConstructor, IntervalDifference } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { BoundExpression } from "./bound-expression.js";
import { at } from "./context.js";
import { callNamed } from "./infer.js";
import { intervalOf } from "./literals.js";
import type { Scope } from "./scope.js";

/** `INTERVAL n MINUTE`; of a number that is known, the same as a literal. */
export function bindInterval(node: IntervalConstructor, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const count = bindExpression(node.value, scope);
  if (!isInteger(count.type)) {
    return fail(count.place, {
      code: "MDSP2103",
      message: `INTERVAL … ${node.unit} wants a whole number, not ${shapeText(count.type)}`,
      hint: "make a whole number of it, with a smaller unit: INTERVAL 90 MINUTE",
    });
  }
  if (count.kind === "literal" && typeof count.value === "bigint") return intervalOf(count.value, node.unit, place);
  return callNamed("INTERVAL * NUMBER", [intervalOf(1n, node.unit, place), count], place);
}

/** `(a - b) HOUR`: milliseconds, or months, as in Flink whatever the unit is. */
export function bindDifference(node: IntervalDifference, scope: Scope): BoundExpression {
  const { difference, qualifier } = node;
  const inMonths = monthsOf[qualifier.from] !== undefined;
  const args = [bindExpression(difference.left, scope), bindExpression(difference.right, scope)];
  return callNamed(inMonths ? "TIME - TIME MONTH" : "TIME - TIME SECOND", args, at(scope.context, node));
}
