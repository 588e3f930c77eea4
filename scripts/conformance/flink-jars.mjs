import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "../setup/lock.mjs";
import { cacheRoot, sparkVenv } from "../setup/paths.mjs";
import { run } from "../setup/run.mjs";

const FLINK_VERSION = "2.3.0";

/**
 * The folder of Flink's jars, which PyPI's package `apache-flink-libraries` holds (about 230 MB). Fetched on the first
 * call, into the per-user cache.
 * @throws {SetupError} MDSP9010 when pip fails.
 */
export async function flinkJars(env = process.env) {
  const cache = cacheRoot(env);
  const home = join(cache, `flink-${FLINK_VERSION}`);
  const jars = join(home, "lib");
  if (existsSync(jars)) return jars;
  const release = await takeLock(join(cache, "flink.lock"));
  try {
    if (existsSync(jars)) return jars;
    const building = `${home}.new`;
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true });
    mkdirSync(home, { recursive: true });
    const pip = [join(sparkVenv(env), "bin", "python"), "-m", "pip", "--disable-pip-version-check", "install"];
    await run(
      [...pip, "--progress-bar", "off", "--no-deps", "--target", building, `apache-flink-libraries==${FLINK_VERSION}`],
      {
        cwd: cache,
        log: join(cache, "logs", "flink.log"),
        failure: "pip could not install Flink's jars",
        hint: "Is PyPI reached from here? A mirror is set by PIP_INDEX_URL.",
      },
    );
    renameSync(join(building, "pyflink", "lib"), jars);
    rmSync(building, { recursive: true, force: true });
    return jars;
  } finally {
    release();
  }
}
