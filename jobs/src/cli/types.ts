import { readFile, writeFile } from "node:fs/promises";
import { Command } from "commander";
import { hasErrors } from "../errors.js";
import { printDiagnostics } from "./output.js";
import { collectVariable, variablesOf } from "./variables.js";

interface TypesOptions {
  readonly out: string;
  readonly var: Record<string, string>;
  readonly check?: true;
}

/** `mdsp types`: the tables in Cassandra as TypeScript, for code that reads what the jobs write. */
export function typesCommand(): Command {
  return new Command("types")
    .description("write the tables in Cassandra as TypeScript, for dashboards and programs that read them")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .requiredOption("--out <file>", "the module to write")
    .option("--check", "write nothing; the exit code says whether the module is what it should be")
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .addHelpText("after", "\nExample:\n  mdsp types sql --out src/tables.ts")
    .action(async (paths: string[], options: TypesOptions) => {
      const { analyse, readIncluded, readSources, tablesModule } = await loadCompiler();
      const variables = variablesOf(options.var);
      const { tables, diagnostics } = analyse(await readSources(paths), { variables, include: readIncluded });
      printDiagnostics(diagnostics);
      if (hasErrors(diagnostics)) process.exitCode = 1;
      const text = tablesModule(tables);
      const before = await readFile(options.out, "utf8").catch(() => undefined);
      if (before === text) return;
      if (options.check !== true) return await writeFile(options.out, text);
      console.error(`${options.out} is not what the tables say: run the command without --check.`);
      process.exitCode = 1;
    });
}

/** Loads what only this command needs. */
async function loadCompiler() {
  const [{ analyse }, { readIncluded, readSources }, { tablesModule }] = await Promise.all([
    import("../analysis/analyse.js"),
    import("../run/sql-files.js"),
    import("./tables-module.js"),
  ]);
  return { analyse, readIncluded, readSources, tablesModule };
}
