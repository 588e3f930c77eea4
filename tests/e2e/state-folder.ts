import { mkdirSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "../../scripts/setup/paths.mjs";

/** A new folder for the data and logs of servers, beside those of the local stack. */
export function newStateFolder(prefix: string): string {
  const parent = join(cacheRoot(), "run");
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, prefix));
}
