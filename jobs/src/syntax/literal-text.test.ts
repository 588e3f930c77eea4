import { describe, expect, it } from "vitest";
import { checkDateTime, checkInterval } from "./literal-text.js";

describe("texts of literals", () => {
  it.each([
    ["DATE", "2024-02-29"],
    ["DATE", "2024-1-5"],
    ["TIME", "00:00:00"],
    ["TIMESTAMP", "2024-12-31 23:59:59.123456789"],
    ["TIMESTAMP", "2024-12-31"],
    ["TIMESTAMP", "${START}"],
  ] as const)("%s '%s' is right", (type, text) => {
    expect(checkDateTime(type, text)).toBeUndefined();
  });

  it.each([
    ["DATE", "2023-02-29"],
    ["DATE", "2024-13-01"],
    ["DATE", "today"],
    ["TIME", "24:00:00"],
    ["TIMESTAMP", "2024-12-31T10:00:00"],
    ["TIMESTAMP", "2024-12-31 10:00:60"],
  ] as const)("%s '%s' is wrong", (type, text) => {
    expect(checkDateTime(type, text)).toContain(`write ${type} '`);
  });

  it.each([
    ["DAY", "SECOND", "1 02:03:04.5"],
    ["DAY", "HOUR", "-1 02"],
    ["HOUR", "MINUTE", "99:30"],
    ["YEAR", "MONTH", "1-6"],
    ["SECOND", undefined, "0.5"],
    ["MINUTE", undefined, "-5"],
  ] as const)("INTERVAL from %s to %s '%s' is right", (from, to, text) => {
    expect(checkInterval({ from, ...(to === undefined ? {} : { to }) }, text)).toBeUndefined();
  });

  it.each([
    ["DAY", "SECOND", "1", "write INTERVAL '1 02:03:04.5' DAY TO SECOND"],
    ["HOUR", "MINUTE", "1 2", "write INTERVAL '02:03' HOUR TO MINUTE"],
    ["MINUTE", undefined, "5.5", "write a whole number: INTERVAL '5' MINUTE"],
    ["SECOND", undefined, "s", "write INTERVAL '5' SECOND or INTERVAL '0.5' SECOND"],
  ] as const)("INTERVAL from %s to %s '%s' is wrong", (from, to, text, hint) => {
    expect(checkInterval({ from, ...(to === undefined ? {} : { to }) }, text)).toBe(hint);
  });

  it("an interval has two digits in front, or as many as its unit says", () => {
    expect(checkInterval({ from: "DAY" }, "-099")).toBeUndefined();
    expect(checkInterval({ from: "DAY" }, "100")).toBe("write DAY(3), for DAY has 2 digits, or a larger unit");
    expect(checkInterval({ from: "DAY", precision: 3 }, "100")).toBeUndefined();
  });
});
