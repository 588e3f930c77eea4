import { columnIds } from "../../analysis/bound-expression.js";
import { filter as sparkFilter } from "../../catalog/spark/index.js";
import { sparkExpression } from "../expressions.js";
import type { Operator } from "./operator.js";

export const filter: Operator<"filter"> = ({ input, condition }, needed, style, build) =>
  sparkFilter(build(input, new Set([...needed, ...columnIds(condition)]), style), sparkExpression(condition));
