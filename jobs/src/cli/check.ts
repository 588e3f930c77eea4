import { Command } from "commander";
import { diagnosticToJson, hasErrors } from "../errors.js";
import { printDiagnostics, printJson } from "./output.js";
import { collectVariable, variablesOf } from "./variables.js";

/** `mdsp check`: every error of every file, at once and offline. */
export function checkCommand(): Command {
  return new Command("check")
    .description("find every error in the SQL files, without a server")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .option("--json", "the result as JSON")
    .addHelpText("after", "\nExample:\n  mdsp check sql --var KAFKA_BOOTSTRAP_SERVERS=localhost:9092")
    .action(async (paths: string[], options: { var: Record<string, string>; json?: true }) => {
      const { analyse, readIncluded, readSources } = await loadAnalysis();
      const { diagnostics, tables, jobs } = analyse(await readSources(paths), {
        variables: variablesOf(options.var),
        include: readIncluded,
      });
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
      const counts = { tables: tables.length, jobs: jobs.length, errors, warnings: diagnostics.length - errors };
      if (options.json) {
        printJson({ ...counts, diagnostics: diagnostics.map(diagnosticToJson) });
      } else {
        printDiagnostics(diagnostics);
        const warnings = counts.warnings === 0 ? "" : `, ${counts.warnings} warnings`;
        console.log(`${counts.tables} tables, ${counts.jobs} jobs, ${errors} errors${warnings}`);
      }
      if (hasErrors(diagnostics)) process.exitCode = 1;
    });
}

/** Loads what only this command needs: the compiler without the planner, and no message of Spark Connect. */
async function loadAnalysis() {
  const [{ analyse }, { readIncluded, readSources }] = await Promise.all([
    import("../analysis/analyse.js"),
    import("../run/sql-files.js"),
  ]);
  return { analyse, readIncluded, readSources };
}
