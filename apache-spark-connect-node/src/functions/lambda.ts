import { create } from "@bufbuild/protobuf";
import { InvalidArgumentError } from "../errors.js";
import { columnOf, lit } from "../expressions/call.js";
import type { Column, ColumnOrLiteral } from "../expressions/column.js";
import {
  type Expression_UnresolvedNamedLambdaVariable as Variable,
  Expression_UnresolvedNamedLambdaVariableSchema as VariableSchema,
} from "../gen/spark/connect/expressions_pb.js";

export type Lambda1 = (x: Column) => ColumnOrLiteral;
export type Lambda2 = (x: Column, y: Column) => ColumnOrLiteral;
export type Lambda3 = (x: Column, y: Column, z: Column) => ColumnOrLiteral;

/** Counts on, so that the variables of nested lambdas differ. */
let variables = 0;

function freshVariable(name: string): Variable {
  variables += 1;
  return create(VariableSchema, { nameParts: [`${name}_${variables}`] });
}

/**
 * A function of so many columns as the protocol has it: it is called once, with the variables.
 * @throws {InvalidArgumentError} when it is no function.
 */
export function lambda(body: (...columns: readonly Column[]) => ColumnOrLiteral, parameters: 1 | 2 | 3): Column {
  if (typeof body !== "function") throw new InvalidArgumentError("A function of columns is needed here.");
  const fresh = ["x", "y", "z"].slice(0, parameters).map(freshVariable);
  const result = lit(body(...fresh.map((value) => columnOf({ case: "unresolvedNamedLambdaVariable", value }))));
  return columnOf({ case: "lambdaFunction", value: { function: result.expression, arguments: fresh } }, [result]);
}
