import { takenPorts } from "#setup/ports.mjs";
import { LocalStackError } from "../errors.js";
import { endLeftovers, livingSupervisor } from "../stack/leftovers.js";
import type { StackPorts } from "../stack/settings.js";
import { readStackFile } from "../stack/stack-file.js";

/**
 * Makes sure that a stack can start: it does not run already, nothing is left of a run that was killed, and all its ports are
 * free. Throws MDSP9113 or MDSP9114 (one line a port). Returns how many processes were left and have been ended.
 */
export async function preflight(name: string, stateDir: string, ports: StackPorts, live: boolean): Promise<number> {
  const running = livingSupervisor(readStackFile(stateDir));
  if (running !== undefined) {
    throw new LocalStackError(
      "MDSP9113",
      `The stack ${name} runs already (process ${running.pid}); see it with: npm run status, end it with: npm run stop`,
    );
  }
  const ended = await endLeftovers(stateDir);
  const { replay, ...others } = ports;
  const lines = await takenPorts(live ? others : { ...others, replay });
  if (lines.length > 0) throw new LocalStackError("MDSP9114", lines.join("\n"));
  return ended;
}

/** What `--live` needs. Throws MDSP9115. */
export function requireApiKey(env: NodeJS.ProcessEnv): void {
  if (env.TWELVEDATA_API_KEY || env.TWELVEDATA_API_KEY_FILE) return;
  throw new LocalStackError(
    "MDSP9115",
    "--live needs a key: set TWELVEDATA_API_KEY (get one at https://twelvedata.com), or leave --live out for the replay of real trades.",
  );
}
