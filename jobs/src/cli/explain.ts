import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import type { BoundQuery } from "../analysis/analyse.js";
import { diagnosticToJson, hasErrors, MdspError } from "../errors.js";
import { printDiagnostics, printJson } from "./output.js";
import type { SparkPlan } from "./spark-plans.js";
import { collectVariable, variablesOf } from "./variables.js";

interface ExplainOptions {
  readonly var: Readonly<Record<string, string>>;
  readonly job?: string;
  readonly remote?: string;
  readonly svg?: string;
  readonly html?: string;
  readonly json?: true;
}

/** `mdsp explain`: each query as a tree of operators, as a picture, and as Spark plans it. */
export function explainCommand(): Command {
  return new Command("explain")
    .description("show each job's operators with changelog mode, keys, state and watermark")
    .argument("[paths...]", "SQL files and folders", ["sql"])
    .option("--job <name>", "only this job")
    .option("--remote <url>", "show Spark's plan beside it, from this Spark Connect server (default: SPARK_REMOTE)")
    .option("--svg <file>", "write the plans as a picture")
    .option("--html <file>", "write the plans as a page: picture, operators, and Spark's plan")
    .option("--var <NAME=value>", "a variable that ${NAME} stands for", collectVariable, {})
    .option("--json", "the plans as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  mdsp explain sql --job bars\n  mdsp explain sql --html plan.html --remote sc://localhost:15002",
    )
    .action(async (paths: string[], options: ExplainOptions) => {
      const { analyse, explain, explainQuery, explainTree, readIncluded, readSources } = await loadCompiler();
      const { jobs: all, diagnostics } = analyse(await readSources(paths), {
        variables: variablesOf(options.var),
        include: readIncluded,
      });
      if (options.json !== true) printDiagnostics(diagnostics);
      const jobs = all.filter((job) => options.job === undefined || job.name === options.job);
      if (jobs.length === 0 && !hasErrors(diagnostics)) throw noJob(all, options.job);
      const queries = jobs.flatMap((job) => job.queries);
      const spark = await plansOf(options.remote ?? process.env["SPARK_REMOTE"], queries);
      const shown = queries.map((query, index) => ({
        name: query.name,
        insert: query.insert,
        tree: explainTree(query.insert),
        query: explainQuery(query.insert),
        ...(spark[index] === undefined ? {} : { spark: spark[index] }),
      }));
      if (options.json) {
        const plans = shown.map(({ name, query, spark }) => ({
          name,
          ...query,
          ...(spark === undefined ? {} : { spark }),
        }));
        printJson({ queries: plans, diagnostics: diagnostics.map(diagnosticToJson) });
      } else if (options.svg === undefined && options.html === undefined) {
        for (const { name, insert, spark } of shown)
          console.log([name, explain(insert), ...sparkLines(spark), ""].join("\n"));
      }
      if (options.svg !== undefined)
        await writeFile(options.svg, (await import("../plan/picture/svg.js")).svgOf(shown));
      if (options.html !== undefined) await writeFile(options.html, (await import("./explain-page.js")).pageOf(shown));
      if (hasErrors(diagnostics)) process.exitCode = 1;
    });
}

function noJob(jobs: readonly { readonly name: string }[], name: string | undefined): MdspError {
  const names = jobs.map((job) => job.name).join(", ");
  if (name === undefined || names === "") return new MdspError("MDSP4311", "There is no job: no file has an INSERT.");
  return new MdspError("MDSP4311", `There is no job ${name}.`, { hint: `there are: ${names}` });
}

/** Spark's plans, when a server is named; one that is not reached is told of, and the rest goes on without. */
async function plansOf(remote: string | undefined, queries: readonly BoundQuery[]): Promise<readonly SparkPlan[]> {
  if (remote === undefined || queries.length === 0) return [];
  const { sparkPlans } = await import("./spark-plans.js");
  const plans = await sparkPlans(remote, queries);
  if (typeof plans !== "string") return plans;
  console.error(plans);
  return [];
}

function sparkLines(spark: SparkPlan | undefined): string[] {
  if (spark === undefined) return [];
  return "plan" in spark ? ["", "in Spark:", spark.plan] : ["", `in Spark: ${spark.problem}`];
}

/** Loads what only this command needs: the planner, and with it the messages of Spark Connect. */
async function loadCompiler() {
  const [{ analyse }, { explain, explainQuery, explainTree }, { readIncluded, readSources }] = await Promise.all([
    import("../analysis/analyse.js"),
    import("../plan/explain.js"),
    import("../run/sql-files.js"),
  ]);
  return { analyse, explain, explainQuery, explainTree, readIncluded, readSources };
}
