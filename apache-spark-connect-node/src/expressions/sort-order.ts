import { create } from "@bufbuild/protobuf";
import {
  Expression_SortOrder_SortDirection as Direction,
  Expression_SortOrder_NullOrdering as Nulls,
  type Expression_SortOrder as SortOrder,
  Expression_SortOrderSchema as SortOrderSchema,
} from "../gen/spark/connect/expressions_pb.js";
import type { Column } from "./column.js";

/** The order that a column names; a plain column ascends, nulls first. */
export function sortOrderOf({ expression }: Column): SortOrder {
  if (expression.exprType.case === "sortOrder") return expression.exprType.value;
  return create(SortOrderSchema, {
    child: expression,
    direction: Direction.ASCENDING,
    nullOrdering: Nulls.SORT_NULLS_FIRST,
  });
}
