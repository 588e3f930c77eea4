import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { StreamingQuerySpec } from "../plan/index.js";
import type { QueryStatus } from "./query-status.js";

/** How a query does, and between which tables its rows flow. */
export type RunnerQuery = QueryStatus & Pick<StreamingQuerySpec, "reads" | "writes">;

/** What `GET /status` of the runner answers. */
export interface RunnerStatus {
  /** `waiting`: another runner holds the lease. `connecting`: Spark Connect, or Cassandra, does not answer. */
  readonly state: "waiting" | "connecting" | "running" | "stopping";
  /** The lease's generation; null while waiting. */
  readonly generation: string | null;
  /** The last thing that went wrong outside the queries, in words. */
  readonly error: string | null;
  readonly jobs: readonly { readonly name: string; readonly queries: readonly RunnerQuery[] }[];
}

/**
 * Serves `/status` (JSON), `/healthz` (200 while the process works), `/readyz` (200 while it holds the lease and every
 * query runs) and `/metrics` (Prometheus text).
 */
export async function serveStatus(options: {
  readonly host: string;
  readonly port: number;
  readonly status: () => RunnerStatus;
  readonly metrics: () => Promise<string>;
}): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const send = (code: number, type: string, body: string) => {
      response.writeHead(code, { "content-type": type }).end(body);
    };
    const status = options.status();
    switch (request.url) {
      case "/status":
        return send(200, "application/json", JSON.stringify(status));
      case "/healthz":
        return send(200, "text/plain", "ok\n");
      case "/readyz":
        return isReady(status) ? send(200, "text/plain", "ready\n") : send(503, "text/plain", `${status.state}\n`);
      case "/metrics":
        options.metrics().then(
          (text) => send(200, "text/plain; version=0.0.4", text),
          (error: unknown) => send(500, "text/plain", `${String(error)}\n`),
        );
        return;
      default:
        return send(404, "text/plain", "There is /status, /healthz, /readyz and /metrics.\n");
    }
  });
  const port = await listen(server, options.host, options.port);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function isReady(status: RunnerStatus): boolean {
  return (
    status.state === "running" && status.jobs.every((job) => job.queries.every((query) => query.state === "running"))
  );
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}
