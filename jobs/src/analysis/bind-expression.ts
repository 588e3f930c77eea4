import { findCast } from "../catalog/casts.js";
import { readType } from "../catalog/catalog.js";
import { fail, notYet, notYetCodes } from "../catalog/problem.js";
import { commonTypeOf } from "../catalog/type-rules.js";
import { notNull, shapeText, types, withNullable } from "../catalog/types.js";
import type { Case, Cast, Expression } from "../syntax/nodes/index.js";
import { bindFunction } from "./bind-function.js";
import { bindDifference, bindInterval } from "./bind-interval.js";
import { bindJsonFunction } from "./bind-json.js";
import { bindBinary, bindUnary } from "./bind-operator.js";
import { bindBetween, bindInList, bindIsDistinct, bindIsTest, bindLike } from "./bind-predicate.js";
import { bindSpecialForm } from "./bind-special-form.js";
import type { BoundBranch, BoundExpression } from "./bound-expression.js";
import { at } from "./context.js";
import { callNamed, coerce, condition } from "./infer.js";
import { bindLiteral } from "./literals.js";
import { fields, resolve, type Scope } from "./scope.js";

/** Finds the names and types of an expression. Ends with a {@link ../catalog/problem.Problem} when it is wrong. */
export function bindExpression(node: Expression, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const bind = (each: Expression) => bindExpression(each, scope);
  switch (node.kind) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "BinaryLiteral":
    case "DateTimeLiteral":
    case "IntervalLiteral":
      return bindLiteral(node, scope.context);
    case "ColumnReference":
      return resolve(scope, node);
    case "FieldAccess":
      return fields(bind(node.operand), [node.field], scope);
    case "ElementAccess":
      return callNamed("ITEM", [bind(node.operand), bind(node.index)], place);
    case "BinaryOperation":
      return bindBinary(node, scope);
    case "UnaryOperation":
      return bindUnary(node, scope);
    case "Between":
      return bindBetween(node, scope);
    case "Like":
      return bindLike(node, scope);
    case "InList":
      return bindInList(node, scope);
    case "IsTest":
      return bindIsTest(node, scope);
    case "IsDistinctFrom":
      return bindIsDistinct(node, scope);
    case "Case":
      return bindCase(node, scope);
    case "Cast":
      return bindCast(node, scope);
    case "FunctionCall":
      return bindFunction(node, scope);
    case "Extract":
    case "RoundToUnit":
    case "Trim":
    case "Position":
    case "Substring":
    case "Overlay":
    case "TimestampAdd":
    case "TimestampDiff":
      return bindSpecialForm(node, scope);
    case "RowConstructor": {
      const bound = node.fields.map(bind);
      const named = bound.map(({ type }, index) => ({ name: `EXPR$${index}`, type }));
      return { kind: "row", fields: bound, type: notNull(types.row(named)), place };
    }
    case "ArrayConstructor":
      return callNamed("ARRAY", node.elements.map(bind), place);
    case "MapConstructor":
      return callNamed(
        "MAP",
        node.entries.flatMap(({ key, value }) => [bind(key), bind(value)]),
        place,
      );
    case "InSubquery":
    case "Exists":
    case "ScalarSubquery":
      return (
        scope.queries?.get(node) ?? notYet(place, notYetCodes.join, "a query inside of an expression here", "a join")
      );
    case "QuantifiedComparison":
    case "CollectionSubquery":
      return notYet(place, notYetCodes.join, "a query inside of an expression", "a join");
    case "IntervalConstructor":
      return bindInterval(node, scope);
    case "IntervalDifference":
      return bindDifference(node, scope);
    case "NamedArgument":
      return notYet(place, notYetCodes.expression, "an argument with a name", "functions with named parameters");
    case "JsonExists":
    case "JsonValue":
    case "JsonQuery":
    case "JsonObject":
    case "JsonArray":
      return bindJsonFunction(node, scope);
  }
}

function bindCase(node: Case, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const operand = node.operand && bindExpression(node.operand, scope);
  const branches = node.branches.map((branch): BoundBranch => {
    const tests = branch.conditions.map((each) => {
      const bound = bindExpression(each, scope);
      return operand === undefined ? condition(bound, "WHEN") : callNamed("=", [operand, bound], bound.place);
    });
    const [first, ...rest] = tests;
    if (first === undefined) throw new TypeError("A WHEN has a condition.");
    const either = rest.reduce((left, right) => callNamed("OR", [left, right], right.place), first);
    return { condition: either, result: bindExpression(branch.result, scope) };
  });
  const otherwise = node.otherwise && bindExpression(node.otherwise, scope);
  const results = [...branches.map((branch) => branch.result), ...(otherwise === undefined ? [] : [otherwise])];
  const type = commonTypeOf(results.map((result) => result.type));
  if (type === undefined) {
    const all = results.map((result) => shapeText(result.type)).join(", ");
    return fail(place, {
      code: "MDSP2106",
      message: `The results of CASE have no common type: ${all}`,
      hint: "CAST them to one",
    });
  }
  return {
    kind: "case",
    branches: branches.map((branch) => ({ ...branch, result: coerce(branch.result, type) })),
    ...(otherwise === undefined ? {} : { otherwise: coerce(otherwise, type) }),
    type: withNullable(type, otherwise === undefined || type.nullable),
    place,
  };
}

function bindCast(node: Cast, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const operand = bindExpression(node.operand, scope);
  const type = readType(node.type, scope.context.file);
  if (findCast(operand.type, type) === undefined) {
    const message = `There is no CAST from ${shapeText(operand.type)} to ${shapeText(type)}`;
    return fail(place, { code: "MDSP2104", message, hint: castHint(operand.type.kind, type.kind) });
  }
  return {
    kind: "cast",
    operand,
    safe: node.safe,
    type: withNullable(type, operand.type.nullable || node.safe),
    place,
  };
}

function castHint(from: string, to: string): string | undefined {
  if (to.startsWith("TIMESTAMP") && (from === "BIGINT" || from === "INT"))
    return "use TO_TIMESTAMP_LTZ(value, 3) for milliseconds";
  if (from.startsWith("TIMESTAMP") && to === "BIGINT")
    return "use TIMESTAMPDIFF(SECOND, TIMESTAMP '1970-01-01 00:00:00', value)";
  return undefined;
}
