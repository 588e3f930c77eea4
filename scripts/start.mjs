#!/usr/bin/env node
// npm start: the set-up, where something of it is missing, and then the local stack.
const startedAt = Date.now();
const { nodeProblem } = await import("./setup/node-version.mjs");
const tooOld = nodeProblem(process.versions.node);
if (tooOld) {
  console.error(tooOld);
  process.exit(1);
}
const { setupOrExit } = await import("./setup/setup.mjs");
const { takenPortsAtFirst } = await import("./setup/ports.mjs");
await setupOrExit({ otherProblems: takenPortsAtFirst });
const { startCommand } = await import("./dist/local/commands/start.js");
process.exit(await startCommand(process.argv.slice(2), startedAt));
