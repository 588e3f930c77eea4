import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The version of Spark that everything here is built for; PyPI's `pyspark` of that version is the distribution. */
export const SPARK_VERSION = "4.2.0";

/** The repository's root folder. */
export const repositoryRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The per-user folder for what is downloaded, built and run: `$MDSP_CACHE`, else `~/.cache/mdsp`. */
export function cacheRoot(env = process.env) {
  if (env.MDSP_CACHE) return resolve(env.MDSP_CACHE);
  return join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "mdsp");
}

/** The Python environment that holds Spark. */
export function sparkVenv(env = process.env) {
  return join(cacheRoot(env), `spark-${SPARK_VERSION}`);
}

/** The `pyspark` folder of a Python environment, which is a Spark distribution; undefined while it is not there. */
export function findSparkHome(venv) {
  const lib = join(venv, "lib");
  if (!existsSync(lib)) return undefined;
  return readdirSync(lib)
    .filter((name) => name.startsWith("python3"))
    .map((name) => join(lib, name, "site-packages", "pyspark"))
    .find((home) => existsSync(join(home, "jars", `spark-connect_2.13-${SPARK_VERSION}.jar`)));
}

/** SPARK_HOME of the set-up installation; throws when set-up has not run. */
export function sparkHome(env = process.env) {
  const home = findSparkHome(sparkVenv(env));
  if (!home) throw new Error(`Spark is not in ${sparkVenv(env)}; run: npm run setup`);
  return home;
}

/** The jars of one set (`kafka`, `cassandra`, `spark`), as copied by set-up. */
export function jarSet(name, env = process.env) {
  return join(cacheRoot(env), "jars", name);
}

/** Where the schema registry lies, which only some tests and stacks use. */
export function registryHome(version = "3.0.9", cache = cacheRoot()) {
  return join(cache, `registry-${version}`);
}

/** The state of one local stack: data of the servers, checkpoints, logs and `stack.json`. */
export function stackDirectory(name, env = process.env) {
  return join(cacheRoot(env), "run", name);
}
