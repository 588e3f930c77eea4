import {
  Aggregate_GroupType,
  Expression_Cast_EvalMode,
  Expression_SortOrder_NullOrdering as NullOrdering,
  SetOperation_SetOpType,
  Expression_SortOrder_SortDirection as SortDirection,
  Expression_Window_WindowFrame_FrameType as WindowFrame,
} from "apache-spark-connect-node/proto";
import { expect, test } from "vitest";
import { evalModes, frameTypes, groupBy, nullOrderings, setOperations, sortDirections, union } from "./messages.js";

test("the numbers are those of Spark's enumerations", () => {
  const { LEGACY, ANSI, TRY } = Expression_Cast_EvalMode;
  expect(evalModes).toEqual({ wrap: LEGACY, fail: ANSI, null: TRY });
  expect(groupBy).toBe(Aggregate_GroupType.GROUPBY);
  expect(union).toBe(SetOperation_SetOpType.UNION);
  const { INTERSECT, UNION, EXCEPT } = SetOperation_SetOpType;
  expect(setOperations).toEqual({ INTERSECT, UNION, EXCEPT });
  expect(sortDirections).toEqual({ ascending: SortDirection.ASCENDING, descending: SortDirection.DESCENDING });
  expect(nullOrderings).toEqual({ first: NullOrdering.SORT_NULLS_FIRST, last: NullOrdering.SORT_NULLS_LAST });
  expect(frameTypes).toEqual({ ROWS: WindowFrame.ROW, RANGE: WindowFrame.RANGE });
});
