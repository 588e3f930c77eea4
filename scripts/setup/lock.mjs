import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Whether a process with this id is alive (also when it belongs to somebody else). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** When a process started, in a form that only compares for equality; empty where the system does not tell. */
export function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

const isHeld = (holder) => isAlive(holder.pid) && startTime(holder.pid) === holder.started;

function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    return { pid: 0, started: "" };
  }
}

/** Moves a lock away whose holder is dead. When another process was faster, its new lock is put back. */
function removeStale(path, holder) {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
    const moved = read(aside);
    if (moved && (moved.pid !== holder.pid || moved.started !== holder.started)) linkSync(aside, path);
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
  remove(aside);
}

function remove(path) {
  try {
    unlinkSync(path);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/**
 * Takes the lock file `path`, waiting while a living process holds it, and returns the function that gives it back.
 * The file appears whole (a hard link to a written file) and is taken over when its holder has died.
 * @param {string} path
 * @param {{onWait?: (pid: number) => void}} [options] `onWait` is called once, with the holder, before waiting
 */
export async function takeLock(path, options = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startTime(process.pid) }));
  let told = false;
  try {
    for (;;) {
      try {
        linkSync(mine, path);
        break;
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const holder = read(path);
      if (holder && !isHeld(holder)) removeStale(path, holder);
      else if (holder) {
        if (!told) options.onWait?.(holder.pid);
        told = true;
        await sleep(300);
      }
    }
  } finally {
    remove(mine);
  }
  const release = () => {
    process.off("exit", release);
    const holder = read(path);
    if (holder?.pid === process.pid) remove(path);
  };
  process.once("exit", release);
  return release;
}
