import { Command, Option } from "commander";
import { createProgress } from "../setup/progress.mjs";
import { ClusterError } from "./errors.mjs";
import { OVERLAYS } from "./render.mjs";

/**
 * A command of this folder: its options, help with an example, and one way to end. Errors that a person can mend are
 * printed with what to do; others keep their stack.
 *
 * @param {{name: string, description: string, example: string}} about
 * @param {(command: Command) => Command} options
 * @param {(options: any, args: string[]) => Promise<void>} action
 */
export async function runClusterCommand({ name, description, example }, options, action) {
  const command = options(new Command(name).description(description))
    .option("--context <name>", "context of the kubeconfig; without it the current one")
    .addHelpText("after", `\nExample:\n  npx zx scripts/${name}.mjs ${example}`)
    .action((...given) => action(command.opts(), given[0] === undefined ? [] : [given[0]].flat()));
  // `zx scripts/x.mjs` leaves the name of the script among the arguments.
  const own = process.argv.findIndex((each) => each.endsWith(`${name}.mjs`));
  try {
    await command.parseAsync(process.argv.slice(own + 1), { from: "user" });
  } catch (error) {
    if (!(error instanceof ClusterError)) throw error;
    console.error(`${error.code} ${error.message}${error.hint === undefined ? "" : `\n  ${error.hint}`}`);
    process.exitCode = 1;
  }
}

export const overlayOption = () =>
  new Option("--overlay <name>", "which form of the deployment").choices(OVERLAYS).default("plain");

export const dryRunOption = () => new Option("--dry-run", "say what would change, and change nothing");

/** The same for a command that only looks. */
export const showOption = () => new Option("--dry-run", "say what kubectl would be asked, and ask nothing");

export const yesOption = () => new Option("--yes", "do not ask");

/** Lines of progress, which a pipe gets as plain lines. */
export const progress = () => createProgress(process.stderr);
