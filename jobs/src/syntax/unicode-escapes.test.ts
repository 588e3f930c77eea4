import { expect, test } from "vitest";
import { unescaped } from "./unicode-escapes.js";

test("escapes name signs of Unicode, and the escape sign itself is written twice", () => {
  expect(unescaped(String.raw`\00e4x\\y`, "\\")).toEqual({ text: "äx\\y" });
  expect(unescaped("!0041!!", "!")).toEqual({ text: "A!" });
  expect(unescaped(String.raw`\d83d\de00`, "\\")).toEqual({ text: "😀" });
});

test("an escape has four hexadecimal digits", () => {
  expect(unescaped(String.raw`ab\12`, "\\")).toEqual({ wrongAt: 2 });
  expect(unescaped("\\", "\\")).toEqual({ wrongAt: 0 });
});
