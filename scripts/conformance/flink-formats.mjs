import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { takeLock } from "../setup/lock.mjs";
import { cacheRoot, repositoryRoot, sparkHome } from "../setup/paths.mjs";
import { run } from "../setup/run.mjs";

const pom = join(repositoryRoot, "scripts", "conformance", "flink-formats", "pom.xml");

/**
 * What of a class path Flink needs to read and write Parquet, ORC and Avro: its formats from Maven, fetched on the first
 * call, and Hadoop and what compresses from Spark's jars.
 * @param {string} home the folder of the formats, in the per-user cache
 * @throws {SetupError} MDSP9010 when Maven fails.
 */
export async function flinkFormats(home, env = process.env) {
  const jars = join(sparkHome(env), "jars");
  const others = readdirSync(jars).filter((name) =>
    /^(hadoop-client-(api|runtime)|zstd-jni|xz|snappy-java)-/.test(name),
  );
  const release = await takeLock(`${home}.lock`);
  try {
    if (!existsSync(home)) await fetchFormats(home, env);
  } finally {
    release();
  }
  return [join(home, "*"), ...others.map((name) => join(jars, name))];
}

async function fetchFormats(home, env) {
  const building = `${home}.new`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const goal = ["dependency:copy-dependencies", `-DoutputDirectory=${building}`, "-DexcludeTransitive=true"];
  await run(["mvn", "-B", "-ntp", "-f", pom, ...goal], {
    cwd: cacheRoot(env),
    log: join(cacheRoot(env), "logs", "flink-formats.log"),
    failure: "Maven could not fetch Flink's formats of files",
    hint: "Is Maven Central reached from here? A mirror is set in ~/.m2/settings.xml.",
  });
  renameSync(building, home);
}
