import { describe, expect, it } from "vitest";
import { statementOf } from "../../test/syntax/parsing.js";
import { walk } from "./walk.js";

describe("walking a tree", () => {
  it("meets outer nodes before inner ones, from left to right", () => {
    const names: string[] = [];
    walk(statementOf("SELECT a, f(b) FROM t WHERE c IN (SELECT d FROM u)"), (node) => {
      if ("name" in node && typeof node.name === "string") names.push(node.name);
    });
    expect(names).toEqual(["a", "f", "b", "t", "c", "d", "u"]);
  });
});
