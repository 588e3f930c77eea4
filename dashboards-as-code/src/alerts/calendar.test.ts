import { expect, it } from "vitest";
import { closedIntervals, nasdaq } from "./calendar.js";

it("is closed at night, at weekends and on holidays, in the market's own time", () => {
  const [night, weekend, ...holidays] = closedIntervals(nasdaq);
  expect(night?.times).toEqual([
    { start_time: "00:00", end_time: "09:30" },
    { start_time: "16:00", end_time: "24:00" },
  ]);
  expect(weekend?.weekdays).toEqual(["sunday", "saturday"]);
  expect(holidays).toHaveLength(20);
  expect(holidays[3]).toEqual({ years: ["2026"], months: ["4"], days_of_month: ["3"], location: "America/New_York" });
});

it("names no weekend as a holiday", () => {
  const days = nasdaq.holidays.map((date) => new Date(date).getUTCDay());
  expect(days.filter((day) => day === 0 || day === 6)).toEqual([]);
});

it("refuses a range that runs backwards", () => {
  expect(() => closedIntervals({ ...nasdaq, weekdays: "friday:monday" })).toThrow(RangeError);
});
