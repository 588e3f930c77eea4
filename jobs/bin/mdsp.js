#!/usr/bin/env node
// npm links a command only if its file is there when packages are installed; the built program is not there yet.
import { statSync } from "node:fs";
import module from "node:module";

const modules = new URL("../dist/cli/main.js", import.meta.url);
const bundle = new URL("../dist/bundle/main.js", import.meta.url);
const timeOf = (url) => statSync(url, { throwIfNoEntry: false })?.mtimeMs;

// The bundle starts quicker. A build of the modules alone leaves it behind, in a checkout: then the modules count.
const bundled = timeOf(bundle);
const compiled = timeOf(new URL("../dist/.tsbuildinfo", import.meta.url)) ?? timeOf(modules);
if (compiled === undefined) {
  console.error("mdsp is not built yet: run npm run setup first (npm start does it too).");
  process.exitCode = 1;
} else {
  // Node 22 and later keep what they compiled for the next start.
  module.enableCompileCache?.();
  await import(bundled !== undefined && bundled >= compiled ? bundle.href : modules.href);
}
