#!/usr/bin/env node
// npm links a command only if its file is there when packages are installed; the built program is not there yet.
import { existsSync } from "node:fs";

const program = new URL("../dist/main.js", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  console.error("mdsp-ingest is not built yet: run npm run setup first (npm start does it too).");
  process.exitCode = 1;
}
