import type { SortKey } from "../analysis/bound-expression.js";
import type { Column } from "../analysis/column.js";
import type { Rank } from "../analysis/relation.js";
import { col, fn, lit, rawCast } from "../catalog/spark/index.js";
import type * as spark from "../catalog/spark/messages.js";
import { type Type, types } from "../catalog/types.js";
import { sparkExpression } from "./expressions.js";

/** A value whose order is that of the rows, and whether the first row is the one with the largest. */
export interface RankKey {
  readonly expression: spark.Expression;
  readonly largest: boolean;
}

/**
 * The order of a Top-N as one value. Structs are compared field by field with NULL as the least; so the direction of the
 * first term is that of the aggregate, and values of terms in the other direction are turned around.
 */
export function rankKey({ order, ties }: Rank, arrival: Column | undefined): RankKey {
  const largest = order[0]?.descending ?? false;
  const parts = order.flatMap((key) => partsOf(key, largest));
  if (arrival === undefined || ties === "none") return { expression: fn("struct", ...parts), largest };
  const time = col(arrival.id);
  const straight = (ties === "latest") === largest;
  return { expression: fn("struct", ...parts, straight ? time : fn("~", time)), largest };
}

function partsOf({ expression, descending, nullsFirst }: SortKey, largest: boolean): spark.Expression[] {
  const value = sparkExpression(expression);
  const nulls = expression.type.nullable && nullsFirst === largest ? [fn("isnull", value)] : [];
  return [...nulls, descending === largest ? value : turned(value, expression.type)];
}

/** A value that is the less the greater the given one is; NULL stays NULL. */
function turned(value: spark.Expression, type: Type): spark.Expression {
  switch (type.kind) {
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT":
      return fn("~", rawCast(value, types.bigint));
    case "DATE":
      return fn("~", fn("unix_date", value));
    case "TIMESTAMP_LTZ":
      return fn("~", fn("unix_micros", value));
    case "TIMESTAMP":
      return fn("~", fn("unix_micros", rawCast(value, types.timestampLtz(6))));
    case "BOOLEAN":
      return fn("not", value);
    case "FLOAT":
    case "DOUBLE":
    case "DECIMAL":
      return fn("negative", value);
    case "CHAR":
    case "VARCHAR":
    case "BINARY":
    case "VARBINARY":
      return turnedBytes(value);
    default:
      throw new TypeError(`${type.kind} cannot be turned around.`);
  }
}

/** The bytes in hexadecimal digits, each digit as its complement; the end is greater than all of them. */
function turnedBytes(value: spark.Expression): spark.Expression {
  const digits = fn("hex", value);
  const complement = fn("translate", digits, lit.string("0123456789ABCDEF"), lit.string("FEDCBA9876543210"));
  return fn("concat", complement, lit.string("G"));
}
