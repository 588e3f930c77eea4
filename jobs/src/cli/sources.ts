import { readFile } from "node:fs/promises";
import { sqlFiles } from "../run/sql-files.js";
import { SourceFile } from "../source.js";

/** The SQL files under some paths, in the order of their names. Here, since the runner's own reader loads the planner. */
export async function readSources(paths: readonly string[]): Promise<SourceFile[]> {
  const names = await sqlFiles(paths);
  return await Promise.all(names.map(async (name) => new SourceFile(name, await readFile(name, "utf8"))));
}
