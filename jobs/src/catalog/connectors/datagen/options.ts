import type { PhysicalTableColumn } from "../../table.js";
import type { Type } from "../../types.js";
import {
  durationOption,
  type Option,
  type OptionReader,
  type OptionSchema,
  oneOf,
  optional,
  wholeNumber,
} from "../options.js";

/** A number as it is written, to stay exact. */
const numberText: OptionReader<string> = {
  type: "Double",
  read: (text) =>
    /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? { value: text } : { write: "write a number" },
};

const share: OptionReader<number> = {
  type: "Double",
  read: (text) => {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    return value >= 0 && value <= 1 ? { value } : { write: "write a number from 0 to 1" };
  },
};

/** The options of Flink's DataGen connector that are not of a field. */
export const datagenOptions = {
  "rows-per-second": optional(wholeNumber(1n), "How many rows come in a second.", { default: "10000" }),
  "number-of-rows": optional(wholeNumber(0n), "How many rows come in all.", { default: "without end" }),
};

/** The options of a field, `fields.NAME.…`. */
export const fieldOptions = {
  kind: optional(oneOf(["random", "sequence"]), "Where the values of the field come from.", { default: "random" }),
  min: optional(numberText, "The least number.", { default: "the least of the type" }),
  max: optional(numberText, "The greatest number.", { default: "the greatest of the type" }),
  "max-past": optional(durationOption, "How far a time may lie before the present.", { default: "0" }),
  length: optional(wholeNumber(1n, "Integer"), "How many letters or bytes a value has.", {
    default: "100, or that of the type",
  }),
  "null-rate": optional(share, "The share of values that are NULL.", { default: "0" }),
  start: optional(wholeNumber(-(2n ** 63n)), "The first number of a sequence."),
  end: optional(wholeNumber(-(2n ** 63n)), "The last number of a sequence; after it no more rows come."),
};

export type FieldOption = keyof typeof fieldOptions;

/** The name of an option of a field. */
export const fieldKey = (field: string, option: FieldOption): string => `fields.${field}.${option}`;

/** The options that a field of a type may have. */
function optionsFor(type: Type): readonly FieldOption[] {
  switch (type.kind) {
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT":
    case "FLOAT":
    case "DOUBLE":
    case "DECIMAL":
      return ["kind", "min", "max", "null-rate", "start", "end"];
    case "CHAR":
    case "VARCHAR":
      return ["kind", "length", "null-rate", "start", "end"];
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ":
      return ["kind", "max-past", "null-rate"];
    default:
      return ["kind", "null-rate"];
  }
}

/** The options of a table with such columns. */
export function schemaFor(columns: readonly PhysicalTableColumn[]): OptionSchema {
  const own = columns.flatMap(({ name, type }) =>
    optionsFor(type).map((key): [string, Option<unknown>] => {
      const option: Option<unknown> = fieldOptions[key];
      const cause =
        key === "start" || key === "end" ? { neededIf: { option: fieldKey(name, "kind"), is: "sequence" } } : {};
      return [fieldKey(name, key), { ...option, ...cause }];
    }),
  );
  return { ...datagenOptions, ...Object.fromEntries(own) };
}

/** All options, for the reference: `#` stands for the name of a field. */
export const documentedOptions: OptionSchema = {
  ...datagenOptions,
  ...Object.fromEntries(Object.entries(fieldOptions).map(([key, option]) => [`fields.#.${key}`, option])),
};
