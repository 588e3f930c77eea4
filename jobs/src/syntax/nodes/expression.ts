import type { ColumnReference, ElementAccess, FieldAccess } from "./access.js";
import type { Case } from "./case.js";
import type { Cast } from "./cast.js";
import type {
  ArrayConstructor,
  CollectionSubquery,
  IntervalConstructor,
  IntervalDifference,
  MapConstructor,
  RowConstructor,
  ScalarSubquery,
} from "./constructor.js";
import type { FunctionCall, NamedArgument } from "./function-call.js";
import type { JsonFunction } from "./json-function.js";
import type { Literal } from "./literal.js";
import type { BinaryOperation, UnaryOperation } from "./operator.js";
import type {
  Between,
  Exists,
  InList,
  InSubquery,
  IsDistinctFrom,
  IsTest,
  Like,
  QuantifiedComparison,
} from "./predicate.js";
import type { SpecialForm } from "./special-form.js";

/** Whatever has a value. Parentheses leave no node; the tree's shape says it all. */
export type Expression =
  | Literal
  | ColumnReference
  | FieldAccess
  | ElementAccess
  | BinaryOperation
  | UnaryOperation
  | Between
  | Like
  | InList
  | InSubquery
  | IsTest
  | IsDistinctFrom
  | Exists
  | QuantifiedComparison
  | Case
  | Cast
  | FunctionCall
  | NamedArgument
  | SpecialForm
  | JsonFunction
  | RowConstructor
  | ArrayConstructor
  | MapConstructor
  | IntervalConstructor
  | IntervalDifference
  | ScalarSubquery
  | CollectionSubquery;
