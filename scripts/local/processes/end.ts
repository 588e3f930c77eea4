import { systemCode } from "../errors.js";
import { isAlive, type ProcessIdentity } from "./identity.js";
import { sleep } from "./wait.js";

const POLL_MS = 50;

/** Sends a signal to a process and all others of its group; false when there is none any more. */
export function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    if (systemCode(error) === "ESRCH" || systemCode(error) === "EPERM") return false;
    throw error;
  }
}

/**
 * Ends a process that leads a group: a polite SIGTERM, and SIGKILL when it is still there after `graceMs`. Nothing is
 * sent when the process id belongs to another process by now. Resolves when it is gone; true when it had to be killed.
 */
export async function endProcess(identity: ProcessIdentity, graceMs: number): Promise<boolean> {
  if (!isAlive(identity)) return false;
  signalGroup(identity.pid, "SIGTERM");
  if (await isGoneWithin(identity, graceMs)) return false;
  signalGroup(identity.pid, "SIGKILL");
  await isGoneWithin(identity, 10_000);
  return true;
}

async function isGoneWithin(identity: ProcessIdentity, ms: number): Promise<boolean> {
  const deadline = Date.now() + ms;
  while (isAlive(identity)) {
    if (Date.now() >= deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}
