import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { print } from "../../src/syntax/index.js";
import { dataType, expression } from "./arbitraries.js";
import { expressionOf, withoutSpans } from "./parsing.js";

describe("whatever is printed is read as the same tree", () => {
  it("for expressions", () => {
    fc.assert(
      fc.property(expression, (each) => {
        const printed = print(each);
        const again = expressionOf(printed);
        expect(withoutSpans(again), printed).toEqual(withoutSpans(each));
        expect(print(again)).toBe(printed);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it("for types", () => {
    fc.assert(
      fc.property(dataType, (type) => {
        const printed = print(type);
        const cast = expressionOf(`CAST(a AS ${printed})`);
        if (cast.kind !== "Cast") throw new Error(cast.kind);
        expect(withoutSpans(cast.type), printed).toEqual(withoutSpans(type));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
