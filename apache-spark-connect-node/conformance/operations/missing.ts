import type { Topic } from "../harness/operation.js";

export const missing: Topic = {
  dropAny: (_, { trades }) => trades.na.drop(),
  dropAll: (_, { trades }) => trades.na.drop("all", ["price", "size"]),
  dropByThreshold: (_, { trades }) => trades.na.drop({ minNonNulls: 4 }),
  dropOfColumns: (_, { trades }) => trades.na.drop("any", ["symbol"]),
  fillNumber: (_, { trades }) => trades.na.fill(0),
  fillDouble: (_, { trades }) => trades.na.fill(1.5, ["price"]),
  fillText: (_, { trades }) => trades.na.fill("none"),
  fillBoolean: (_, { trades }) => trades.selectExpr("id", "price > 10 AS dear").na.fill(false),
  fillByColumn: (_, { trades }) => trades.na.fill({ price: 9.5, symbol: "?", size: 1 }),
  replaceText: (_, { trades }) =>
    trades.na.replace(
      new Map([
        ["AAPL", "Apple"],
        ["GOOG", "Google"],
      ]),
    ),
  replaceInColumns: (_, { trades }) =>
    trades.na.replace(
      new Map([
        [1, 100],
        [2, 200],
      ]),
      ["id"],
    ),
  replaceByNull: (_, { trades }) => trades.na.replace(new Map([["MSFT", null]]), ["symbol"]),
  replaceDouble: (_, { trades }) => trades.na.replace(new Map([[10.5, 0.5]])),
  nanIsMissing: (_, { numbers }) => numbers.na.drop("any", ["d"]),
  nanIsFilled: (_, { numbers }) => numbers.na.fill(0.5),
};
