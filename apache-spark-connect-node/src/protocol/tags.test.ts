import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import { validTags } from "./tags.js";

describe("validTags", () => {
  it("takes each tag once", () => {
    expect([...validTags(["a", "b c", "a"])]).toEqual(["a", "b c"]);
  });

  it.each(["", "a,b"])("refuses %j", (tag) => {
    expect(() => validTags(["ok", tag])).toThrow(InvalidArgumentError);
  });
});
