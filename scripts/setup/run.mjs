import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "./errors.mjs";

const TAIL_LINES = 15;
const running = new Set();

/** Ends the process groups of all commands that are running; for the handler of Ctrl-C. */
export function killRunning(signal = "SIGTERM") {
  for (const child of running) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

/**
 * Runs a command in a process group of its own, its output going to the file `log`.
 * @param {string[]} command
 * @param {{cwd: string, log: string, env?: Record<string, string | undefined>, onLine?: (line: string) => void, failure: string, hint?: string}} options
 *   `failure` is the message of the SetupError (MDSP9010) that a non-zero exit throws
 */
export function run(command, options) {
  mkdirSync(dirname(options.log), { recursive: true });
  writeFileSync(options.log, `$ ${command.join(" ")}\n`);
  const tail = [];
  return new Promise((resolve, reject) => {
    const [program = "", ...args] = command;
    const env = { ...process.env, ...options.env };
    const child = spawn(program, args, { cwd: options.cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    const fail = (why, cause) => {
      running.delete(child);
      const more = { log: options.log, tail: tail.join("\n"), cause, ...(options.hint ? { hint: options.hint } : {}) };
      reject(new SetupError("MDSP9010", `${options.failure}: ${why}`, more));
    };
    const take = (chunk) => {
      appendFileSync(options.log, chunk);
      for (const line of String(chunk).split(/[\r\n]+/)) {
        if (line.trim() === "") continue;
        tail.push(line.trimEnd());
        if (tail.length > TAIL_LINES) tail.shift();
        options.onLine?.(line.trim());
      }
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", (error) => fail(`${program} did not start (${error.message})`, error));
    child.once("close", (code, signal) => {
      if (code !== 0) return fail(signal ? `${program} was ended by ${signal}` : `${program} ended with code ${code}`);
      running.delete(child);
      resolve();
    });
  });
}
