import { mkdirSync, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { findJava } from "#setup/prerequisites.mjs";
import { LocalStackError } from "../errors.js";
import { type ServerProcess, startProcess } from "../processes/process.js";
import { classArchive } from "./class-archive.js";

/** A server that runs on the JVM. */
export interface JvmServer {
  readonly name: string;
  readonly mainClass: string;
  readonly args?: readonly string[];
  /** Jars in the order of the class path. */
  readonly classPath: readonly string[];
  readonly flags: readonly string[];
  readonly stateDir: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isReady: () => Promise<boolean>;
  readonly graceMs?: number;
}

/** How servers are started; the same for all of a stack. */
export interface JvmOptions {
  /** More flags for this server's JVM, after its own. */
  readonly jvmFlags?: readonly string[];
}

/** A server on the JVM that runs. */
export interface JvmProcess extends ServerProcess {
  /** Whether `keepClasses` has something to do. */
  readonly wantsClassesKept: boolean;
  /** Keeps what it has loaded for a faster next start; to be called when it has done all that it usually does. */
  keepClasses(): Promise<void>;
}

/** The `java` of JAVA_HOME or the PATH. Throws MDSP9103 when there is none. */
export function javaProgram(): string {
  const java = findJava();
  if (java === undefined) throw new LocalStackError("MDSP9103", "No Java found; install a JDK 17 or set JAVA_HOME.");
  return java;
}

/** All jars of a folder, sorted by name. Throws MDSP9104 when the folder is not there. */
export function jarsOf(folder: string): readonly string[] {
  try {
    const jars = readdirSync(folder).filter((name) => name.endsWith(".jar"));
    return jars.sort().map((name) => join(folder, name));
  } catch (error) {
    throw new LocalStackError("MDSP9104", `The jars of ${folder} are not there; run: npm run setup`, { cause: error });
  }
}

/** Starts a server on the JVM; its output goes to `stateDir`/logs/NAME.log. */
export function startJvm(server: JvmServer, options: JvmOptions): JvmProcess {
  const java = realpathSync(javaProgram());
  const flags = [...server.flags, ...(options.jvmFlags ?? [])];
  const key = [server.mainClass, ...flags.filter(decidesLayout), ...server.classPath.map(withTime)];
  const archive = classArchive(server.name, java, key);
  const temporary = join(server.stateDir, "tmp");
  mkdirSync(temporary, { recursive: true });
  const running = startProcess({
    name: server.name,
    command: [
      java,
      ...archive.flags,
      `-Djava.io.tmpdir=${temporary}`,
      "-XX:+ExitOnOutOfMemoryError",
      ...flags,
      "-cp",
      server.classPath.join(":"),
      server.mainClass,
      ...(server.args ?? []),
    ],
    stateDir: server.stateDir,
    ...(server.env === undefined ? {} : { env: server.env }),
    log: join(server.stateDir, "logs", `${server.name}.log`),
    isReady: server.isReady,
    ...(server.graceMs === undefined ? {} : { graceMs: server.graceMs }),
  });
  return { ...running, wantsClassesKept: archive.isMissing, keepClasses: () => archive.write(running.pid) };
}

const decidesLayout = (flag: string) => /^-XX:\+Use\w*GC$|^-Xmx/.test(flag);
const withTime = (jar: string) => `${jar}@${statSync(jar).mtimeMs}`;
