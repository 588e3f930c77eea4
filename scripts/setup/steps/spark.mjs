import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { findSparkHome, SPARK_VERSION } from "../paths.mjs";
import { run } from "../run.mjs";

/** pip writes a package's RECORD last, so an interrupted installation has none. */
function isWhole(venv) {
  const home = findSparkHome(venv);
  return home !== undefined && existsSync(join(dirname(home), `pyspark-${SPARK_VERSION}.dist-info`, "RECORD"));
}

/** Apache Spark from PyPI (`pyspark` holds the whole distribution) in a Python environment of its own. */
export const spark = {
  name: "spark",
  title: `Apache Spark ${SPARK_VERSION} from PyPI (about 450 MB)`,
  after: [],
  needs: ["python"],
  bytes: 2.5e9,
  isDone({ venv }) {
    return isWhole(venv);
  },
  async run({ cache, venv, log, update }) {
    const building = `${venv}.new`;
    const temporary = join(cache, "tmp");
    rmSync(building, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    const options = {
      cwd: cache,
      log: log("spark"),
      onLine: update,
      env: { TMPDIR: temporary, PYTHONUNBUFFERED: "1" },
    };
    await run(["python3", "-m", "venv", building], {
      ...options,
      failure: "The Python environment for Spark could not be made",
    });
    const pip = [
      join(building, "bin", "python"),
      "-m",
      "pip",
      "--disable-pip-version-check",
      "install",
      "--progress-bar",
      "off",
    ];
    await run([...pip, `pyspark==${SPARK_VERSION}`], {
      ...options,
      log: log("spark-pip"),
      failure: `pip could not install pyspark ${SPARK_VERSION}`,
      hint: "Is PyPI reached from here? A mirror is set by PIP_INDEX_URL.",
    });
    rmSync(venv, { recursive: true, force: true });
    renameSync(building, venv);
  },
};
