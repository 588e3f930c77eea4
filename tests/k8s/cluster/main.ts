import { once } from "node:events";
import { existsSync } from "node:fs";
import { Command } from "commander";
import { waitUntil } from "../../../scripts/local/index.js";
import { killRunning } from "../../../scripts/setup/run.mjs";
import { attachToCluster, startCluster } from "./cluster.js";
import { layoutOf } from "./layout.js";
import { holderOf } from "./namespaces.js";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const NAME = ["-n, --name <name>", "the cluster", "default"] as const;

/** The command of the one-node cluster; returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command("node tests/k8s/cluster/main.mjs")
    .description("A Kubernetes of one node, made of nothing but Go modules and Debian packages. It needs root.")
    .enablePositionalOptions();
  program
    .command("up")
    .description("start it; it runs until Ctrl-C, or until `down`")
    .option(...NAME)
    .action(up);
  program
    .command("down")
    .description("end it, from another terminal")
    .option(...NAME)
    .action(down);
  program
    .command("kubectl")
    .description("run kubectl on it, from another terminal")
    .option(...NAME)
    .argument("[args...]")
    .passThroughOptions()
    .action(async (rest: string[], { name }: { name: string }) => {
      code = await onTerminal(name, ["kubectl", ...rest]);
    });
  program
    .command("run")
    .description("run any program on its node, where its Services are reached by name")
    .option(...NAME)
    .argument("<program>")
    .argument("[args...]")
    .passThroughOptions()
    .action(async (command: string, rest: string[], { name }: { name: string }) => {
      code = await onTerminal(name, [command, ...rest]);
    });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function up({ name }: { name: string }): Promise<void> {
  const asked = new AbortController();
  const stopBuild = () => {
    killRunning();
    process.exit(130);
  };
  for (const signal of SIGNALS) process.on(signal, stopBuild);
  const cluster = await startCluster({ name });
  for (const signal of SIGNALS) process.off(signal, stopBuild).on(signal, () => asked.abort());
  console.log(`It runs. In another terminal: node tests/k8s/cluster/main.mjs kubectl get pods --all-namespaces`);
  const holder = holderOf(layoutOf(name));
  await waitUntil(() => holder !== holderOf(layoutOf(name)), {
    timeoutMs: Number.POSITIVE_INFINITY,
    pollMs: 500,
    signal: asked.signal,
  });
  await cluster.stop();
  console.log("It has ended; nothing of it is left but its logs.");
}

async function down({ name }: { name: string }): Promise<void> {
  const holder = holderOf(layoutOf(name));
  if (holder === undefined) return console.log(`No cluster ${name} runs.`);
  process.kill(holder, "SIGKILL");
  const layout = layoutOf(name);
  await waitUntil(() => !existsSync(layout.state), { timeoutMs: 60_000 });
  console.log(`The cluster ${name} has ended.`);
}

async function onTerminal(name: string, command: readonly [string, ...string[]]): Promise<number> {
  const child = attachToCluster(name).start(command, { stdio: "inherit" });
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 1;
}
