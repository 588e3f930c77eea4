import { randomUUID } from "node:crypto";
import { linkSync, readFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CODES, IngestError, systemCode } from "../errors.js";

/** Holds the log folder for one process. */
export interface FolderLock {
  release(): void;
}

/** When a process began, in clock ticks since boot; tells a process from a later one of the same id. Linux only. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "?";
  } catch {
    return "?";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/** Whether the process that wrote this lock still runs. The content is `pid start uuid`. */
function isHeld(content: string): boolean {
  const [pidText = "", started = "?"] = content.split(" ");
  const pid = Number(pidText);
  return Number.isInteger(pid) && pid > 0 && isAlive(pid) && (started === "?" || startedAt(pid) === started);
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

/**
 * Takes the lock file of a log folder. A lock whose process is gone (kill -9, power cut) is taken over.
 *
 * @throws IngestError MDSP7201 when a living process holds it.
 */
export async function lockFolder(directory: string): Promise<FolderLock> {
  const file = join(directory, "lock");
  const content = `${process.pid} ${startedAt(process.pid)} ${randomUUID()}\n`;
  const release = () => {
    if (readIfThere(file) === content) unlinkSync(file);
  };
  if (tryCreate(file, content)) return { release };
  const other = readIfThere(file);
  if (other !== undefined && isHeld(other)) throw lockedBy(directory, other);
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
