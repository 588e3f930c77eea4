import { Command } from "commander";
import { analyse } from "../analysis/analyse.js";
import { diagnosticToJson, formatDiagnostic } from "../errors.js";
import { readSources } from "../run/sql-files.js";
import { collectVariable, variablesOf } from "./variables.js";

/** `mdsp check`: every error of every file, at once and offline. */
export function checkCommand(): Command {
  return new Command("check")
    .description("find every error in the SQL files, without a server")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .option("--json", "the diagnostics as JSON")
    .addHelpText("after", "\nexample:\n  mdsp check sql --var KAFKA_BOOTSTRAP_SERVERS=localhost:9092")
    .action(async (paths: string[], options: { var: Record<string, string>; json?: true }) => {
      const result = analyse(await readSources(paths), { variables: variablesOf(options.var) });
      const errors = result.diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
      if (options.json) {
        console.log(JSON.stringify(result.diagnostics.map(diagnosticToJson), null, 2));
      } else {
        for (const diagnostic of result.diagnostics) console.error(`${formatDiagnostic(diagnostic)}\n`);
        console.log(`${result.tables.length} tables, ${result.jobs.length} jobs, ${errors} errors`);
      }
      if (errors > 0) process.exitCode = 1;
    });
}
