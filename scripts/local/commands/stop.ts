import { Command } from "commander";
import { stackDirectory } from "#setup/paths.mjs";
import { createProgress } from "#setup/progress.mjs";
import { isAlive } from "../processes/identity.js";
import { sleep } from "../processes/wait.js";
import { argument } from "../run/options.js";
import { endLeftovers, findLeftovers, livingSupervisor } from "../stack/leftovers.js";
import { parseStackName } from "../stack/settings.js";
import { readStackFile } from "../stack/stack-file.js";

/** How long a stack may take to end in order; class archives and the drain of ingest included. */
const PATIENCE_MS = 120_000;

/** `npm run stop`: asks the running `npm start` to end, or ends what one that was killed has left. Returns the exit code. */
export async function stopCommand(args: readonly string[]): Promise<number> {
  const command = new Command("npm run stop --")
    .description("end a local stack and all its processes")
    .option("--name <name>", "the stack", argument(parseStackName), "default")
    .parse(args, { from: "user" });
  const { name } = command.opts<{ name: string }>();
  const stateDir = stackDirectory(name);
  const supervisor = livingSupervisor(readStackFile(stateDir));
  const leftovers = findLeftovers(stateDir);
  if (supervisor === undefined && leftovers.length === 0) {
    console.log(`The stack ${name} does not run.`);
    return 0;
  }
  const step = createProgress().step(`Stopping the stack ${name}`);
  if (supervisor !== undefined) {
    process.kill(supervisor.pid, "SIGTERM");
    const deadline = Date.now() + PATIENCE_MS;
    while (isAlive(supervisor) && Date.now() < deadline) await sleep(100);
    if (isAlive(supervisor)) process.kill(supervisor.pid, "SIGKILL");
  }
  await endLeftovers(stateDir);
  step.done();
  return 0;
}
