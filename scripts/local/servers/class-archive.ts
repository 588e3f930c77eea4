import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "#setup/paths.mjs";

/**
 * The JVM's class data sharing: what a server has loaded is written to an archive when it first ends politely, and each
 * later start maps that file instead of parsing thousands of classes (Spark: 14 s of processor time become 10, Kafka:
 * 6 become 3). An archive belongs to one JVM, class path and set of flags; the JVM checks that and ignores one that
 * does not fit.
 */
export interface ClassArchive {
  /** Flags for the JVM: to use the archive, or to write one at its end. */
  readonly flags: readonly string[];
  /** Whether this run writes it; the server then takes some seconds longer to end. */
  readonly writes: boolean;
  /** Puts a newly written archive in its place; to be called when the server has ended politely. */
  keep(): void;
}

/** No archive at all. */
export const NO_ARCHIVE: ClassArchive = { flags: [], writes: false, keep: () => undefined };

const QUIET = ["-Xlog:cds=off", "-Xlog:cds+dynamic=off"];
const KEPT = 2;

/** The archive of a server in the cache folder. `mayWrite`: make it when it is not there. */
export function classArchive(
  server: string,
  key: readonly string[],
  mayWrite: boolean,
  folder = join(cacheRoot(), "class-archives"),
): ClassArchive {
  const digest = createHash("sha256").update(key.join("\0")).digest("hex").slice(0, 16);
  const archive = join(folder, `${server}-${digest}.jsa`);
  if (existsSync(archive)) return { ...NO_ARCHIVE, flags: [`-XX:SharedArchiveFile=${archive}`, ...QUIET] };
  if (!mayWrite) return NO_ARCHIVE;
  mkdirSync(folder, { recursive: true });
  const written = join(folder, `${server}-${digest}.${process.pid}.new`);
  return {
    flags: [`-XX:ArchiveClassesAtExit=${written}`, ...QUIET],
    writes: true,
    keep() {
      if (!existsSync(written)) return;
      renameSync(written, archive);
      removeOld(folder, server);
    },
  };
}

function removeOld(folder: string, server: string): void {
  const byAge = readdirSync(folder)
    .filter((name) => name.startsWith(`${server}-`))
    .map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of byAge.slice(KEPT)) rmSync(path, { force: true });
}
