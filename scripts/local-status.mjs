#!/usr/bin/env node
import { runCommand } from "./setup/run-command.mjs";

await runCommand("status", "statusCommand");
