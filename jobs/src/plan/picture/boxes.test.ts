import fc from "fast-check";
import { expect, it } from "vitest";
import { lineLength, wrapped } from "./boxes.js";

it("texts are broken after spaces, and in words that are too long", () => {
  expect(wrapped("a b")).toEqual(["a b"]);
  expect(wrapped("x".repeat(lineLength + 1))).toEqual(["x".repeat(lineLength), "x"]);
  expect(wrapped("word ".repeat(200)).at(-1)).toMatch(/ …$/);
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      for (const line of wrapped(text)) expect(line.length).toBeLessThanOrEqual(lineLength);
    }),
  );
});
