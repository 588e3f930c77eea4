/** Passed, failed and skipped tests of vitest's JSON report; a file that could not be run is one failure. */
export function countVitest(json) {
  const report = JSON.parse(json);
  const broken = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken.length,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** The same of Surefire's XML reports. */
export function countSurefire(reports) {
  const sum = (name) =>
    reports.reduce(
      (total, xml) => total + Number(new RegExp(`<testsuite[^>]*\\s${name}="(\\d+)"`).exec(xml)?.[1] ?? 0),
      0,
    );
  const failed = sum("failures") + sum("errors");
  return { passed: sum("tests") - failed - sum("skipped"), failed, skipped: sum("skipped") };
}

/** The tests that vitest's JSON report says did not run: file and full name. */
export function skippedOfVitest(json) {
  return (JSON.parse(json).testResults ?? []).flatMap((file) =>
    file.assertionResults
      .filter(({ status }) => ["skipped", "pending", "disabled", "todo"].includes(status))
      .map(({ fullName }) => ({ file: file.name, name: fullName })),
  );
}
