import { ProtocolError } from "../errors.js";
import type { Expression_Literal as Literal } from "../gen/spark/connect/expressions_pb.js";
import { formatDate, formatMicros, formatTime, Timestamp } from "./timestamp.js";
import type { Row, Value } from "./value.js";

/** The value of a literal that the server sent, as `values/value.ts` says. */
export function literalValue({ literalType: literal, dataType }: Literal): Value {
  switch (literal.case) {
    case "null":
      return null;
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "string":
    case "binary":
    case "yearMonthInterval":
    case "dayTimeInterval":
      return literal.value;
    case "decimal":
      return literal.value.value;
    case "date":
      return formatDate(literal.value);
    case "timestamp":
      return new Timestamp(literal.value);
    case "timestampNtz":
      return formatMicros(literal.value);
    case "time":
      return formatTime(literal.value.nano, literal.value.precision ?? 6);
    case "calendarInterval": {
      const { months, days, microseconds } = literal.value;
      return { months, days, nanoseconds: microseconds * 1000n };
    }
    case "array":
      return literal.value.elements.map(literalValue);
    case "map": {
      const values = literal.value.values.map(literalValue);
      return new Map(literal.value.keys.map((key, n) => [literalValue(key), values[n] ?? null]));
    }
    case "struct": {
      const type = (dataType ?? literal.value.structType)?.kind;
      const names = type?.case === "struct" ? type.value.fields.map((field) => field.name) : [];
      return rowOf(names, literal.value.elements);
    }
    case "specializedArray": {
      const { valueType } = literal.value;
      return valueType.case === undefined ? [] : valueType.value.values;
    }
    case undefined:
      throw new ProtocolError("The server sent a literal of a kind that this version does not know.");
  }
}

/** Literals as a row; one without a name is called by its place. */
export function rowOf(names: readonly string[], literals: readonly Literal[]): Row {
  return Object.fromEntries(literals.map((literal, n) => [names[n] ?? `_${n + 1}`, literalValue(literal)]));
}
