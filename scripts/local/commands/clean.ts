import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { Command } from "commander";
import { cacheRoot, stackDirectory } from "#setup/paths.mjs";
import { argument } from "../run/options.js";
import { endLeftovers, livingSupervisor } from "../stack/leftovers.js";
import { parseStackName } from "../stack/settings.js";
import { readStackFile } from "../stack/stack-file.js";

/** `npm run clean`: removes a stack's state, or with `--all` the whole cache. Returns the exit code. */
export async function cleanCommand(args: readonly string[]): Promise<number> {
  const command = new Command("npm run clean --")
    .description("remove the data of a local stack: Kafka's, Cassandra's, checkpoints and logs")
    .option("--name <name>", "the stack", argument(parseStackName), "default")
    .option("--all", "all stacks, and everything that was downloaded and built", false)
    .option("--yes", "do not ask", false)
    .parse(args, { from: "user" });
  const { name, all, yes } = command.opts<{ name: string; all: boolean; yes: boolean }>();
  const names = all ? stackNames() : [name];
  const running = names.find((each) => livingSupervisor(readStackFile(stackDirectory(each))) !== undefined);
  if (running !== undefined) {
    console.error(`MDSP9116 The stack ${running} runs; end it first: npm run stop -- --name ${running}`);
    return 1;
  }
  const targets = (all ? [cacheRoot()] : [stackDirectory(name)]).filter((path) => existsSync(path));
  if (targets.length === 0) {
    console.log("There is nothing to remove.");
    return 0;
  }
  if (!yes && !(await isConfirmed(targets, all))) return 1;
  for (const each of names) await endLeftovers(stackDirectory(each));
  for (const path of targets) removeContent(path);
  console.log(`Removed ${targets.join(", ")}`);
  return 0;
}

function stackNames(): readonly string[] {
  const folder = join(cacheRoot(), "run");
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Only what this project puts into its cache is removed: MDSP_CACHE may name a folder that holds other things, too. */
const OURS = [
  /^spark-\d/,
  /^spark-extensions$/,
  /^jars$/,
  /^run$/,
  /^logs$/,
  /^tmp$/,
  /^class-archives$/,
  /^setup\.lock/,
];

function removeContent(path: string): void {
  const isOurs = (name: string) => OURS.some((pattern) => pattern.test(name));
  const paths =
    path === cacheRoot()
      ? readdirSync(path)
          .filter(isOurs)
          .map((name) => join(path, name))
      : [path];
  for (const each of paths) rmSync(each, { recursive: true, force: true });
}

async function isConfirmed(paths: readonly string[], all: boolean): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error("MDSP9117 Nothing was removed: there is nobody to ask. Say --yes to remove it.");
    return false;
  }
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const what = all ? "everything that was downloaded, built and stored" : "all data of this stack";
  const answer = await prompt.question(`Remove ${what} in ${paths.join(", ")}? (y/N) `);
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}
