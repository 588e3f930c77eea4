import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * What tells one process from all others: a process id alone is given again after the process has died, its start
 * time together with its command line is not.
 */
export const ProcessIdentity = z.object({
  pid: z.int().positive(),
  /** Start time; compares for equality only. On Linux with the boot's id, as ticks begin anew with each boot. */
  started: z.string(),
  /** The beginning of the command line. */
  command: z.string(),
});
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

const COMMAND_LENGTH = 400;

/** The identity of a living process; undefined when there is none, or it has ended and waits to be reaped. */
export function identify(pid: number): ProcessIdentity | undefined {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

/** Whether the process that `identity` was taken from is still alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  const now = identify(identity.pid);
  return now !== undefined && now.started === identity.started && now.command === identity.command;
}

function fromProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = parseStat(readFileSync(`/proc/${pid}/stat`, "latin1"));
    if (stat === undefined || stat.state === "Z" || stat.state === "X") return undefined;
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim().slice(0, COMMAND_LENGTH);
    return { pid, started: `${boot}/${stat.started}`, command };
  } catch {
    return undefined;
  }
}

/** State and start time (clock ticks since boot) from the text of /proc/PID/stat. */
export function parseStat(text: string): { readonly state: string; readonly started: string } | undefined {
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, started] = [fields[0], fields[19]];
  return state === undefined || started === undefined ? undefined : { state, started };
}

function fromPs(pid: number): ProcessIdentity | undefined {
  try {
    const text = execFileSync("ps", ["-o", "lstart=,command=", "-p", String(pid)], { encoding: "utf8" }).trimEnd();
    if (text === "" || text.endsWith("<defunct>")) return undefined;
    return { pid, started: text.slice(0, 24), command: text.slice(24).trim().slice(0, COMMAND_LENGTH) };
  } catch {
    return undefined;
  }
}
