import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { InvalidArgumentError } from "../errors.js";
import {
  type Expression,
  type Expression_LiteralSchema,
  ExpressionSchema,
} from "../gen/spark/connect/expressions_pb.js";
import type { DataType } from "../types/data-type.js";
import { Timestamp } from "../values/timestamp.js";

/** A value that can stand in an expression. */
export type LiteralValue = null | boolean | number | bigint | string | Uint8Array | Date | Timestamp;

type LiteralType = NonNullable<MessageInitShape<typeof Expression_LiteralSchema>["literalType"]>;

/** The literal of a value. */
export function literalExpression(value: LiteralValue, type?: DataType): Expression {
  return create(ExpressionSchema, { exprType: { case: "literal", value: { literalType: literalType(value, type) } } });
}

function literalType(value: LiteralValue, type: DataType | undefined): LiteralType {
  if (value === null) return { case: "null", value: { kind: { case: "null", value: {} } } };
  if (typeof value === "boolean") return { case: "boolean", value };
  if (typeof value === "string") return { case: "string", value };
  if (typeof value === "bigint") return { case: "long", value };
  if (value instanceof Uint8Array) return { case: "binary", value };
  if (value instanceof Date) return { case: "timestamp", value: Timestamp.fromDate(value).epochMicros };
  if (value instanceof Timestamp) return { case: "timestamp", value: value.epochMicros };
  if (typeof value !== "number") throw new InvalidArgumentError("The value cannot be a literal.");
  if (type?.kind === "double" || !Number.isSafeInteger(value) || Object.is(value, -0)) return { case: "double", value };
  if (type?.kind === "long") return { case: "long", value: BigInt(value) };
  return (value | 0) === value ? { case: "integer", value } : { case: "long", value: BigInt(value) };
}
