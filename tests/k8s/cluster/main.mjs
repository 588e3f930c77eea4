#!/usr/bin/env node
// The one-node cluster by hand: node tests/k8s/cluster/main.mjs --help
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const { module } = await runnerImport(fileURLToPath(new URL("main.ts", import.meta.url)), { logLevel: "error" });
process.exit(await module.main(process.argv.slice(2)));
