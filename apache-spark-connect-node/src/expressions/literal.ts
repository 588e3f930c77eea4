import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { InvalidArgumentError } from "../errors.js";
import {
  type Expression,
  type Expression_Literal,
  Expression_LiteralSchema,
  ExpressionSchema,
} from "../gen/spark/connect/expressions_pb.js";
import type { DataType } from "../types/data-type.js";
import { dataTypeMessage } from "../types/data-type-message.js";
import { typeName } from "../types/type-name.js";
import { formatDecimal } from "../values/decimal.js";
import { inferType, within } from "../values/infer-type.js";
import {
  type InputValue,
  storedBoolean,
  storedBytes,
  storedDays,
  storedDouble,
  storedFields,
  storedInteger,
  storedInterval,
  storedList,
  storedLong,
  storedMap,
  storedMicros,
  storedNanos,
  storedText,
  storedUnscaled,
  unfit,
} from "../values/input-value.js";

/**
 * A value that can stand in an expression. Without a type, an integer of 32 bits is an INT, another safe integer or a
 * bigint a BIGINT, any other number (and -0) a DOUBLE, a `Decimal` a DECIMAL of its digits, a Date or `Timestamp` a
 * TIMESTAMP, an array an ARRAY, a Map a MAP, a plain object a STRUCT. Spark has no literals of VARIANT: use `parse_json`.
 */
export type LiteralValue = Exclude<InputValue, undefined>;

type LiteralType = NonNullable<MessageInitShape<typeof Expression_LiteralSchema>["literalType"]>;

/**
 * The literal of a value.
 * @param type what the literal shall be, such as a DATE of the text `2026-01-31`; without it, see {@link LiteralValue}.
 * @throws {InvalidArgumentError} when the type cannot hold the value exactly, or has no literals.
 */
export function literalExpression(value: LiteralValue, type?: DataType): Expression {
  return create(ExpressionSchema, {
    exprType: { case: "literal", value: literalMessage(value, type ?? inferType(value)) },
  });
}

function literalMessage(value: InputValue, type: DataType): Expression_Literal {
  return create(Expression_LiteralSchema, { literalType: literalType(value, type) });
}

function literalType(value: InputValue, type: DataType): LiteralType {
  if (value === null || value === undefined) return { case: "null", value: dataTypeMessage(type) };
  switch (type.kind) {
    case "boolean":
      return { case: "boolean", value: storedBoolean(value) };
    case "byte":
    case "short":
    case "integer":
    case "yearMonthInterval":
      return { case: type.kind, value: storedInteger(value, type.kind) };
    case "long":
    case "dayTimeInterval":
      return { case: type.kind, value: storedLong(value, type.kind) };
    case "float":
    case "double":
      return { case: type.kind, value: storedDouble(value, type.kind) };
    case "string":
    case "char":
    case "varchar":
      return { case: "string", value: storedText(value, type) };
    case "binary":
      return { case: "binary", value: storedBytes(value, type) };
    case "date":
      return { case: "date", value: storedDays(value) };
    case "timestamp":
    case "timestampNtz":
      return { case: type.kind, value: storedMicros(value, type.kind) };
    case "time":
      return { case: "time", value: { nano: storedNanos(value, type), precision: type.precision } };
    case "decimal": {
      const { precision, scale } = type;
      return { case: "decimal", value: { value: formatDecimal(storedUnscaled(value, type), scale), precision, scale } };
    }
    case "calendarInterval": {
      const { months, days, nanoseconds } = storedInterval(value);
      if (nanoseconds % 1000n !== 0n) throw unfit(value, type);
      return { case: "calendarInterval", value: { months, days, microseconds: nanoseconds / 1000n } };
    }
    case "array": {
      const elements = storedList(value, type).map((element, n) =>
        within(n, () => literalMessage(element, type.element)),
      );
      return { case: "array", value: { elementType: dataTypeMessage(type.element), elements } };
    }
    case "map": {
      const entries = [...storedMap(value, type)];
      const keys = entries.map(([key]) => within("key", () => literalMessage(key, type.key)));
      const values = entries.map(([, part]) => within("value", () => literalMessage(part, type.value)));
      const types = { keyType: dataTypeMessage(type.key), valueType: dataTypeMessage(type.value) };
      return { case: "map", value: { ...types, keys, values } };
    }
    case "struct": {
      const given = storedFields(value, type);
      const elements = type.fields.map(({ name, type: part }) => within(name, () => literalMessage(given[name], part)));
      return { case: "struct", value: { structType: dataTypeMessage(type), elements } };
    }
    case "null":
    case "variant":
    case "geometry":
    case "geography":
    case "udt":
      throw new InvalidArgumentError(
        `There are no literals of type ${typeName(type)} but null; call a function that makes one.`,
      );
  }
}
