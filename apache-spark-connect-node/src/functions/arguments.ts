import { InvalidArgumentError } from "../errors.js";
import { callFunction, lit, namedColumn } from "../expressions/call.js";
import { Column, type ColumnOrName } from "../expressions/column.js";
import { type Options, optionTexts } from "../readwrite/options.js";
import type { DataType } from "../types/data-type.js";
import { typeToJson } from "../types/schema-json.js";

/** A schema: DDL such as `"a INT, b STRING"`, a data type, or a column of one of them as text. */
export type Schema = string | DataType | Column;

/** One share from 0 to 1, or several, for which the result is an array. */
export type Percentages = number | readonly number[] | Column;

/** The argument when there is one. */
export function given<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

/** A column, the name of one, or a number. */
export function namedOrNumber(value: ColumnOrName | number): Column {
  return typeof value === "string" ? namedColumn(value) : lit(value);
}

/** Options as a map of texts. */
export function optionsMap(options: Options): Column {
  return callFunction("map", Object.entries(optionTexts(options)).flat());
}

/** A schema as the functions that read texts take it: DDL as it is, a data type as Spark's JSON. */
export function schemaText(schema: Schema): Column | string {
  return typeof schema === "string" || schema instanceof Column ? schema : typeToJson(schema);
}

/** One share, or an array of several. */
export function percentages(percentage: Percentages): Column | number {
  if (typeof percentage === "number" || percentage instanceof Column) return percentage;
  return callFunction("array", percentage);
}

/** A seed of 63 bits. The client draws it, so that a plan that is sent again has the same values. */
export function randomSeed(): bigint {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (BigInt(high >>> 1) << 32n) | BigInt(low);
}

/** @throws {InvalidArgumentError} when there are fewer arguments. */
export function atLeast(count: number, name: string, args: readonly unknown[]): void {
  if (args.length >= count) return;
  const needs = count === 1 ? "one argument" : `${count} arguments`;
  throw new InvalidArgumentError(`${name}() needs at least ${needs} of its last kind, but has ${args.length}.`);
}
