import { types } from "cassandra-driver";
import { expect, test } from "vitest";
import { select } from "../cql/select.js";
import { days, variable } from "../cql/term.js";
import { averages } from "../tables/generated.js";
import { frameOf } from "./frames.js";

const query = select(averages, {
  series: "symbol",
  time: "window_end",
  columns: ["average_price", "average_bid", "trade_count", "bucket"],
  partition: { symbol: variable("symbol"), bucket: days(1) },
});

test("columns in the order of the query, times in milliseconds, a missing value as null and not as 0", () => {
  const row = {
    symbol: "AAPL",
    window_end: new Date(1_700_000_000_000),
    average_price: Number.NaN,
    average_bid: null,
    trade_count: types.Long.fromNumber(7),
    bucket: types.LocalDate.fromString("2026-11-23"),
  };
  expect(frameOf(query, [row])).toEqual({
    fields: [
      { name: "symbol", type: "string", values: ["AAPL"] },
      { name: "window_end", type: "time", values: [1_700_000_000_000] },
      { name: "average_price", type: "number", values: [null] },
      { name: "average_bid", type: "number", values: [null] },
      { name: "trade_count", type: "number", values: [7] },
      { name: "bucket", type: "time", values: [Date.UTC(2026, 10, 23)] },
    ],
  });
});

test("no rows give fields without values", () => {
  expect(frameOf(query, []).fields.map(({ values }) => values)).toEqual([[], [], [], [], [], []]);
});
