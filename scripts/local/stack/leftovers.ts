import { readdirSync, readFileSync } from "node:fs";
import { endProcess } from "../processes/end.js";
import { identify, isAlive, type ProcessIdentity } from "../processes/identity.js";
import { STACK_VARIABLE } from "../processes/process.js";
import { readStackFile, removeStackFile, type StackFile } from "./stack-file.js";

/** Servers that keep data get longer to end than others. */
const GRACE_MS = 30_000;

/** The stack's supervisor, if it is alive. */
export function livingSupervisor(stack: StackFile | undefined): ProcessIdentity | undefined {
  return stack !== undefined && isAlive(stack.supervisor) ? stack.supervisor : undefined;
}

/**
 * Processes of a stack that are alive: those that `stack.json` names (by process id, start time and command line), and on
 * Linux all others that carry the stack's folder in their environment (started just before their parent was killed).
 */
export function findLeftovers(stateDir: string): readonly ProcessIdentity[] {
  const written = (readStackFile(stateDir)?.processes ?? []).map(({ identity }) => identity).filter(isAlive);
  const known = new Set(written.map(({ pid }) => pid));
  return [...written, ...findByEnvironment(`${STACK_VARIABLE}=${stateDir}`).filter(({ pid }) => !known.has(pid))];
}

/** Ends what is left of a stack whose supervisor is gone; the last started first. Returns how many there were. */
export async function endLeftovers(stateDir: string): Promise<number> {
  const leftovers = findLeftovers(stateDir);
  await Promise.all(leftovers.map((identity) => endProcess(identity, GRACE_MS)));
  removeStackFile(stateDir);
  return leftovers.length;
}

function findByEnvironment(entry: string): readonly ProcessIdentity[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid && environmentOf(pid).includes(entry))
    .flatMap((pid) => identify(pid) ?? []);
}

function environmentOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8").split("\0");
  } catch {
    return [];
  }
}
