import { notYet, notYetCodes, type Place } from "../catalog/problem.js";
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
      if (node.direction === "CEIL")
        return notYet(place, notYetCodes.function, "CEIL(… TO …)", "an entry in the table of functions");
      return callNamed("FLOOR TO", [unit(node.unit, place), bind(node.operand)], place);
    case "Trim": {
      if (node.characters !== undefined)
        return notYet(place, notYetCodes.function, "TRIM of given characters", "an entry in the table of functions");
      const name = { BOTH: "TRIM", LEADING: "LTRIM", TRAILING: "RTRIM" }[node.side];
      return callNamed(name, [bind(node.operand)], place);
    }
    case "Position":
      return callNamed("POSITION", [bind(node.needle), bind(node.haystack)], place);
    case "Substring": {
      const length = node.length === undefined ? [] : [bind(node.length)];
      return callNamed("SUBSTRING", [bind(node.operand), bind(node.from), ...length], place);
    }
    case "Overlay":
      return notYet(place, notYetCodes.function, "OVERLAY", "an entry in the table of functions");
    case "TimestampAdd":
      return notYet(
        place,
        notYetCodes.function,
        "TIMESTAMPADD",
        "intervals made from expressions",
        "write t + INTERVAL '5' MINUTE",
      );
    case "TimestampDiff":
      return callNamed("TIMESTAMPDIFF", [unit(node.unit, place), bind(node.from), bind(node.to)], place);
  }
}
