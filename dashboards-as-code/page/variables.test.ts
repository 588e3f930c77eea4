import { expect, test } from "vitest";
import type { Variable } from "./api.js";
import { chosenOf } from "./variables.js";

const offered: Variable = {
  name: "symbol",
  type: "custom",
  multi: true,
  options: [{ value: "A" }, { value: "B" }],
  query: "A,B",
};

test("of the address what the variable offers, else its first value", () => {
  expect(chosenOf(offered, {})).toEqual(["A"]);
  expect(chosenOf(offered, { symbol: ["B", "X", "A"] })).toEqual(["B", "A"]);
  expect(chosenOf(offered, { symbol: ["X"] })).toEqual(["A"]);
  expect(chosenOf({ ...offered, multi: false }, { symbol: ["B", "A"] })).toEqual(["B"]);
});

test("a text box takes any text, and its own at first", () => {
  const box: Variable = { ...offered, type: "textbox", query: "start" };
  expect(chosenOf(box, {})).toEqual(["start"]);
  expect(chosenOf(box, { symbol: ["anything"] })).toEqual(["anything"]);
});
