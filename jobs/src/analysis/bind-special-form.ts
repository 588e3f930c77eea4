import type { Place } from "../catalog/problem.js";
import { notNull, types } from "../catalog/types.js";
import type { SpecialForm } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { BoundExpression } from "./bound-expression.js";
import { at } from "./context.js";
import { callNamed } from "./infer.js";
import type { Scope } from "./scope.js";

/** A unit of time as an argument. */
function unit(name: string, place: Place): BoundExpression {
  return { kind: "literal", value: name, type: notNull(types.char(name.length)), place };
}

/** Functions with a syntax of their own, as calls of the table's entries. */
export function bindSpecialForm(node: SpecialForm, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const bind = (each: Parameters<typeof bindExpression>[0]) => bindExpression(each, scope);
  switch (node.kind) {
    case "Extract":
      return callNamed("EXTRACT", [unit(node.unit, place), bind(node.operand)], place);
    case "RoundToUnit":
      return callNamed(`${node.direction} TO`, [unit(node.unit, place), bind(node.operand)], place);
    case "Trim": {
      const name = { BOTH: "TRIM", LEADING: "LTRIM", TRAILING: "RTRIM" }[node.side];
      const characters = node.characters === undefined ? [] : [bind(node.characters)];
      return callNamed(name, [bind(node.operand), ...characters], place);
    }
    case "Position":
      return callNamed("POSITION", [bind(node.needle), bind(node.haystack)], place);
    case "Substring": {
      const length = node.length === undefined ? [] : [bind(node.length)];
      return callNamed("SUBSTRING", [bind(node.operand), bind(node.from), ...length], place);
    }
    case "Overlay": {
      const length = node.length === undefined ? [] : [bind(node.length)];
      return callNamed("OVERLAY", [bind(node.operand), bind(node.replacement), bind(node.from), ...length], place);
    }
    case "TimestampAdd":
      return callNamed("TIMESTAMPADD", [unit(node.unit, place), bind(node.count), bind(node.operand)], place);
    case "TimestampDiff":
      return callNamed("TIMESTAMPDIFF", [unit(node.unit, place), bind(node.from), bind(node.to)], place);
  }
}
