#!/usr/bin/env node
// npm test: set-up, then the tests of TypeScript, of the JVM part, and end to end; the last line counts them all.
import { setupOrExit } from "./setup/setup.mjs";
import { SUITES, SUITES_ON_REQUEST } from "./testing/suites.mjs";

const at = process.argv.indexOf("--only");
const only = at < 0 ? Object.keys(SUITES) : (process.argv[at + 1] ?? "").split(",");
const suites = { ...SUITES, ...SUITES_ON_REQUEST };
const unknown = only.find((name) => suites[name] === undefined);
if (unknown !== undefined) {
  console.error(`There are no tests named ${unknown}; there are: ${Object.keys(suites).join(", ")}`);
  process.exit(2);
}

await setupOrExit();
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of only) {
  const result = await suites[name]();
  passed += result.passed;
  failed += result.failed;
  skipped += result.skipped;
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
