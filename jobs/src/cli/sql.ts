import { Command } from "commander";
import { diagnosticToJson, hasErrors } from "../errors.js";
import { SourceFile } from "../source.js";
import { printDiagnostics, printJson } from "./output.js";
import { collectVariable, variablesOf } from "./variables.js";

/** `mdsp sql`: what SHOW, DESCRIBE and EXPLAIN say, offline. */
export function sqlCommand(): Command {
  return new Command("sql")
    .description("answer the SHOW, DESCRIBE and EXPLAIN statements of the files, without a server")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .option("-e, --execute <sql>", "statements to answer, behind those of the files")
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .option("--json", "the answers as JSON")
    .addHelpText("after", '\nExample:\n  mdsp sql sql -e "DESCRIBE trades; SHOW TABLES"')
    .action(async (paths: string[], options: { execute?: string; var: Record<string, string>; json?: true }) => {
      const { answers, explain, readIncluded, readSources } = await loadCompiler();
      const files = await readSources(paths);
      if (options.execute !== undefined) files.push(new SourceFile("<execute>", options.execute));
      const found = answers(files, { variables: variablesOf(options.var), include: readIncluded });
      const results = found.answers.map((each) =>
        each.kind === "rows" ? each : { kind: "plan" as const, plan: each.queries.map(explain).join("\n\n") },
      );
      if (options.json) {
        const shown = results.map((each) =>
          each.kind === "plan"
            ? { plan: each.plan }
            : { columns: each.answer.columns.map(({ name }) => name), rows: each.answer.rows },
        );
        printJson({ answers: shown, diagnostics: found.diagnostics.map(diagnosticToJson) });
      } else {
        printDiagnostics(found.diagnostics);
        for (const each of results) console.log(each.kind === "plan" ? `${each.plan}\n` : `${grid(each.answer)}\n`);
      }
      if (hasErrors(found.diagnostics)) process.exitCode = 1;
    });
}

interface Rows {
  readonly columns: readonly { readonly name: string }[];
  readonly rows: readonly (readonly (string | boolean | null)[])[];
}

/** Rows in columns of equal width; a single text of several lines as it is. */
function grid({ columns, rows }: Rows): string {
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => row.map((value) => String(value ?? "NULL")))];
  const [only] = rows;
  if (columns.length === 1 && String(only?.[0]).includes("\n")) return String(only?.[0]).trimEnd();
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => row[index]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((text, index) => text.padEnd(widths[index] ?? 0))
      .join(" | ")
      .trimEnd(),
  );
  return lines.toSpliced(1, 0, widths.map((width) => "-".repeat(width)).join("-+-")).join("\n");
}

/** Loads what only this command needs. */
async function loadCompiler() {
  const [{ analyseAnswers }, { explain }, { readIncluded, readSources }] = await Promise.all([
    import("../analysis/analyse.js"),
    import("../plan/explain.js"),
    import("../run/sql-files.js"),
  ]);
  return { answers: analyseAnswers, explain, readIncluded, readSources };
}
