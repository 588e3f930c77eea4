#!/usr/bin/env node
import { Command } from "commander";
import { buildCommand } from "./build.js";
import { liveCommand } from "./live.js";
import { pushCommand } from "./push.js";

const program = new Command("mdsp-dashboards")
  .description("Grafana dashboards as code, typed by the tables of the SQL")
  .addCommand(buildCommand())
  .addCommand(liveCommand())
  .addCommand(pushCommand());

await program.parseAsync();
