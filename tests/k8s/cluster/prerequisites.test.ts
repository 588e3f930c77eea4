import { expect, test } from "vitest";
import { goMinor } from "./go-toolchain.js";
import { parseNeeded } from "./prerequisites.js";

test("the list of Debian packages", () => {
  expect(parseNeeded("# program, package\n\ngo   golang-go\n/usr/lib/cni/ptp containernetworking-plugins\n")).toEqual([
    { program: "go", debianPackage: "golang-go" },
    { program: "/usr/lib/cni/ptp", debianPackage: "containernetworking-plugins" },
  ]);
});

test("the version of Go", () => {
  expect(goMinor("go version go1.19.8 linux/amd64")).toBe(19);
  expect(goMinor("go version go1.26.8 linux/amd64\n")).toBe(26);
  expect(goMinor("go: unknown")).toBeUndefined();
});
