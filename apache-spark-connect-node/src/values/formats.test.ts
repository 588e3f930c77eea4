import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import { decimalText, formatDecimal } from "./decimal.js";
import { formatDate, formatMicros, formatTime, Timestamp } from "./timestamp.js";

describe("decimals", () => {
  it.each([
    [0n, 2, "0.00"],
    [5n, 2, "0.05"],
    [-5n, 2, "-0.05"],
    [-12_345n, 0, "-12345"],
    [12_345n, 3, "12.345"],
    [12n, -2, "1200"],
  ])("%s with scale %s is %s", (unscaled, scale, text) => {
    expect(formatDecimal(unscaled, scale)).toBe(text);
  });

  it("reads numbers of every size", () => {
    const words = (value: bigint) =>
      new Uint32Array(BigUint64Array.of(BigInt.asUintN(64, value), BigInt.asUintN(64, value >> 64n)).buffer);
    const edges = [0n, 1n, 5n, 99n, 100n, 2n ** 32n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 63n, 2n ** 64n, 10n ** 38n - 1n];
    for (const value of edges.flatMap((edge) => [edge, -edge])) {
      for (const scale of [0, 2, 15, 18, 38])
        expect(decimalText(words(value), 0, scale)).toBe(formatDecimal(value, scale));
    }
  });

  it("reads 128 bits with a sign", () => {
    expect(decimalText(Uint32Array.of(9, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff), 1, 1)).toBe("-0.1");
    expect(decimalText(Uint32Array.of(0, 0, 0, 1), 0, 0)).toBe(String(2n ** 96n));
  });
});

describe("times", () => {
  it.each([
    [0n, "1970-01-01T00:00:00.000000Z"],
    [-1n, "1969-12-31T23:59:59.999999Z"],
    [1_769_860_800_123_456n, "2026-01-31T12:00:00.123456Z"],
    [-62_135_596_800_000_000n, "0001-01-01T00:00:00.000000Z"],
  ])("%s µs is %s", (micros, text) => {
    expect(String(new Timestamp(micros))).toBe(text);
  });

  it("converts to and from Date", () => {
    expect(new Timestamp(-1n).toDate().toISOString()).toBe("1969-12-31T23:59:59.999Z");
    expect(Timestamp.fromDate(new Date(1.5e12)).epochMicros).toBe(1_500_000_000_000_000n);
    expect(() => Timestamp.fromDate(new Date(Number.NaN))).toThrow(InvalidArgumentError);
    expect(JSON.stringify({ at: new Timestamp(0n) })).toBe('{"at":"1970-01-01T00:00:00.000000Z"}');
  });

  it("writes dates, local times and times of day", () => {
    expect(formatDate(-1)).toBe("1969-12-31");
    expect(formatDate(2_932_896)).toBe("9999-12-31");
    expect(formatMicros(-1n)).toBe("1969-12-31T23:59:59.999999");
    expect(formatTime(86_399_999_999_000n, 6)).toBe("23:59:59.999999");
    expect(formatTime(3_600_000_000_000n, 0)).toBe("01:00:00");
  });

  it("writes every date as Date does", () => {
    const asDate = (days: number) => new Date(days * 86_400_000).toISOString().split("T")[0];
    // A step of 13 days comes by every day of the year; the years run from 2000 before year 1 to 12,000.
    for (let days = -1_450_000; days < 3_660_000; days += 13) {
      if (formatDate(days) !== asDate(days)) expect(formatDate(days)).toBe(asDate(days));
    }
    for (const days of [-100_000_000, -719_529, -354_286, -354_285, -1, 0, 11_016, 2_932_896, 2_932_897, 100_000_000]) {
      expect(formatDate(days)).toBe(asDate(days));
    }
    expect(formatDate(100_000_001)).toBe("day 100000001 since 1970-01-01");
  });
});
