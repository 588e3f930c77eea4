import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ConformanceCase } from "./case-file.js";

/**
 * Takes what Flink wrote for a case from one folder into another: the files that count, which are not hidden, under
 * names that are the same each time.
 */
export function keepFiles({ outputs }: ConformanceCase, from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const table of outputs) {
    const files = readdirSync(join(from, table), { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)part-[^/]+$/.test(file))
      .sort();
    for (const [index, file] of files.entries()) {
      const target = join(to, table, dirname(file), `part-${index}`);
      mkdirSync(dirname(target), { recursive: true });
      cpSync(join(from, table, file), target);
    }
  }
}

/** Drops what was kept for cases that are gone. */
export function dropFiles(root: string, cases: readonly ConformanceCase[]): void {
  if (!existsSync(root)) return;
  const folders = readdirSync(root).flatMap((feature) =>
    readdirSync(join(root, feature)).map((name) => `${feature}/${name}`),
  );
  const gone = folders.filter((name) => !cases.some((given) => given.name === name && given.outputs.length > 0));
  for (const name of gone) rmSync(join(root, name), { recursive: true });
}
