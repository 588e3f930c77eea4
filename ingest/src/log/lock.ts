import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CODES, IngestError, systemCode } from "../errors.js";

/** Holds the log folder for one process. */
export interface FolderLock {
  release(): void;
}

/** What Linux tells about a process; undefined elsewhere, or when there is none. */
function readStat(pid: number): { readonly state: string; readonly startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0] ?? "?", startedAt: fields[19] ?? "?" };
  } catch {
    return undefined;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/**
 * Whether the process that wrote this lock still runs. The content is `pid start uuid`; the start (clock ticks since
 * boot) tells a process from a later one of the same id. A zombie runs no more, though its id is still taken.
 */
function isHeld(content: string): boolean {
  const [pidText = "", startedAt = "?"] = content.split(" ");
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0 || !exists(pid)) return false;
  const stat = readStat(pid);
  if (stat === undefined || startedAt === "?") return true;
  return stat.startedAt === startedAt && stat.state !== "Z" && stat.state !== "X";
}

/** Puts the file in place with its content in one step; false when there is one already. */
function tryCreate(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}.${randomUUID()}`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** Long enough for another process, that found the same dead lock, to have replaced ours by its own. */
const TAKE_OVER_PAUSE_MS = 100;

/** A process that was killed may need a moment to be gone. */
const PATIENCE_MS = 3000;
const LOOK_AGAIN_MS = 100;

/**
 * Takes the lock file of a log folder. A lock whose process is gone (kill -9, power cut) is taken over.
 *
 * @throws IngestError MDSP7201 when a living process holds it.
 */
export async function lockFolder(directory: string, patienceMs = PATIENCE_MS): Promise<FolderLock> {
  const file = join(directory, "lock");
  const content = `${process.pid} ${readStat(process.pid)?.startedAt ?? "?"} ${randomUUID()}\n`;
  const release = () => {
    if (readIfThere(file) === content) unlinkSync(file);
  };
  if (tryCreate(file, content)) return { release };
  const end = Date.now() + patienceMs;
  let other = readIfThere(file);
  while (other !== undefined && isHeld(other)) {
    if (Date.now() >= end) throw lockedBy(directory, other);
    await sleep(LOOK_AGAIN_MS);
    other = readIfThere(file);
  }
  if (other !== undefined && readIfThere(file) === other) unlinkSync(file);
  tryCreate(file, content);
  await sleep(TAKE_OVER_PAUSE_MS);
  const winner = readIfThere(file);
  if (winner === content) return { release };
  throw lockedBy(directory, winner ?? "?");
}

function lockedBy(directory: string, content: string): IngestError {
  const pid = content.split(" ")[0];
  return new IngestError(
    CODES.logLocked,
    `the log folder ${directory} is used by process ${pid}; stop it, or give this one another log.directory`,
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
