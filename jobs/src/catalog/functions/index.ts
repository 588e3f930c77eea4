import { avg } from "./aggregate/avg.js";
import { firstValue, lastValue } from "./aggregate/by-order.js";
import { collect } from "./aggregate/collect.js";
import { count } from "./aggregate/count.js";
import { max, min } from "./aggregate/extremes.js";
import { jsonArrayAgg, jsonObjectAgg } from "./aggregate/json.js";
import { arrayAgg, listagg } from "./aggregate/lists.js";
import { percentile } from "./aggregate/percentile.js";
import { stddev, stddevPop, stddevSamp, variance, varPop, varSamp } from "./aggregate/spread.js";
import { sum } from "./aggregate/sum.js";
import { access } from "./collection/access.js";
import { arrays } from "./collection/arrays.js";
import { maps } from "./collection/maps.js";
import type { AggregateFunction, ScalarFunction } from "./function.js";
import { jsonCalls } from "./json/calls.js";
import { jsonTexts } from "./json/texts.js";
import { arithmetic } from "./scalar/arithmetic.js";
import { comparison } from "./scalar/comparison.js";
import { conditional } from "./scalar/conditional.js";
import { logic } from "./scalar/logic.js";
import { math } from "./scalar/math.js";
import { typeFunctions } from "./scalar/types.js";
import { clocks } from "./temporal/clock.js";
import { intervals } from "./temporal/intervals.js";
import { parts } from "./temporal/parts.js";
import { timeRounding } from "./temporal/rounding.js";
import { timeText } from "./temporal/text.js";
import { encoding } from "./text/encoding.js";
import { internet } from "./text/internet.js";
import { pattern } from "./text/pattern.js";
import { plainText } from "./text/plain.js";
import { textTests } from "./text/tests.js";
import { windowFunctions } from "./window/index.js";

export { jsonArrayAgg, jsonObjectAgg } from "./aggregate/json.js";
export type * from "./function.js";
export { categories } from "./function.js";
export * from "./java.js";
export { laterFunctions } from "./later.js";
export * from "./window/index.js";

const byName = <Entry extends { readonly name: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.name, entry]));

/** Functions and operators of one row, by name. */
export const scalarFunctions: ReadonlyMap<string, ScalarFunction> = byName([
  ...arithmetic,
  ...comparison,
  ...logic,
  ...math,
  ...plainText,
  ...pattern,
  ...encoding,
  ...internet,
  ...textTests,
  ...conditional,
  ...access,
  ...arrays,
  ...maps,
  ...typeFunctions,
  ...parts,
  ...intervals,
  ...timeRounding,
  ...clocks,
  ...timeText,
  ...jsonCalls,
  ...jsonTexts,
]);

/** Functions of many rows, by name. */
export const aggregateFunctions: ReadonlyMap<string, AggregateFunction> = byName([
  count,
  sum,
  avg,
  min,
  max,
  firstValue,
  lastValue,
  stddev,
  stddevPop,
  stddevSamp,
  variance,
  varPop,
  varSamp,
  listagg,
  arrayAgg,
  collect,
  jsonArrayAgg.ABSENT,
  jsonObjectAgg.NULL,
  percentile,
]);

/** The built-in functions that are called by a name, each once. */
export const functionNames: readonly string[] = [
  ...new Set([...scalarFunctions.keys(), ...aggregateFunctions.keys(), ...windowFunctions.keys()]),
].filter((name) => /^[A-Z_0-9]+$/.test(name));
