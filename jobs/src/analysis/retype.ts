import { type Type, withNullable } from "../catalog/types.js";
import type { BoundExpression } from "./bound-expression.js";
import { call } from "./infer.js";

/** The expression with types that follow from those of its columns anew, after columns have become nullable. */
export function retyped(expression: BoundExpression): BoundExpression {
  switch (expression.kind) {
    case "call":
      return call(expression.function, expression.args.map(retyped), expression.place);
    case "cast": {
      const operand = retyped(expression.operand);
      const nullable = expression.type.nullable || operand.type.nullable;
      return { ...expression, operand, type: withNullable(expression.type, nullable) };
    }
    case "field": {
      const operand = retyped(expression.operand);
      const nullable = expression.type.nullable || operand.type.nullable;
      return { ...expression, operand, type: withNullable(expression.type, nullable) };
    }
    case "required":
      return { ...expression, operand: retyped(expression.operand) };
    case "case": {
      const branches = expression.branches.map(({ condition, result }) => ({
        condition: retyped(condition),
        result: retyped(result),
      }));
      const otherwise = expression.otherwise && retyped(expression.otherwise);
      const results = [...branches.map(({ result }) => result), ...(otherwise === undefined ? [] : [otherwise])];
      const nullable = expression.type.nullable || results.some((result) => result.type.nullable);
      const type = withNullable(expression.type, nullable);
      return { ...expression, branches, ...(otherwise === undefined ? {} : { otherwise }), type };
    }
    case "row": {
      const fields = expression.fields.map(retyped);
      return { ...expression, fields, type: rowOf(expression.type, fields) };
    }
    case "literal":
    case "column":
    case "choice":
    case "aggregate":
    case "grouping":
    case "over":
    case "final":
      return expression;
  }
}

function rowOf(type: Type, values: readonly BoundExpression[]): Type {
  if (type.kind !== "ROW") return type;
  const fields = type.fields.map((field, index) => ({ ...field, type: values[index]?.type ?? field.type }));
  return { ...type, fields };
}
