import { fail, notYet, notYetCodes } from "../catalog/problem.js";
import { isInterval } from "../catalog/type-rules.js";
import type { BinaryOperation, Expression, UnaryOperation } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { BoundExpression } from "./bound-expression.js";
import { at } from "./context.js";
import { callNamed } from "./infer.js";
import { wholeNumber } from "./literals.js";
import type { Scope } from "./scope.js";

export function bindBinary(node: BinaryOperation, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  if (node.operator === "OVERLAPS") return bindOverlaps(node, scope);
  const final = bindFinal(node, scope);
  if (final !== undefined) return final;
  const left = bindExpression(node.left, scope);
  const right = bindExpression(node.right, scope);
  if (node.operator === "+" || node.operator === "-") {
    if (isInterval(right.type)) return callNamed(`TIME ${node.operator} INTERVAL`, [left, right], place);
    if (isInterval(left.type) && node.operator === "+") return callNamed("TIME + INTERVAL", [right, left], place);
  }
  if (node.operator === "*" && isInterval(left.type)) return callNamed("INTERVAL * NUMBER", [left, right], place);
  if (node.operator === "*" && isInterval(right.type)) return callNamed("INTERVAL * NUMBER", [right, left], place);
  return callNamed(node.operator, [left, right], place);
}

/** Two periods, each of two times or of a time and an interval, in any order: whether they have a moment in common. */
function bindOverlaps(node: BinaryOperation, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const [first, second] = [node.left, node.right].map((period): readonly [BoundExpression, BoundExpression] => {
    const [from, to, ...more] = period.kind === "RowConstructor" ? period.fields : [];
    if (from === undefined || to === undefined || more.length > 0) {
      return fail(at(scope.context, period), {
        code: "MDSP2120",
        message: "A period has two times, or a time and an interval",
      });
    }
    const start = bindExpression(from, scope);
    const end = bindExpression(to, scope);
    const other = isInterval(end.type) ? callNamed("TIME + INTERVAL", [start, end], end.place) : end;
    return [callNamed("LEAST", [start, other], place), callNamed("GREATEST", [start, other], place)];
  });
  if (first === undefined || second === undefined) throw new TypeError("OVERLAPS has two periods.");
  const meets = callNamed(">=", [first[1], second[0]], place);
  return callNamed("AND", [meets, callNamed(">=", [second[1], first[0]], place)], place);
}

const isWatermark = (node: Expression): boolean =>
  node.kind === "FunctionCall" && node.name.parts.at(-1)?.name.toUpperCase() === "CURRENT_WATERMARK";

/**
 * `window_time <= CURRENT_WATERMARK(window_time)`: the row is the last one of its window. Spark tells no expression what
 * the watermark is, so this is the one form that it is used in: an output of the windowed aggregate itself.
 */
function bindFinal(node: BinaryOperation, scope: Scope): BoundExpression | undefined {
  if (!isWatermark(node.left) && !isWatermark(node.right)) return undefined;
  const place = at(scope.context, node);
  const turned = node.operator === ">=" && isWatermark(node.left);
  const [time, mark] = turned ? [node.right, node.left] : [node.left, node.right];
  const straight = turned || (node.operator === "<=" && isWatermark(node.right));
  const argument = mark.kind === "FunctionCall" ? mark.arguments[0] : undefined;
  if (straight && argument !== undefined && scope.aggregates === "allowed") {
    const both = [bindExpression(time, scope), bindExpression(argument, scope)];
    if (both.every((each) => each.kind === "column" && each.column.windowPart === "time")) {
      return { kind: "final", type: { kind: "BOOLEAN", nullable: false }, place };
    }
  }
  return unsupportedWatermark(place);
}

/** Ends with the error of a CURRENT_WATERMARK in any other form. */
export function unsupportedWatermark(place: BoundExpression["place"]): never {
  return notYet(
    place,
    notYetCodes.function,
    "CURRENT_WATERMARK in this form",
    "an expression that knows the watermark",
    "in a windowed aggregate, `window_time <= CURRENT_WATERMARK(window_time)` says whether a row is final",
  );
}

export function bindUnary(node: UnaryOperation, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const { operand: written } = node;
  if (node.operator === "-" && written.kind === "NumberLiteral" && written.form === "integer") {
    return wholeNumber(-BigInt(written.text), place);
  }
  const operand = bindExpression(written, scope);
  if (node.operator === "NOT") return callNamed("NOT", [operand], place);
  if (operand.kind === "literal" && node.operator === "-") {
    const { value } = operand;
    if (typeof value === "bigint" && isInterval(operand.type)) return { ...operand, value: -value, place };
    if (typeof value === "number") return { ...operand, value: -value, place };
    if (typeof value === "string" && operand.type.kind === "DECIMAL") return { ...operand, value: `-${value}`, place };
  }
  if (node.operator === "-" && isInterval(operand.type)) return callNamed("-INTERVAL", [operand], place);
  return callNamed(`${node.operator}x`, [operand], place);
}
