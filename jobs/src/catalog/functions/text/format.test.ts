import { describe, expect, it } from "vitest";
import { types } from "../../types.js";
import { checkFormat } from "./format.js";

const { int, string, double, date } = types;

describe("formats of PRINTF", () => {
  it.each([
    ["%d of %s|%5d|%-5s|%05d|%,d", [int, string, int, string, int, int]],
    ["%.2f%%%n %2$s %1$10.3e", [double, string]],
    ["%s %s", [string, string, string]],
    ["%X %S %b", [int, double, string]],
  ])("%s fits", (format, values) => {
    expect(checkFormat(format, values)).toEqual({ kind: "fits" });
  });

  it.each([
    ["%d", [string]],
    ["%d %d", [int]],
    ["%f", [int]],
    ["%q", [int]],
    ["%", [int]],
    ["%.2d", [int]],
  ])("%s is wrong", (format, values) => {
    expect(checkFormat(format, values)).toEqual({ kind: "wrong" });
  });

  it.each([
    ["%c", [int]],
    ["%-d", [int]],
    ["%s", [date]],
    ["%-+0d", [int]],
  ])("%s is not known", (format, values) => {
    expect(checkFormat(format, values).kind).toBe("needs");
  });
});
