import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheRoot } from "#setup/paths.mjs";

/**
 * The JVM's class data sharing: what a server has loaded is written to an archive once, at the end of a run that was
 * long enough, and each later start maps that file instead of parsing thousands of classes. An archive belongs to one
 * JVM, class path and set of flags; the JVM checks that and ignores one that does not fit.
 */
export interface ClassArchive {
  /** Flags for the JVM: to use the archive, or to be ready to write one. */
  readonly flags: readonly string[];
  /** Whether it is still to be written. */
  readonly isMissing: boolean;
  /** Writes it from a running server, which stands still meanwhile; a failure leaves things as they were. */
  write(pid: number): Promise<void>;
}

const QUIET = ["-Xlog:cds=off", "-Xlog:cds+dynamic=off"];
/** Archives kept for each server; older ones belong to jars or JVMs of the past. */
const KEPT = 2;
const WRITE_TIMEOUT_MS = 60_000;

/** The archive of a server that `java` runs; `key` is all that decides whether another run may use it. */
export function classArchive(
  server: string,
  java: string,
  key: readonly string[],
  folder = join(cacheRoot(), "class-archives"),
): ClassArchive {
  const digest = createHash("sha256")
    .update([java, ...key].join("\0"))
    .digest("hex")
    .slice(0, 16);
  const archive = join(folder, `${server}-${digest}.jsa`);
  if (existsSync(archive)) {
    return {
      flags: [`-XX:SharedArchiveFile=${archive}`, ...QUIET],
      isMissing: false,
      write: () => Promise.resolve(),
    };
  }
  return {
    flags: ["-XX:+RecordDynamicDumpInfo", ...QUIET],
    isMissing: true,
    async write(pid) {
      mkdirSync(folder, { recursive: true });
      const written = join(folder, `${server}-${digest}.${pid}.new`);
      const jcmd = join(dirname(java), "jcmd");
      try {
        await promisify(execFile)(jcmd, [String(pid), "VM.cds", "dynamic_dump", written], {
          timeout: WRITE_TIMEOUT_MS,
        });
        renameSync(written, archive);
        removeOld(folder, server);
      } catch {
        // Without an archive the next start is only slower.
        rmSync(written, { force: true });
      }
    },
  };
}

function removeOld(folder: string, server: string): void {
  const byAge = readdirSync(folder)
    .filter((name) => name.startsWith(`${server}-`) && name.endsWith(".jsa"))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { force: true });
}
