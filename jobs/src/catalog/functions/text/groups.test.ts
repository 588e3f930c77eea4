import { expect, test } from "vitest";
import { groupsOf } from "./groups.js";

test.each([
  ["a", 0, []],
  ["(a)(b)", 2, []],
  ["(?:a)(b)", 1, []],
  ["(?<name>a)(?=b)(?<!c)", 1, []],
  ["\\((a)\\)", 1, []],
  ["[(](a)[\\]()]", 1, []],
  ["\\Q(\\E(a)", 1, []],
  ["(a)?(b)", 2, [1]],
  ["((a)(b))*(c)", 4, [1, 2, 3]],
  ["(a)|(b)", 2, [1, 2]],
  ["(?:(a)|(b))(c)", 3, [1, 2]],
  ["((a)|b)", 2, [2]],
  ["(a){0,2}(b){1,2}", 2, [1]],
])("the groups of %s", (regex, count, optional) => {
  const groups = groupsOf(regex);
  expect(groups.count).toBe(count);
  expect(Array.from({ length: count }, (_, index) => index + 1).filter(groups.isOptional)).toEqual(optional);
});

test.each(["(", "a)", "(a", "[a", "*a", "a|+b", "(*)", "a\\", "?"])("Java refuses %s", (regex) => {
  expect(groupsOf(regex).isWrong).toBe(true);
});

test.each([
  "(a)",
  "[(]",
  "[\\](*]",
  "\\(*",
  "\\Q(*\\E",
  "a++",
  "(?i)a",
  "(?:a)?",
  "[]a]",
  "a\\\\",
])("Java may take %s", (regex) => {
  expect(groupsOf(regex).isWrong).toBe(false);
});
