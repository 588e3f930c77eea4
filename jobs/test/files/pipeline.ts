import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SparkSession } from "apache-spark-connect-node";
import { formatDiagnostics } from "../../src/errors.js";
import { compile } from "../../src/plan/index.js";
import { startQuery } from "../../src/run/submit.js";
import { SourceFile } from "../../src/source.js";

/** Runs the jobs of some SQL one after the other until all that is there is written, and stops them; checkpoints stay. */
export async function runJobs(session: SparkSession, sql: string, folder: string): Promise<void> {
  const { jobs, diagnostics } = compile([new SourceFile("job.sql", sql)], { variables: { folder } });
  const errors = formatDiagnostics(diagnostics);
  if (errors !== "") throw new Error(errors);
  for (const spec of jobs.flatMap((job) => job.queries)) {
    const query = await startQuery(session, { ...spec, checkpointRoot: join(folder, "checkpoints") });
    try {
      await query.processAllAvailable();
    } finally {
      await query.stop();
    }
  }
}

let written = 0;

/** Writes rows as a file of JSON lines; later files have later times. */
export function writeRows(folder: string, rows: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  written += 1;
  const file = join(folder, `${String(written).padStart(4, "0")}.json`);
  writeFileSync(file, rows.map((row) => `${row}\n`).join(""));
  utimesSync(file, 1_000_000_000 + written, 1_000_000_000 + written);
}

/** The lines of all files of a folder and of its folders, in order; Spark's own files do not count. */
export function linesOf(folder: string): string[] {
  return filesOf(folder)
    .flatMap((file) => readFileSync(join(folder, file), "utf8").split("\n"))
    .filter((line) => line !== "")
    .sort();
}

/** The files of a folder and of its folders, without Spark's own. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((file) => !/(^|\/)[._]/.test(file));
}
