import { readFile, writeFile } from "node:fs/promises";
import { Command } from "commander";
import type { Diagnostic } from "../errors.js";
import { diagnosticToJson } from "../errors.js";
import { SourceFile } from "../source.js";
import { printDiagnostics, printJson } from "./output.js";

/** `mdsp format`: SQL files in the one canonical style. */
export function formatCommand(): Command {
  return new Command("format")
    .description("write the SQL files in the canonical style; comments stay")
    .argument("[paths...]", "SQL files and folders; - for standard input, to standard output", ["sql"])
    .option("--check", "only tell which files would change, and fail if any would")
    .option("--json", "the result as JSON")
    .addHelpText("after", "\nExamples:\n  mdsp format sql\n  mdsp format --check sql\n  mdsp format - < job.sql")
    .action(async (paths: string[], options: { check?: true; json?: true }) => {
      const { format, sqlFiles } = await loadFormatter();
      const names = paths.flatMap((path) => (path === "-" ? [] : [path]));
      const files = names.length === 0 ? [] : await sqlFiles(names);
      const changed: string[] = [];
      const diagnostics: Diagnostic[] = [];
      for (const name of [...(paths.includes("-") ? ["-"] : []), ...files]) {
        const before = await readFile(name === "-" ? "/dev/stdin" : name, "utf8");
        const result = format(new SourceFile(name === "-" ? "<stdin>" : name, before));
        if ("diagnostics" in result) diagnostics.push(...result.diagnostics);
        else {
          if (result.text !== before) changed.push(name);
          if (options.check === true) continue;
          if (name === "-") process.stdout.write(result.text);
          else if (result.text !== before) await writeFile(name, result.text);
        }
      }
      if (options.json) {
        printJson({ files: files.length, changed, diagnostics: diagnostics.map(diagnosticToJson) });
      } else {
        printDiagnostics(diagnostics);
        if (!paths.includes("-") || options.check === true) report(files.length, changed, options.check === true);
      }
      if (diagnostics.length > 0 || (options.check === true && changed.length > 0)) process.exitCode = 1;
    });
}

function report(files: number, changed: readonly string[], isCheck: boolean): void {
  for (const name of changed) console.log(`${isCheck ? "not formatted: " : "formatted: "}${name}`);
  const what = isCheck ? (changed.length === 1 ? "is not formatted" : "are not formatted") : "changed";
  console.log(`${changed.length} of ${files} files ${what}`);
}

/** Loads what only this command needs. */
async function loadFormatter() {
  const [{ format }, { sqlFiles }] = await Promise.all([import("../syntax/index.js"), import("../run/sql-files.js")]);
  return { format, sqlFiles };
}
