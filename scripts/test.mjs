#!/usr/bin/env node
// npm test: set-up, then the tests of TypeScript, of the JVM part, and end to end; the last line counts them all.
//   --only <suites>           these, with commas between
//   --begin-within <minutes>  a suite whose turn comes later is left out, and that is said
import { setupOrExit } from "./setup/setup.mjs";
import { SUITES, SUITES_ON_REQUEST } from "./testing/suites.mjs";

const option = (name) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : (process.argv[at + 1] ?? "");
};
const only = option("--only")?.split(",") ?? Object.keys(SUITES);
const latest = performance.now() + Number(option("--begin-within") ?? Number.POSITIVE_INFINITY) * 60_000;
const suites = { ...SUITES, ...SUITES_ON_REQUEST };
const unknown = only.find((name) => suites[name] === undefined);
if (unknown !== undefined) {
  console.error(`There are no tests named ${unknown}; there are: ${Object.keys(suites).join(", ")}`);
  process.exit(2);
}

await setupOrExit();
/** The suite that runs gets the signal as well; the next ones do not begin. */
let stop;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => (stop = signal));
let passed = 0;
let failed = 0;
let skipped = 0;
for (const name of only) {
  if (performance.now() > latest) {
    console.log(
      `left out: ${name}, since ${option("--begin-within")} minutes have gone; npm test -- --only ${name} runs it`,
    );
    continue;
  }
  const result = await suites[name]();
  if (stop !== undefined) {
    console.log(`ended by ${stop} in ${name}`);
    process.exit(1);
  }
  passed += result.passed;
  failed += result.failed;
  skipped += result.skipped;
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
