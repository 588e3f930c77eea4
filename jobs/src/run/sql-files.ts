import { readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { MdspError } from "../errors.js";
import { SourceFile } from "../source.js";

/**
 * Every `.sql` file named or lying below the paths, sorted by path. A folder `tests` is passed over, and so is what is
 * hidden: a ConfigMap in a pod holds its files a second time in a folder `..2026_11_29_…`.
 */
export async function sqlFiles(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(filesOf));
  return [...new Set(found.flat())].sort();
}

/** The files that {@link sqlFiles} finds, read. */
export async function readSources(paths: readonly string[]): Promise<SourceFile[]> {
  const names = await sqlFiles(paths);
  return await Promise.all(names.map(async (name) => new SourceFile(name, await readFile(name, "utf8"))));
}

/** Reads a file that another one includes; undefined when there is none. */
export function readIncluded(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

async function filesOf(path: string): Promise<string[]> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new MdspError("MDSP4301", `There is no file or folder ${path}.`, { cause });
  });
  if (!info.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const below = entries.map((entry) => {
    const name = join(path, entry.name);
    if (entry.name.startsWith(".")) return [];
    if (entry.isDirectory()) return entry.name === "tests" ? [] : filesOf(name);
    return entry.name.endsWith(".sql") ? [name] : [];
  });
  return (await Promise.all(below)).flat();
}
