import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { takeLock } from "../setup/lock.mjs";
import { cacheRoot, SPARK_VERSION, sparkHome, sparkVenv } from "../setup/paths.mjs";
import { run } from "../setup/run.mjs";

/** What PySpark's Connect client needs (`pyspark[connect]`), each in the version that was tried with PySpark 4.2.0. */
const REQUIREMENTS = [
  "grpcio==1.85.1",
  "grpcio-status==1.85.1",
  "googleapis-common-protos==1.76.0",
  "protobuf==7.36.2",
  "pandas==2.3.3",
  "numpy==2.4.6",
  "python-dateutil==2.9.0.post0",
  "six==1.17.0",
  "pytz==2026.6",
  "tzdata==2026.6",
  "typing-extensions==4.16.0",
  "pyarrow==26.0.1",
  "zstandard==0.25.0",
];

/** Beside the installation, so that a changed list is installed anew. */
const MARK = "requirements.txt";

/**
 * The Python that runs PySpark 4.2 as a Connect client, against which this project's client is compared. It is made on
 * the first call, in the per-user cache: an environment with what the client needs and a .pth file that finds PySpark
 * itself in the environment that set-up made, which stays as it is. Only one process makes it at a time.
 * @returns {Promise<string>} the path of the `python` to start
 * @throws {Error} when set-up has not installed Spark; SetupError MDSP9010 when pip fails
 */
export async function pysparkClient(env = process.env) {
  const cache = cacheRoot(env);
  const spark = dirname(sparkHome(env));
  const venv = join(cache, `pyspark-client-${SPARK_VERSION}`);
  const python = join(venv, "bin", "python");
  const wanted = `${[...REQUIREMENTS, spark].join("\n")}\n`;
  const isDone = () => existsSync(join(venv, MARK)) && readFileSync(join(venv, MARK), "utf8") === wanted;
  if (isDone()) return python;
  const release = await takeLock(join(cache, "pyspark-client.lock"));
  try {
    if (!isDone()) await install({ cache, venv, python, spark, wanted, env });
  } finally {
    release();
  }
  return python;
}

async function install({ cache, venv, python, spark, wanted, env }) {
  const temporary = join(cache, "tmp");
  mkdirSync(temporary, { recursive: true });
  const log = (name) => join(cache, "logs", `pyspark-client-${name}.log`);
  const options = { cwd: cache, env: { TMPDIR: temporary, PYTHONUNBUFFERED: "1" } };
  rmSync(venv, { recursive: true, force: true });
  await run([join(sparkVenv(env), "bin", "python"), "-m", "venv", venv], {
    ...options,
    log: log("venv"),
    failure: "The Python environment for PySpark's client could not be made",
  });
  const pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--progress-bar", "off"];
  await run([...pip, "--only-binary", ":all:", "--no-deps", ...REQUIREMENTS], {
    ...options,
    log: log("pip"),
    failure: "pip could not install what PySpark's client needs",
    hint: "Is PyPI reached from here? A mirror is set by PIP_INDEX_URL.",
  });
  writeFileSync(join(venv, "lib", pythonFolder(spark), "site-packages", "spark.pth"), `${spark}\n`);
  await run([python, "-c", "from pyspark.sql.connect.session import SparkSession"], {
    ...options,
    log: log("import"),
    failure: "PySpark's client does not load",
  });
  const mark = join(venv, MARK);
  writeFileSync(`${mark}.new`, wanted);
  renameSync(`${mark}.new`, mark);
}

/** `python3.11` of `…/lib/python3.11/site-packages`; both environments are of one Python. */
function pythonFolder(sitePackages) {
  return sitePackages.split("/").at(-2) ?? "";
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(await pysparkClient());
