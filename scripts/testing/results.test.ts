import { expect, test } from "vitest";
import { countSurefire, countVitest, skippedOfVitest } from "./results.mjs";

test("vitest's report", () => {
  const testResults = [
    { status: "failed", assertionResults: [] },
    { status: "failed", assertionResults: [{}] },
  ];
  const report = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults };
  expect(countVitest(JSON.stringify(report))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(countVitest("{}")).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test("vitest's report of what did not run", () => {
  const assertionResults = [
    { status: "passed", fullName: "a" },
    { status: "skipped", fullName: "b" },
  ];
  const report = { testResults: [{ name: "/x.test.ts", status: "passed", assertionResults }] };
  expect(skippedOfVitest(JSON.stringify(report))).toEqual([{ file: "/x.test.ts", name: "b" }]);
  expect(skippedOfVitest("{}")).toEqual([]);
});

test("Surefire's reports", () => {
  const xml =
    '<?xml version="1.0"?><testsuite name="a" time="1.0" tests="5" errors="1" skipped="1" failures="1"><testcase/></testsuite>';
  expect(countSurefire([xml, xml])).toEqual({ passed: 4, failed: 4, skipped: 2 });
});
