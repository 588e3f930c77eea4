import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { ClusterError } from "./errors.js";

/** How a command is run. */
export interface CommandOptions {
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from its standard input. Default: nothing. */
  readonly input?: string;
  readonly cwd?: string;
  /** After so many milliseconds it is ended, and counts as failed. Default 120,000. */
  readonly timeoutMs?: number;
  /** What errors call it. Default: the command. */
  readonly title?: string;
}

/** What a command that ended with code 0 wrote to its standard output. */
export async function output(command: readonly [string, ...string[]], options: CommandOptions = {}): Promise<string> {
  const { timeoutMs = 120_000, title = command.join(" ") } = options;
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ["pipe", "pipe", "pipe"],
  });
  let why = "";
  const timer = setTimeout(() => {
    why = `took longer than ${timeoutMs / 1000} s`;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, timeoutMs);
  // A command that does not read its input may have ended by now.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  try {
    const [out, errors, [code, signal]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    if (code === 0) return out;
    if (why === "") why = signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
    throw new ClusterError("command", `${title} ${why}\n${`${out}${errors}`.trimEnd()}`);
  } catch (error) {
    if (error instanceof ClusterError) throw error;
    throw new ClusterError("command", `${program} could not be started`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
