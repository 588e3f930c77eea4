import { describe, expect, it } from "vitest";
import { bars, quotes, ticks } from "../tables/generated.js";
import { select } from "./select.js";
import { days, hours, months, termValues, variable } from "./term.js";

describe("a query", () => {
  it("names its partitions, the series first", () => {
    const { text, columns, fits } = select(bars, {
      series: "symbol",
      time: "window_start",
      columns: ["close", "symbol"],
      partition: { symbol: variable("symbol"), resolution: "1m", bucket: months(2) },
    });
    expect(text).toBe(`SELECT "symbol", "window_start", "close"
FROM "market_data"."bars"
WHERE "symbol" IN (\${symbol:sqlstring})
  AND "resolution" IN ('1m')
  AND "bucket" IN (to_date(floor((timestamp)$__timeTo, 1mo)), to_date(floor((timestamp)$__timeTo - 1mo, 1mo)))
  AND "window_start" >= $__timeFrom
  AND "window_start" <= $__timeTo`);
    expect(columns).toEqual(["symbol", "window_start", "close"]);
    expect(fits).toEqual(["1 month"]);
  });

  it("has no time range where rows have no history", () => {
    const { text } = select(quotes, { series: "symbol", columns: ["price"], partition: { symbol: ["A", "B"] } });
    expect(text).not.toContain("$__");
    expect(text).toContain(`WHERE "symbol" IN ('A', 'B')`);
  });

  it("limits the rows of each partition", () => {
    const partition = { symbol: "A", hour: hours(2), slice: [0, 1] };
    const { text } = select(ticks, { series: "symbol", time: "event_time", columns: ["price"], limit: 5, partition });
    expect(text).toMatch(/"slice" IN \(0, 1\).*PER PARTITION LIMIT 5$/s);
    expect(text).toContain(`"hour" IN (floor((timestamp)$__timeTo, 1h), floor((timestamp)$__timeTo - 1h, 1h))`);
  });

  it("is refused where Cassandra would have to scan", () => {
    const sorted = { ...ticks, clustering: [{ name: "seq", order: "DESC" }] } as const;
    const partition = { symbol: "A", hour: hours(2), slice: 0 };
    expect(() => select(sorted, { series: "symbol", time: "event_time", columns: [], partition })).toThrow(
      "Table ticks is not sorted by `event_time` first: a range of it would need a scan. Sorted by: seq",
    );
    const missing: object = { symbol: "A" };
    const chosen = { ...partition, ...missing, slice: undefined };
    // @ts-expect-error a column of the partition key is not chosen
    expect(() => select(ticks, { series: "symbol", columns: [], partition: chosen })).toThrow(
      "`slice` of its partition key",
    );
  });
});

describe("a term", () => {
  it("is quoted, so that it stays one text", () => {
    expect(termValues(["O'Neil", "O'Neil"], "text")).toEqual(["'O''Neil'"]);
  });

  it("joins buckets of several sizes", () => {
    expect(termValues([months(1), days(2)], "date")).toEqual([
      "to_date(floor((timestamp)$__timeTo, 1mo))",
      "to_date(floor((timestamp)$__timeTo, 1d))",
      "to_date(floor((timestamp)$__timeTo - 1d, 1d))",
    ]);
  });

  it("takes no half bucket", () => {
    expect(() => days(1.5)).toThrow(RangeError);
    expect(() => hours(0)).toThrow("0 hours: it takes a whole number from 1 on");
  });
});
