import { Command } from "commander";
import { stackDirectory } from "#setup/paths.mjs";
import { isAlive } from "../processes/identity.js";
import { isListening } from "../processes/ports.js";
import { argument } from "../run/options.js";
import { formatRate } from "../screen/format.js";
import { fetchStatus } from "../screen/poll.js";
import { IngestSample, RunnerSample } from "../screen/samples.js";
import { findLeftovers, livingSupervisor } from "../stack/leftovers.js";
import { parseStackName, type StackPorts } from "../stack/settings.js";
import { readStackFile, type StackFile } from "../stack/stack-file.js";

/** What `npm run status -- --json` prints. */
export interface StackStatus {
  readonly name: string;
  readonly stateDir: string;
  /** `left`: processes without the `npm start` that they belong to; the next start or stop ends them. */
  readonly state: "running" | "left" | "stopped";
  readonly startedAt: string | null;
  readonly ports: StackPorts | null;
  readonly processes: readonly {
    readonly name: string;
    readonly pid: number;
    readonly alive: boolean;
    readonly answers: boolean | null;
  }[];
  readonly ingest: IngestSample | null;
  readonly runner: RunnerSample | null;
}

/** `npm run status`. Returns the exit code: 0 while the stack runs, 3 otherwise (as init scripts do). */
export async function statusCommand(args: readonly string[]): Promise<number> {
  const command = new Command("npm run status --")
    .description("what of a local stack is running")
    .option("--name <name>", "the stack", argument(parseStackName), "default")
    .option("--json", "for programs", false)
    .parse(args, { from: "user" });
  const { name, json } = command.opts<{ name: string; json: boolean }>();
  const status = await readStatus(name);
  console.log(json ? JSON.stringify(status, null, 2) : render(status).join("\n"));
  return status.state === "running" ? 0 : 3;
}

/** How a stack does, from its `stack.json`, its processes and their status pages. */
export async function readStatus(name: string): Promise<StackStatus> {
  const stateDir = stackDirectory(name);
  const stack = readStackFile(stateDir);
  const running = livingSupervisor(stack) !== undefined;
  const left = running ? [] : findLeftovers(stateDir);
  const [ingest, runner] = stack === undefined ? [null, null] : await readPages(stack.ports);
  return {
    name,
    stateDir,
    state: running ? "running" : left.length > 0 ? "left" : "stopped",
    startedAt: stack?.startedAt ?? null,
    ports: stack?.ports ?? null,
    processes:
      stack === undefined ? [] : await Promise.all(stack.processes.map((entry) => processStatus(entry, stack.ports))),
    ingest,
    runner,
  };
}

async function readPages(ports: StackPorts): Promise<readonly [IngestSample | null, RunnerSample | null]> {
  const [ingest, runner] = await Promise.all([
    fetchStatus(`http://127.0.0.1:${ports.ingest}/status`, IngestSample),
    fetchStatus(`http://127.0.0.1:${ports.runner}/status`, RunnerSample),
  ]);
  return [ingest.ok ? ingest.value : null, runner.ok ? runner.value : null];
}

async function processStatus({ name, identity }: StackFile["processes"][number], ports: StackPorts) {
  const port = Object.entries(ports).find(([use]) => use === name)?.[1];
  return {
    name,
    pid: identity.pid,
    alive: isAlive(identity),
    answers: port === undefined ? null : await isListening(port),
  };
}

function render(status: StackStatus): readonly string[] {
  const words = {
    running: `The stack ${status.name} runs since ${status.startedAt}.`,
    left: `The stack ${status.name} was killed and left processes; end them with: npm run stop`,
    stopped: `The stack ${status.name} does not run.`,
  };
  const processes = status.processes.map(({ name, pid, alive, answers }) => {
    const state = !alive ? "gone" : answers === false ? "starting" : "up";
    return `  ${name.padEnd(10)} ${state.padEnd(9)} process ${pid}`;
  });
  const queries = (status.runner?.jobs ?? []).flatMap((job) => job.queries);
  return [
    words[status.state],
    ...(status.state === "stopped" ? [] : processes),
    ...(status.ingest === null
      ? []
      : [`  ticks      ${formatRate(status.ingest.received.perSecond)}, ${status.ingest.log.unsent} unsent`]),
    ...queries.map(
      ({ name, state, lag, error }) => `  query      ${name}: ${state}, lag ${lag}${error ? `, ${error}` : ""}`,
    ),
    `  state in   ${status.stateDir}`,
  ];
}
