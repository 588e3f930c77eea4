import { expect, test } from "vitest";
import { defaultSettings, settings } from "./settings.js";

test("the defaults of the table are those that hold at the start", () => {
  const initial = Object.values(settings).map((setting) => setting.read(setting.default));
  expect(initial.filter((each) => typeof each === "string")).toEqual([]);
  expect(Object.assign({}, ...initial)).toEqual(defaultSettings);
});
