import { join } from "node:path";
import { repositoryRoot } from "#setup/paths.mjs";
import { isListening } from "../processes/ports.js";
import { type ServerProcess, startProcess } from "../processes/process.js";
import type { StackPorts } from "../stack/settings.js";

/** Where the parts of a stack find each other. */
export interface Surroundings {
  readonly stateDir: string;
  readonly ports: StackPorts;
}

const logOf = (stateDir: string, name: string) => join(stateDir, "logs", `${name}.log`);
const program = (...path: string[]) => join(repositoryRoot, ...path);

async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await response.body?.cancel();
  return response.ok;
}

/** The replay server: real trades over TwelveData's protocol. `options` are its own flags. */
export function startReplay({ stateDir, ports }: Surroundings, options: readonly string[]): ServerProcess {
  return startProcess({
    name: "replay",
    command: [
      process.execPath,
      program("ingest", "dist", "replay", "main.js"),
      "--port",
      String(ports.replay),
      ...options,
    ],
    stateDir,
    log: logOf(stateDir, "replay"),
    isReady: () => isListening(ports.replay),
  });
}

/** Ingest; `feed` are the flags that name its source, `env` what only its environment may hold. */
export function startIngest(
  { stateDir, ports }: Surroundings,
  feed: readonly string[],
  env: Readonly<Record<string, string>>,
): ServerProcess {
  const own = [
    ["--log-directory", join(stateDir, "ingest-log")],
    ["--brokers", `127.0.0.1:${ports.kafka}`],
    ["--http-port", String(ports.ingest)],
  ];
  return startProcess({
    name: "ingest",
    command: [process.execPath, program("ingest", "dist", "main.js"), "run", ...feed, ...own.flat()],
    stateDir,
    env,
    log: logOf(stateDir, "ingest"),
    isReady: () => answersOk(`http://127.0.0.1:${ports.ingest}/status`),
  });
}

/** The runner, which keeps every job of sql/ running. */
export function startRunner({ stateDir, ports }: Surroundings): ServerProcess {
  const options = [
    ["--remote", `sc://127.0.0.1:${ports.spark}`],
    ["--cassandra", `127.0.0.1:${ports.cassandra}`],
    ["--checkpoints", join(stateDir, "checkpoints")],
    ["--port", String(ports.runner)],
    ["--var", `KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:${ports.kafka}`],
    ["--var", `CASSANDRA_CONTACT_POINTS=127.0.0.1:${ports.cassandra}`],
  ];
  return startProcess({
    name: "runner",
    command: [process.execPath, program("jobs", "dist", "cli", "main.js"), "run", program("sql"), ...options.flat()],
    stateDir,
    log: logOf(stateDir, "runner"),
    isReady: () => answersOk(`http://127.0.0.1:${ports.runner}/status`),
  });
}

/** The page of dashboards: live data from Cassandra and the status pages. */
export function startPage({ stateDir, ports }: Surroundings, symbols: readonly string[]): ServerProcess {
  const options = [
    ["--cassandra", `127.0.0.1:${ports.cassandra}`],
    ["--ingest", `http://127.0.0.1:${ports.ingest}`],
    ["--runner", `http://127.0.0.1:${ports.runner}`],
    ["--port", String(ports.page)],
    ["--symbols", symbols.join(",")],
  ];
  return startProcess({
    name: "page",
    command: [process.execPath, program("dashboards-as-code", "dist", "cli", "main.js"), "live", ...options.flat()],
    stateDir,
    log: logOf(stateDir, "page"),
    isReady: () => answersOk(pageUrl(ports)),
  });
}

/** Where the page of dashboards is. */
export const pageUrl = ({ page }: StackPorts): string => `http://127.0.0.1:${page}/`;
