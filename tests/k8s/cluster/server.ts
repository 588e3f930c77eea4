import { join } from "node:path";
import { type ServerProcess, startProcess } from "../../../scripts/local/index.js";
import type { Layout } from "./layout.js";
import type { Namespaces } from "./namespaces.js";
import { output } from "./output.js";

/** A program of the cluster that runs as long as the cluster. */
export interface Server {
  readonly name: string;
  readonly command: readonly string[];
  /** A command that succeeds once the server answers. */
  readonly probe?: readonly string[];
  readonly readyTimeoutMs?: number;
}

/** Where a server of the cluster logs. */
export const logOf = (layout: Layout, name: string): string => join(layout.logs, `${name}.log`);

/** Starts a server inside the namespaces, and waits until it answers. */
export async function startServer(layout: Layout, namespaces: Namespaces, server: Server): Promise<ServerProcess> {
  const { probe } = server;
  const started = startProcess({
    name: server.name,
    command: namespaces.enter(server.command),
    stateDir: layout.state,
    log: logOf(layout, server.name),
    readyTimeoutMs: server.readyTimeoutMs ?? 120_000,
    ...(probe === undefined
      ? {}
      : { isReady: () => output(namespaces.enter(probe), { timeoutMs: 10_000 }).then(() => true) }),
  });
  await started.ready;
  return started;
}
