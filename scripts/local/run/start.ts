import { stackDirectory } from "#setup/paths.mjs";
import { createProgress, type Progress } from "#setup/progress.mjs";
import { audit } from "../audit/audit.js";
import { type AuditReport, isClean, renderReport } from "../audit/report.js";
import { LocalStackError } from "../errors.js";
import { sleep } from "../processes/wait.js";
import { portsOf, type StackPorts } from "../stack/settings.js";
import { Stack } from "../stack/stack.js";
import { STOP_ORDER, startPipeline, startServers } from "./bring-up.js";
import type { Surroundings } from "./components.js";
import { drain } from "./drain.js";
import { feedOf, type RunFeed } from "./feed.js";
import type { StartOptions } from "./options.js";
import { preflight, requireApiKey } from "./preflight.js";
import { TRADES_TOPIC } from "./topics.js";
import { WarmUp } from "./warm-up.js";
import { KEYSPACE, watch } from "./watch.js";

/** The table of all ticks. */
const TICKS_TABLE = "ticks";
/** How long what was sent may take to arrive, at the end of a run with `--for`. */
const DRAIN_TIMEOUT_MS = 180_000;

/** Runs a stack until Ctrl-C, or as long as `--for` says; returns the exit code of the process. */
export async function start(options: StartOptions, startedAt: number): Promise<number> {
  const ports = portsOf(process.env);
  const around: Surroundings = { stateDir: stackDirectory(options.name), ports };
  if (options.live) requireApiKey(process.env);
  const progress = createProgress();
  const ended = await preflight(options.name, around.stateDir, ports, options.live);
  if (ended > 0) progress.line(`Ended ${ended} processes that an earlier run had left.`);
  const stack = new Stack(around.stateDir, ports);
  const interrupt = interruptible(stack, progress);
  const warmUp = new WarmUp();
  try {
    const work = run({ stack, around, options, startedAt, progress, warmUp, signal: interrupt.signal });
    work.catch(() => undefined);
    return await Promise.race([work, interrupt.interrupted]);
  } finally {
    await warmUp.keepClasses(progress);
    await stopAll(stack, progress);
    interrupt.release();
  }
}

interface Run {
  readonly stack: Stack;
  readonly around: Surroundings;
  readonly options: StartOptions;
  readonly startedAt: number;
  readonly progress: Progress;
  readonly warmUp: WarmUp;
  /** Given when the run is to end at once. */
  readonly signal: AbortSignal;
}

async function run({ stack, around, options, startedAt, progress, warmUp, signal }: Run): Promise<number> {
  await startServers(stack, around, progress, warmUp);
  const feed = feedOf(options, around);
  await startPipeline(stack, around, feed, progress);
  const live = Boolean(process.stdout.isTTY) && !options.plain;
  const watching = new AbortController();
  const end = () => watching.abort();
  signal.addEventListener("abort", end, { once: true });
  // A timer of its own: AbortSignal.any holds its sources weakly, and a timeout signal that is collected never fires.
  const timer = options.forMs === undefined ? undefined : setTimeout(end, options.forMs);
  await watch({
    stack,
    ports: around.ports,
    title: feed.title,
    startedAt,
    live,
    signal: watching.signal,
    onFirstBar: () => warmUp.complete(),
  });
  clearTimeout(timer);
  if (options.forMs === undefined || signal.aborted) return 0;
  return await check(around.ports, feed, progress);
}

/** Waits for the last tick to arrive, and counts. */
async function check(ports: StackPorts, feed: RunFeed, progress: Progress): Promise<number> {
  const waiting = progress.step("Waiting for the last tick to arrive");
  const isDrained = await drain({ ports, topic: TRADES_TOPIC, timeoutMs: DRAIN_TIMEOUT_MS, onWait: waiting.update });
  if (isDrained) waiting.done();
  else waiting.fail();
  const report = await count(ports, feed, progress);
  for (const line of renderReport(report)) progress.line(`  ${line}`);
  return isClean(report) && isDrained ? 0 : 1;
}

async function count(ports: StackPorts, feed: RunFeed, progress: Progress): Promise<AuditReport> {
  const step = progress.step("Counting ticks at the source, in Kafka and in Cassandra");
  try {
    const report = await audit({
      kafkaPort: ports.kafka,
      cassandraPort: ports.cassandra,
      topic: TRADES_TOPIC,
      keyspace: KEYSPACE,
      table: TICKS_TABLE,
      fromMs: feed.fromMs,
      expected: feed.expected(),
    });
    step.done();
    return report;
  } catch (error) {
    step.fail();
    throw error;
  }
}

async function stopAll(stack: Stack, progress: Progress): Promise<void> {
  const step = progress.step("Stopping");
  await stack.stop(STOP_ORDER);
  step.done();
}

/**
 * Ctrl-C (also SIGTERM and SIGHUP): the first one asks for an end in order, the second one kills.
 */
function interruptible(stack: Stack, progress: Progress) {
  const controller = new AbortController();
  let tell: (code: number) => void = () => undefined;
  const received = new Promise<number>((resolve) => {
    tell = resolve;
  });
  const handle = (code: number) => () => {
    if (controller.signal.aborted) {
      progress.line("Killing everything.");
      void stack.kill().finally(() => process.exit(code));
      return;
    }
    controller.abort();
    tell(code);
  };
  const handlers = { SIGINT: handle(0), SIGTERM: handle(0), SIGHUP: handle(0) };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return {
    signal: controller.signal,
    // The screen has a moment to close before the rest is said below it.
    interrupted: received.then(async (code) => {
      await sleep(100);
      return code;
    }),
    release: () => {
      for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
    },
  };
}

/** One line for an error a person can act on; a fault of this program is told with its stack. */
export function renderError(error: unknown): string {
  if (!(error instanceof LocalStackError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  return error.code === "MDSP9114" ? error.message : `${error.code} ${error.message}`;
}
