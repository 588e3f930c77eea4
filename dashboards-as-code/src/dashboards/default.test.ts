import { expect, test } from "vitest";
import { bars, feedGaps, quotes, ticks, volatility } from "../tables/generated.js";
import type { Table } from "../tables/table.js";
import { defaultDashboard, unshown } from "./default.js";
import { market } from "./market.js";
import { resolutions, symbols } from "./variables.js";

const kindsOf = (table: Table) =>
  defaultDashboard(table, [symbols, resolutions])?.rows.flatMap(({ panels }) =>
    panels.map(({ title, visualization }) => `${visualization.group}: ${title}`),
  );

test("columns that are open, high, low and close are candles, other numbers lines over the time", () => {
  expect(kindsOf(bars)).toEqual(["candlestick: Price", "timeseries: Trade count", "timeseries: Vwap", "table: Rows"]);
  expect(kindsOf(volatility)).toEqual([
    "timeseries: High",
    "timeseries: Low",
    "timeseries: Volatility",
    "timeseries: Trade count",
    "table: Rows",
  ]);
});

test("rows without numbers are a table, one row a key is single numbers", () => {
  expect(kindsOf(feedGaps)).toEqual(["table: Rows"]);
  expect(kindsOf(quotes)?.slice(0, 2)).toEqual(["stat: Price", "stat: Bid"]);
});

test("texts of the partition key become variables: those that are known, and others that the reader writes", () => {
  expect(defaultDashboard(bars, [symbols])?.variables.map(({ name, free }) => [name, free])).toEqual([
    ["symbol", undefined],
    ["resolution", true],
  ]);
});

test("a number in the partition key has no default, for nobody could name its values", () => {
  expect(defaultDashboard(ticks, [symbols])).toBeUndefined();
});

test("only tables that no dashboard shows have one", () => {
  expect(unshown([bars, feedGaps], [market]).map(({ name }) => name)).toEqual(["feed_gaps"]);
});
