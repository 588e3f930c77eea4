#!/usr/bin/env node
/**
 * What npm runs before it packs this package: builds it, and puts the jar of spark-extensions beside it (jars/), for
 * users' own Spark servers. `npm run setup` builds the jar.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot, repositoryRoot } from "../../scripts/setup/paths.mjs";
import { extensionsJar } from "../../scripts/setup/steps/extensions.mjs";

const run = (...args) => {
  const { status } = spawnSync(process.execPath, args, { cwd: repositoryRoot, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};
run(join(repositoryRoot, "node_modules/typescript/bin/tsc"), "-b");
run("jobs/scripts/bundle.mjs");
const jar = extensionsJar(repositoryRoot, cacheRoot());
if (!existsSync(jar)) {
  console.error("The jar of spark-extensions is not built; run npm run setup first.");
  process.exit(1);
}
mkdirSync(join(repositoryRoot, "jobs", "jars"), { recursive: true });
copyFileSync(jar, join(repositoryRoot, "jobs", "jars", "mdsp-spark-extensions.jar"));
