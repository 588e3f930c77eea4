import { execFileSync } from "node:child_process";
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statfsSync,
  statSync,
} from "node:fs";
import { delimiter, dirname, join } from "node:path";

const OLDEST_JAVA = 17;
const NEWEST_JAVA = 23;
const OLDEST_PYTHON = [3, 10];
const GIB = 1024 ** 3;

/** The full path of a program on the PATH; undefined when it is not there. */
export function findProgram(name, env = process.env) {
  return (env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The `java` that everything here uses: the one of JAVA_HOME, else the first on the PATH. */
export function findJava(env = process.env) {
  const java = env.JAVA_HOME ? join(env.JAVA_HOME, "bin", "java") : findProgram("java", env);
  return java && isExecutable(java) ? java : undefined;
}

/** The first number of a Java version (`17` of `17.0.15`, `8` of `1.8.0_392`); undefined when there is none. */
export function parseJavaMajor(text) {
  const match = /(?:version "|JAVA_VERSION=")?(\d+)(?:\.(\d+))?/.exec(
    text.slice(Math.max(0, text.search(/version "|JAVA_VERSION="/))),
  );
  if (!match) return undefined;
  return match[1] === "1" && match[2] ? Number(match[2]) : Number(match[1]);
}

/** The major version of a `java` program, read from the installation's `release` file where there is one. */
export function javaMajor(java) {
  const release = join(dirname(dirname(realpathSync(java))), "release");
  if (existsSync(release)) {
    const line = /^JAVA_VERSION=.*$/m.exec(readFileSync(release, "utf8"));
    if (line) return parseJavaMajor(line[0]);
  }
  try {
    return parseJavaMajor(execFileSync("/bin/sh", ["-c", '"$0" -version 2>&1', java], { encoding: "utf8" }));
  } catch {
    return undefined;
  }
}

/** A Java of a right version that is installed but not chosen, for the hint. */
function otherJava(root = "/usr/lib/jvm") {
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .map((name) => join(root, name))
    .find((home) => {
      const java = join(home, "bin", "java");
      const major = isExecutable(java) ? javaMajor(java) : undefined;
      return major !== undefined && major >= OLDEST_JAVA && major <= NEWEST_JAVA;
    });
}

function javaProblem(env) {
  const other = () => {
    const home = otherJava();
    return home
      ? `one is installed: export JAVA_HOME=${home}`
      : "install a JDK 17 (Debian, Ubuntu: apt install openjdk-17-jdk-headless; macOS: brew install openjdk@17)";
  };
  const java = findJava(env);
  if (!java)
    return `MDSP9002 No Java found (${env.JAVA_HOME ? `JAVA_HOME is ${env.JAVA_HOME}` : "no java on the PATH"}); ${other()}.`;
  const major = javaMajor(java);
  if (major === undefined) return `MDSP9002 ${java} did not tell its version; ${other()}.`;
  if (major < OLDEST_JAVA) return `MDSP9002 Java ${major} (${java}) is too old, 17 is needed; ${other()}.`;
  if (major > NEWEST_JAVA)
    return `MDSP9002 Java ${major} (${java}) is too new for Cassandra 5, which needs 17 to ${NEWEST_JAVA}; ${other()}.`;
  return undefined;
}

function compilerProblem(env) {
  const java = findJava(env);
  if (!java || javaProblem(env) || isExecutable(join(dirname(realpathSync(java)), "javac"))) return undefined;
  return `MDSP9003 ${java} is a runtime without a compiler (no javac beside it); install a JDK 17 (Debian, Ubuntu: apt install openjdk-17-jdk-headless).`;
}

function mavenProblem(env) {
  if (findProgram("mvn", env)) return undefined;
  return "MDSP9004 Maven (mvn) is not on the PATH; install it (Debian, Ubuntu: apt install maven; macOS: brew install maven).";
}

/** What is wrong with an answer of PYTHON_PROBE; undefined when nothing is. */
export function pythonAnswerProblem(answer) {
  const match = /^(\d+)\.(\d+) (\S+)/.exec(answer);
  if (!match) return "MDSP9005 python3 did not answer; check the Python installation.";
  const [, major, minor, modules] = match;
  const version = `${major}.${minor}`;
  if (Number(major) < OLDEST_PYTHON[0] || (Number(major) === OLDEST_PYTHON[0] && Number(minor) < OLDEST_PYTHON[1])) {
    return `MDSP9005 Python ${version} is too old: install Python ${OLDEST_PYTHON.join(".")} or newer (it only fetches Spark, nothing runs on it).`;
  }
  if (modules !== "ok") {
    return `MDSP9006 Python ${version} has no module ${modules}; install it (Debian, Ubuntu: apt install python3-venv).`;
  }
  return undefined;
}

const PYTHON_PROBE = `
import sys
missing = []
for name in ("venv", "ensurepip"):
    try:
        __import__(name)
    except ImportError:
        missing.append(name)
print("%d.%d %s" % (sys.version_info[0], sys.version_info[1], ",".join(missing) or "ok"))
`;

function pythonProblem(env) {
  const python = findProgram("python3", env);
  if (!python)
    return "MDSP9005 python3 is not on the PATH; install Python 3.10 or newer (it only fetches Spark from PyPI, nothing runs on it).";
  try {
    return pythonAnswerProblem(
      execFileSync(python, ["-c", PYTHON_PROBE], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
    );
  } catch {
    return pythonAnswerProblem("");
  }
}

/** The line that tells that `needed` bytes are not free in `folder`; undefined when they are. */
export function diskProblem(folder, needed, free) {
  if (free >= needed) return undefined;
  const inGib = (bytes) => `${(bytes / GIB).toFixed(1)} GB`;
  return `MDSP9007 Disk full: ${inGib(free)} free for ${folder}, ${inGib(needed)} needed; free some space or set MDSP_CACHE to a folder on another disk.`;
}

/** The folder itself, or the nearest one above it that is there. */
function nearestExisting(folder) {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}

function cacheProblem(folder, needed) {
  const present = nearestExisting(folder);
  try {
    if (!statSync(present).isDirectory()) throw new Error(`${present} is no folder`);
    accessSync(present, constants.W_OK);
    const { bavail, bsize } = statfsSync(present);
    return diskProblem(folder, needed, bavail * bsize);
  } catch (error) {
    return `MDSP9008 The cache folder ${folder} cannot be written (${error.code ?? error.message}); set MDSP_CACHE to a folder of yours.`;
  }
}

function systemProblem(platform) {
  if (platform !== "win32") return undefined;
  return "MDSP9009 Windows itself is not supported; run this inside WSL 2.";
}

/** What a step may need besides Node and Java, which everything needs. */
const CHECKS = { maven: mavenProblem, javac: compilerProblem, python: pythonProblem };

/**
 * One line for each prerequisite that is missing, saying what to install or change; empty when all is there.
 * @param {{needs: Iterable<"maven" | "javac" | "python">, cache: string, bytes: number, env?: NodeJS.ProcessEnv}} wanted
 *   `bytes`: free disk space needed in the cache folder
 */
export function missingPrerequisites({ needs, cache, bytes, env = process.env }) {
  return [
    systemProblem(process.platform),
    javaProblem(env),
    ...[...new Set(needs)].map((need) => CHECKS[need](env)),
    cacheProblem(cache, bytes),
  ].filter((problem) => problem !== undefined);
}
