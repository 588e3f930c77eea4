import { spawn } from "node:child_process";

// A worker of Vitest outlives a Vitest that was killed, and would go on with its tests.
process.once("disconnect", () => process.exit(1));

/**
 * Sees to it that a process and its group end when this process does, however it ends: a shell outside of our group waits
 * for the end of a pipe that only we hold. Returns what calls that off, for when the process has ended.
 */
export function endWithTests(pid: number): () => void {
  const watch = spawn("sh", ["-c", `cat >/dev/null; kill -s KILL -- -${pid} 2>/dev/null`], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.on("error", () => undefined);
  watch.unref();
  // A pipe is a socket here; its type does not say that it can be let go of, too.
  if ("unref" in watch.stdin && typeof watch.stdin.unref === "function") watch.stdin.unref();
  return () => void watch.kill("SIGKILL");
}
