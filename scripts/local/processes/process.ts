import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { LocalStackError } from "../errors.js";
import { endProcess } from "./end.js";
import { identify, type ProcessIdentity } from "./identity.js";
import { waitUntil } from "./wait.js";

/** How a process ended. */
export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program of the stack that was started. */
export interface ServerProcess {
  readonly name: string;
  readonly pid: number;
  readonly identity: ProcessIdentity;
  /** The file that its output goes to. */
  readonly log: string;
  /** Resolves once it answers; rejects (MDSP9101) when it ends before, or does not answer in time. */
  readonly ready: Promise<void>;
  /** Resolves when it has ended, for whatever reason. */
  readonly exited: Promise<Exit>;
  /** Ends it politely, then by force; resolves when it is gone. */
  stop(): Promise<void>;
  /** Ends it at once (SIGKILL); resolves when it is gone. */
  kill(): Promise<void>;
}

/** What to start. */
export interface ProcessPlan {
  readonly name: string;
  /** Program and arguments. */
  readonly command: readonly [string, ...string[]];
  /** The folder of the stack that it belongs to; it runs there. */
  readonly stateDir: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly log: string;
  /** Whether it answers by now; asked again and again until it says true. Absent: ready as soon as it runs. */
  readonly isReady?: () => Promise<boolean>;
  /** How long it may take to answer, in milliseconds. Default 120,000. */
  readonly readyTimeoutMs?: number;
  /** How long it may take to end by itself, in milliseconds. Default 20,000. */
  readonly graceMs?: number;
}

/** Set in the environment of all processes of a stack; by it they are found when `stack.json` does not name them. */
export const STACK_VARIABLE = "MDSP_STACK_DIRECTORY";

const LOG_LIMIT = 20 * 1024 * 1024;
const TAIL_LINES = 12;

/**
 * Starts a process in a group of its own (so that Ctrl-C in the terminal reaches only its parent, who ends the others in
 * the right order). Throws MDSP9102 when the program cannot be started at all.
 */
export function startProcess(plan: ProcessPlan): ServerProcess {
  const output = openLog(plan.log);
  const [program, ...args] = plan.command;
  const child = spawn(program, args, {
    cwd: plan.stateDir,
    env: { ...process.env, ...plan.env, [STACK_VARIABLE]: plan.stateDir },
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const exited = exitOf(child);
  const pid = child.pid;
  if (pid === undefined) throw new LocalStackError("MDSP9102", `${plan.name}: ${program} could not be started`);
  const identity = identify(pid) ?? { pid, started: "", command: program };
  const ready = becomeReady(plan, exited);
  ready.catch(() => undefined);
  return {
    name: plan.name,
    pid,
    identity,
    log: plan.log,
    ready,
    exited,
    stop: async () => {
      await endProcess(identity, plan.graceMs ?? 20_000);
      await exited;
    },
    kill: async () => {
      await endProcess(identity, 0);
      await exited;
    },
  };
}

function openLog(path: string): number {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, "a");
}

function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
    child.once("error", () => resolve({ code: 127, signal: null }));
  });
}

async function becomeReady(plan: ProcessPlan, exited: Promise<Exit>): Promise<void> {
  if (plan.isReady === undefined) return;
  const timeoutMs = plan.readyTimeoutMs ?? 120_000;
  const stop = new AbortController();
  const ended = exited.then((exit) => {
    throw new LocalStackError(
      "MDSP9101",
      `${plan.name} ended before it was ready (${describeExit(exit)}).${logTail(plan.log)}`,
    );
  });
  const answered = waitUntil(plan.isReady, { timeoutMs, signal: stop.signal }).then((isReady) => {
    if (isReady) return;
    throw new LocalStackError(
      "MDSP9101",
      `${plan.name} did not answer within ${timeoutMs / 1000} s.${logTail(plan.log)}`,
    );
  });
  answered.catch(() => undefined);
  try {
    await Promise.race([ended, answered]);
  } finally {
    stop.abort();
  }
}

/** `code 1`, `SIGKILL`. */
export function describeExit(exit: Exit): string {
  return exit.signal ?? `code ${exit.code ?? 0}`;
}

/** The last lines of a log for an error message, and where the rest is. */
export function logTail(path: string, lines = TAIL_LINES): string {
  if (!existsSync(path)) return "";
  const text = readFileSync(path, "utf8").trimEnd().split("\n").slice(-lines);
  return `\n${text.map((line) => `    ${line}`).join("\n")}\n  The whole log: ${path}`;
}
