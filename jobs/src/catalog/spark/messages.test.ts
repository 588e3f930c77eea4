import { Aggregate_GroupType, Expression_Cast_EvalMode, SetOperation_SetOpType } from "apache-spark-connect-node/proto";
import { expect, test } from "vitest";
import { evalModes, groupBy, union } from "./messages.js";

test("the numbers are those of Spark's enumerations", () => {
  const { LEGACY, ANSI, TRY } = Expression_Cast_EvalMode;
  expect(evalModes).toEqual({ wrap: LEGACY, fail: ANSI, null: TRY });
  expect(groupBy).toBe(Aggregate_GroupType.GROUPBY);
  expect(union).toBe(SetOperation_SetOpType.UNION);
});
