import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { waitUntil } from "../../../scripts/local/index.js";
import { isAlive } from "../../../scripts/setup/lock.mjs";
import { ClusterError } from "./errors.js";
import { ADDRESSES, type Layout } from "./layout.js";

const HOLD = fileURLToPath(new URL("shell/hold.sh", import.meta.url));

/** The namespaces (mounts, network, processes) that a cluster lives in. */
export interface Namespaces {
  /** The command that runs `command` inside. */
  enter(command: readonly string[], cwd?: string): [string, ...string[]];
  /** Ends every process inside, which ends the namespaces, and removes the state folder and the cgroups. */
  end(): Promise<void>;
}

/** Who is not root is root in a namespace of users of his own: enough for all but what a kubelet does. */
const isRoot = process.getuid?.() === 0;

/** The command that runs `command` in the namespaces of the process `holder`; killing it ends what runs. */
export function entered(holder: number, command: readonly string[], cwd = "/"): [string, ...string[]] {
  const user = isRoot ? [] : ["--user", "--preserve-credentials"];
  const namespaces = ["--target", String(holder), ...user, "--mount", "--net", "--pid"];
  return ["nsenter", ...namespaces, "--", "setpriv", "--pdeathsig=TERM", "env", `--chdir=${cwd}`, ...command];
}

/** The process that holds the namespaces of a running cluster; undefined when none runs. */
export function holderOf(layout: Layout): number | undefined {
  if (!existsSync(layout.holderFile)) return undefined;
  const holder = Number(readFileSync(layout.holderFile, "utf8"));
  return isAlive(holder) && commandOf(holder).includes(layout.state) ? holder : undefined;
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

/** Makes the namespaces. They last no longer than this process, whatever ends it. */
export async function makeNamespaces(layout: Layout): Promise<Namespaces> {
  if (holderOf(layout) !== undefined) throw new ClusterError("name", `A cluster ${layout.name} runs already`);
  for (const folder of [layout.state, layout.logs]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(layout.at("mounts"), { recursive: true });
  writeFileSync(
    layout.at("resolv.conf"),
    `nameserver ${ADDRESSES.dnsService}\nsearch svc.cluster.local cluster.local\n`,
  );
  mkdirSync(layout.logs, { recursive: true });
  const log = join(layout.logs, "namespaces.log");
  const keeper = startKeeper(layout, log);
  const ended = once(keeper, "exit");
  const isMade = await waitUntil(() => holderOf(layout) !== undefined || keeper.exitCode !== null, {
    timeoutMs: 20_000,
  });
  const holder = holderOf(layout);
  const end = async () => {
    keeper.stdin?.end();
    await ended;
  };
  if (!isMade || holder === undefined) {
    await end();
    throw new ClusterError("start", `The namespaces could not be made: ${readFileSync(log, "utf8").trim()} (${log})`);
  }
  return { enter: (command, cwd) => entered(holder, command, cwd), end };
}

/** Starts hold.sh; closing its standard input, which our death does as well, ends the cluster. */
function startKeeper(layout: Layout, log: string): ChildProcess {
  const output = openSync(log, "w");
  const keeper = spawn("bash", [HOLD, layout.state, layout.cgroup], {
    detached: true,
    stdio: ["pipe", output, output],
  });
  closeSync(output);
  return keeper;
}
