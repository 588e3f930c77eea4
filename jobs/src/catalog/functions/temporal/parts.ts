import { fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isTimestamp } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import type { Call, Check, ScalarFunction } from "../function.js";

/** Spark's `extract` field of a unit, and how its value becomes Flink's, a BIGINT. */
const fields: Readonly<Record<string, string>> = {
  YEAR: "YEAR",
  QUARTER: "QUARTER",
  MONTH: "MONTH",
  WEEK: "WEEK",
  ISOYEAR: "YEAROFWEEK",
  DAY: "DAY",
  DOY: "DOY",
  DOW: "DAYOFWEEK",
  ISODOW: "DAYOFWEEK_ISO",
  HOUR: "HOUR",
  MINUTE: "MINUTE",
  SECOND: "SECOND",
};

/** Units that FLOOR and CEIL cut to. */
const truncations = ["YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "MILLISECOND"];
const dateTruncations = ["YEAR", "QUARTER", "MONTH", "WEEK"];

const unitOf = (call: Pick<Call, "constants">): string => String(call.constants[0]);

const unitAndTime =
  (units: readonly string[], result: (type: Type) => Type): Check =>
  ([unit, operand, ...rest]) => {
    if (unit === undefined || operand === undefined || rest.length > 0) return undefined;
    if (!units.includes(String(unit.constant))) return undefined;
    if (!isTimestamp(operand.type) && operand.type.kind !== "DATE") return undefined;
    return { arguments: [unit.type, operand.type], result: withNullable(result(operand.type), operand.type.nullable) };
  };

function argument(call: Call): Expression {
  const [, operand] = call.args;
  if (operand === undefined) throw new TypeError("A unit and a time are wanted.");
  return operand;
}

/** Spark's `date_trunc` gives a TIMESTAMP_LTZ whatever it gets. */
function cutTo(unit: string, value: Expression, type: Type): Expression {
  if (type.kind === "DATE") return fn("trunc", value, lit.string(unit));
  const cut = fn("date_trunc", lit.string(unit), value);
  return type.kind === "TIMESTAMP" ? rawCast(cut, type) : cut;
}

/** `YEAR(t)` and its like are short for EXTRACT. */
const shorthand = (name: string, unit: string): ScalarFunction => ({
  name,
  usage: `${name}(time)`,
  check: ([operand, ...rest]) => {
    const found =
      rest.length === 0 &&
      operand &&
      unitAndTime([unit], () => types.bigint)([{ type: types.string, constant: unit }, operand]);
    return found ? { arguments: found.arguments.slice(1), result: found.result } : undefined;
  },
  translate: ({ args }) => rawCast(fn("date_part", lit.string(fields[unit] ?? unit), ...args), types.bigint, "wrap"),
});

export const parts: readonly ScalarFunction[] = [
  {
    name: "EXTRACT",
    usage: "EXTRACT(unit FROM time)",
    check: unitAndTime(Object.keys(fields), () => types.bigint),
    translate: (call) => {
      const field = lit.string(fields[unitOf(call)] ?? unitOf(call));
      return rawCast(fn("date_part", field, argument(call)), types.bigint, "wrap");
    },
  },
  {
    name: "FLOOR TO",
    usage: "FLOOR(time TO unit)",
    check: (args) => {
      const units = args[1]?.type.kind === "DATE" ? dateTruncations : truncations;
      return unitAndTime(units, (type) => type)(args);
    },
    translate: (call) => cutTo(unitOf(call), argument(call), call.result),
  },
  shorthand("YEAR", "YEAR"),
  shorthand("QUARTER", "QUARTER"),
  shorthand("MONTH", "MONTH"),
  shorthand("WEEK", "WEEK"),
  shorthand("DAYOFYEAR", "DOY"),
  shorthand("DAYOFMONTH", "DAY"),
  shorthand("DAYOFWEEK", "DOW"),
  shorthand("HOUR", "HOUR"),
  shorthand("MINUTE", "MINUTE"),
  shorthand("SECOND", "SECOND"),
];
