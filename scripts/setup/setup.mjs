#!/usr/bin/env node
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { renderSetupError, SetupError } from "./errors.mjs";
import { takeLock } from "./lock.mjs";
import { nodeProblem } from "./node-version.mjs";
import { cacheRoot, findSparkHome, repositoryRoot, sparkVenv } from "./paths.mjs";
import { missingPrerequisites } from "./prerequisites.mjs";
import { createProgress, formatElapsed } from "./progress.mjs";
import { killRunning } from "./run.mjs";
import { build } from "./steps/build.mjs";
import { extensions } from "./steps/extensions.mjs";
import { jars } from "./steps/jars.mjs";
import { packages } from "./steps/packages.mjs";
import { registry } from "./steps/registry.mjs";
import { spark } from "./steps/spark.mjs";
import { stubs } from "./steps/stubs.mjs";

/** All steps, in an order in which each comes after what it needs. */
export const STEPS = [packages, spark, jars, extensions, stubs, build, registry];

/** Free disk space that a running stack needs, in bytes. */
const RUNNING_BYTES = 1e9;

/** The steps named in `only` (when undefined, all but the optional ones) and all that they come after, in the order of STEPS. */
export function selectSteps(only, steps = STEPS) {
  if (only === undefined) return steps.filter((step) => !step.optional);
  const wanted = new Set();
  const add = (name) => {
    const step = steps.find((candidate) => candidate.name === name);
    if (!step)
      throw new SetupError("MDSP9011", `There is no set-up step ${name}`, {
        hint: `Steps: ${steps.map((each) => each.name).join(", ")}`,
      });
    wanted.add(name);
    step.after.forEach(add);
  };
  only.forEach(add);
  return steps.filter((step) => wanted.has(step.name));
}

function createContext(env) {
  const cache = cacheRoot(env);
  const venv = sparkVenv(env);
  return {
    root: repositoryRoot,
    cache,
    venv,
    sparkHome: () => findSparkHome(venv) ?? "",
    log: (name) => join(cache, "logs", `setup-${name}.log`),
  };
}

/** The steps of `steps` that have work to do; a step whose input another step is about to change counts as well. */
function pendingSteps(steps, context) {
  const pending = [];
  for (const step of steps) {
    if (step.after.some((name) => pending.some((other) => other.name === name)) || !step.isDone(context))
      pending.push(step);
  }
  return pending;
}

async function runStep(step, context, progress) {
  if (step.isDone(context)) return;
  const line = progress.step(step.title);
  try {
    await step.run({ ...context, update: line.update });
    line.done();
  } catch (error) {
    line.fail();
    throw error;
  }
}

/**
 * Does what is missing of the set-up; returns the names of the steps that had work to do. Only one set-up runs at a time.
 * @param {{only?: string[], progress?: ReturnType<typeof createProgress>, env?: NodeJS.ProcessEnv, otherProblems?: () => Promise<string[]>}} [options]
 *   `otherProblems`: more lines of what is missing, asked for only when there is work to do
 * @throws SetupError MDSP9000 when prerequisites are missing (before anything starts), MDSP9010 when a step failed
 */
export async function setup(options = {}) {
  const env = options.env ?? process.env;
  const progress = options.progress ?? createProgress();
  const context = createContext(env);
  const steps = selectSteps(options.only);
  const firstLook = pendingSteps(steps, context);
  const problems = missingPrerequisites({
    needs: firstLook.flatMap((step) => step.needs),
    cache: context.cache,
    bytes: firstLook.reduce((sum, step) => sum + step.bytes, RUNNING_BYTES),
    env,
  });
  if (firstLook.length > 0) problems.push(...((await options.otherProblems?.()) ?? []));
  if (problems.length > 0) throw new SetupError("MDSP9000", "Not ready to start", { tail: problems.join("\n") });
  if (firstLook.length === 0) return [];
  mkdirSync(join(context.cache, "logs"), { recursive: true });
  const release = await takeLock(join(context.cache, "setup.lock"), {
    onWait: (pid) => progress.line(`Another set-up is running (process ${pid}); waiting for it.`),
  });
  try {
    for (const step of steps) await runStep(step, context, progress);
  } finally {
    release();
  }
  return firstLook.map((step) => step.name);
}

/** Makes Ctrl-C and a polite kill end the running command as well. */
export function stopOnSignals() {
  const stop = (signal, code) => () => {
    killRunning(signal);
    process.exit(code);
  };
  const handlers = { SIGINT: stop("SIGINT", 130), SIGTERM: stop("SIGTERM", 143), SIGHUP: stop("SIGHUP", 129) };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  };
}

/** The set-up as a command: prints what it does, and ends the process with code 1 when it cannot. */
export async function setupOrExit(options = {}) {
  const tooOld = nodeProblem(process.versions.node);
  if (tooOld) {
    console.error(tooOld);
    process.exit(1);
  }
  const release = stopOnSignals();
  try {
    return await setup(options);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.code === "MDSP9000" ? error.tail : renderSetupError(error));
    return process.exit(1);
  } finally {
    release();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const began = Date.now();
  const at = process.argv.indexOf("--only");
  const only = at < 0 ? undefined : (process.argv[at + 1] ?? "").split(",");
  const done = await setupOrExit(only === undefined ? {} : { only });
  console.log(`${done.length === 0 ? "Nothing to set up" : "Set up"} (${formatElapsed(Date.now() - began)})`);
}
