#!/usr/bin/env node
import { Command } from "commander";
import { checkCommand } from "./check.js";
import { explainCommand } from "./explain.js";
import { fail } from "./fail.js";
import { formatCommand } from "./format.js";
import { initCommand } from "./init.js";
import { runCommand } from "./run.js";
import { sqlCommand } from "./sql.js";
import { typesCommand } from "./types.js";

const program = new Command("mdsp")
  .description("Flink-style SQL files, checked offline and kept running on Apache Spark")
  .version("0.1.0")
  .showHelpAfterError()
  .addCommand(checkCommand())
  .addCommand(explainCommand())
  .addCommand(formatCommand())
  .addCommand(initCommand())
  .addCommand(sqlCommand())
  .addCommand(typesCommand())
  .addCommand(runCommand());

program.parseAsync().catch(fail);
