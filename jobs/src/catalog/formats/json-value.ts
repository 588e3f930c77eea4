import { caseWhen, extract, fn, lambda, lit, rawCast } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { type Type, types } from "../types.js";
import type { TimeStandard } from "./value-text.js";

/** A value as Spark's `to_json` has to be given it, so that it writes what Flink writes: times as texts. */
export function jsonValue(value: spark.Expression, type: Type, standard: TimeStandard, depth = 0): spark.Expression {
  if (!holdsTimes(type)) return value;
  switch (type.kind) {
    case "TIMESTAMP":
      return timeText(value, standard);
    case "TIMESTAMP_LTZ": {
      const utc = fn("convert_timezone", fn("current_timezone"), lit.string("UTC"), rawCast(value, types.timestamp(6)));
      return fn("concat", timeText(utc, standard), lit.string("Z"));
    }
    case "ARRAY":
      return fn(
        "transform",
        value,
        lambda(`x${depth}`, (item) => jsonValue(item, type.element, standard, depth + 1)),
      );
    case "MAP": {
      const entry = (item: spark.Expression) => {
        const inner = jsonValue(extract(item, lit.string("value")), type.value, standard, depth + 1);
        return fn("struct", extract(item, lit.string("key")), inner);
      };
      return fn("map_from_entries", fn("transform", fn("map_entries", value), lambda(`x${depth}`, entry)));
    }
    case "ROW": {
      const fields = type.fields.flatMap(({ name, type: each }) => [
        lit.string(name),
        jsonValue(extract(value, lit.string(name)), each, standard, depth),
      ]);
      return caseWhen([[fn("isnotnull", value), fn("named_struct", ...fields)]]);
    }
    default:
      return value;
  }
}

/** As many digits of a second's fraction as there are, in both of Flink's standards. */
function timeText(value: spark.Expression, standard: TimeStandard): spark.Expression {
  const text = rawCast(value, types.string);
  return standard === "SQL" ? text : fn("replace", text, lit.string(" "), lit.string("T"));
}

function holdsTimes(type: Type): boolean {
  switch (type.kind) {
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ":
      return true;
    case "ARRAY":
      return holdsTimes(type.element);
    case "MAP":
      return holdsTimes(type.value);
    case "ROW":
      return type.fields.some((field) => holdsTimes(field.type));
    default:
      return false;
  }
}
