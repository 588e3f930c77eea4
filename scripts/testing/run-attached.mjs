import { spawn } from "node:child_process";

/** Runs a command on this terminal; resolves with its exit code. Ctrl-C and a polite kill reach it, too. */
export function runAttached([program, ...args], cwd) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, stdio: "inherit" });
    const forward = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, forward);
    child.once("error", (error) => {
      console.error(`${program} did not start: ${error.message}`);
      resolve(127);
    });
    child.once("exit", (code, signal) => {
      for (const each of signals) process.off(each, forward);
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}
