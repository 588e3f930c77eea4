import { describe, expect, test } from "vitest";
import type { Variable } from "../dashboards/dashboard.js";
import { ChoiceError, fill } from "./fill.js";

const symbol: Variable = { name: "symbol", label: "", values: ["AAPL", "O'X", "$__timeTo"], multi: true };
const resolution: Variable = { name: "resolution", label: "", values: ["1m", "1s"], multi: false };
const variables = [symbol, resolution];
const text = `s IN (\${symbol:sqlstring}) AND r IN (\${resolution:sqlstring}) AND t >= $__timeFrom AND t <= $__timeTo`;
const of = (values: Readonly<Record<string, readonly string[]>>, from = 1, to = 2): string =>
  fill(text, variables, { from, to, values });

describe("fill", () => {
  test("takes the first value of a variable that is not chosen", () => {
    expect(of({})).toBe("s IN ('AAPL') AND r IN ('1m') AND t >= 1 AND t <= 2");
  });
  test("writes several values, each once, with quotes doubled and macros in values left alone", () => {
    expect(of({ symbol: ["O'X", "$__timeTo", "O'X"], resolution: ["1s"] })).toBe(
      "s IN ('O''X','$__timeTo') AND r IN ('1s') AND t >= 1 AND t <= 2",
    );
  });
  test.each([
    "AAPL') OR 1=1 --",
    "AAPL'; DROP TABLE k.t; --",
    "",
    "aapl",
    "AAPL\u0000",
    "${resolution:sqlstring}",
  ])("refuses the value %j", (value) => expect(() => of({ symbol: [value] })).toThrow(ChoiceError));
  test.each(["__proto__x", "constructor", "Symbol", "a'b"])("refuses the variable %j", (name) =>
    expect(() => of({ [name]: ["AAPL"] })).toThrow(ChoiceError));
  test("refuses two values of a variable that takes one", () => {
    expect(() => of({ resolution: ["1m", "1s"] })).toThrow("takes one value");
  });
  test.each([
    [Number.NaN, 1],
    [0.5, 1],
    [-1, 1],
    [2, 1],
    [0, 9e15],
  ])("refuses the range from %d to %d", (from, to) => expect(() => of({}, from, to)).toThrow(ChoiceError));
  test("tells a query apart that names a variable which is not declared", () => {
    expect(() => fill(text, [symbol], { from: 1, to: 2, values: {} })).toThrow(RangeError);
  });
});
