import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { cacheRoot, repositoryRoot } from "../setup/paths.mjs";
import { javaJar } from "../testing/java-jar.mjs";
import { runAttached } from "../testing/run-attached.mjs";
import { flinkFormats } from "./flink-formats.mjs";
import { flinkJars } from "./flink-jars.mjs";

export const conformance = join(repositoryRoot, "jobs", "conformance");

const OPENED = ["java.util", "java.lang", "java.nio"].map((name) => `java.base/${name}=ALL-UNNAMED`);

/** Has real Flink answer the cases of a file of lines, all in one JVM; false when it could not. */
export async function answerOnFlink(lines, answers) {
  const opened = OPENED.map((each) => `--add-opens=${each}`);
  const lib = await flinkJars();
  const jars = [join(lib, "*"), ...(await flinkFormats(join(dirname(lib), "formats")))].join(delimiter);
  const functions = javaJar(join(conformance, "flink", "functions", "flink"), `${answers}-functions.jar`, jars);
  const java = ["java", "-Xmx2g", "-Dlog4j2.level=OFF", ...opened, "-cp", [jars, functions].join(delimiter)];
  const recorder = join(conformance, "flink", "recorder", "Recorder.java");
  return (await runAttached([...java, recorder, lines, answers], repositoryRoot)) === 0;
}

/**
 * Runs a comparison with a folder of its own and, where SPARK_REMOTE names none, a Spark server of its own (which must see
 * the files of this machine); ends both, also on a signal.
 *
 * @param {(tools: { work: string, node: (file: string, ...rest: string[]) => Promise<boolean>, server: () => Promise<void> }) => Promise<boolean>} compare
 * @returns the exit code
 */
export async function runComparison(compare) {
  const tsc = join(repositoryRoot, "node_modules", ".bin", "tsc");
  if ((await runAttached([tsc, "-b", conformance], repositoryRoot)) !== 0) return 1;
  const parent = join(cacheRoot(), "run");
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, "conformance-flink-"));
  let spark;
  const clean = async () => {
    await spark?.kill();
    rmSync(work, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => void clean().finally(() => process.exit(1)));
  }
  const node = async (file, ...rest) =>
    (await runAttached([process.execPath, join(conformance, "dist", file), ...rest], work)) === 0;
  const server = async () => {
    if (process.env.SPARK_REMOTE !== undefined) return;
    const { freePort, MANY_QUERIES, startSpark } = await import("@mdsp/scripts");
    const connect = await freePort();
    const jvmFlags = [MANY_QUERIES];
    spark = await startSpark({ stateDir: join(work, "spark"), ports: { connect }, jvmFlags });
    await spark.ready;
    process.env.SPARK_REMOTE = `sc://127.0.0.1:${connect}`;
  };
  try {
    return (await compare({ work, node, server })) ? 0 : 1;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await clean();
  }
}

/** The options and the other arguments of a command; ends the process on `--help` and on an option there is not. */
export function argumentsOf(known, usage) {
  const given = process.argv.slice(2);
  const options = given.filter((argument) => argument.startsWith("--"));
  if (options.includes("--help")) {
    console.log(usage);
    process.exit(0);
  }
  const unknown = options.find((option) => !known.includes(option));
  if (unknown !== undefined) {
    console.error(`There is no option ${unknown}.\n\n${usage}`);
    process.exit(2);
  }
  return { options, names: given.filter((argument) => !argument.startsWith("--")) };
}

/** Prints a file of results, for `--json`. */
export const printFile = (file) => console.log(readFileSync(file, "utf8"));
