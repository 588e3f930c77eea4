import { Command } from "commander";
import { hasErrors } from "../errors.js";
import { printDiagnostics } from "./output.js";
import { collectVariable, variablesOf } from "./variables.js";

/** `mdsp explain`: each query as a tree of operators. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("show each job's operators with changelog mode, keys, state and watermark")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .option("--job <name>", "only this job")
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .addHelpText("after", "\nExample:\n  mdsp explain sql --job bars")
    .action(async (paths: string[], options: { var: Record<string, string>; job?: string }) => {
      const { analyse, explain, readSources } = await loadCompiler();
      const result = analyse(await readSources(paths), { variables: variablesOf(options.var) });
      printDiagnostics(result.diagnostics);
      const jobs = result.jobs.filter((job) => options.job === undefined || job.name === options.job);
      if (jobs.length === 0 && !hasErrors(result.diagnostics)) {
        const names = result.jobs.map((job) => job.name).join(", ");
        console.error(
          names === ""
            ? "There is no job: no file has an INSERT."
            : `There is no job ${options.job}; there are: ${names}.`,
        );
        process.exitCode = 1;
      }
      for (const query of jobs.flatMap((job) => job.queries)) console.log(`${query.name}\n${explain(query.insert)}\n`);
      if (hasErrors(result.diagnostics)) process.exitCode = 1;
    });
}

/** Loads what only this command needs: the planner, and with it the messages of Spark Connect. */
async function loadCompiler() {
  const [{ analyse }, { explain }, { readSources }] = await Promise.all([
    import("../analysis/analyse.js"),
    import("../plan/explain.js"),
    import("../run/sql-files.js"),
  ]);
  return { analyse, explain, readSources };
}
