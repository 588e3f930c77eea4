import { createServer, type Server, type ServerResponse } from "node:http";
import { CODES, IngestError, messageOf, systemCode } from "../errors.js";
import type { Metrics } from "./metrics.js";
import { healthOf, type IngestStatus } from "./status.js";

/** The pages for operators: `/metrics`, `/healthz`, `/status`. */
export interface StatusServer {
  readonly url: string;
  close(): Promise<void>;
}

function answer(response: ServerResponse, code: number, type: string, body: string): void {
  response.writeHead(code, { "content-type": type, "cache-control": "no-store" }).end(body);
}

const json = (response: ServerResponse, code: number, body: unknown): void =>
  answer(response, code, "application/json", `${JSON.stringify(body)}\n`);

async function handle(path: string, response: ServerResponse, status: () => IngestStatus, metrics: Metrics) {
  switch (path) {
    case "/metrics":
      return answer(response, 200, metrics.registry.contentType, await metrics.text());
    case "/status":
      return json(response, 200, status());
    case "/healthz": {
      const health = healthOf(status());
      return json(response, health.ok ? 200 : 503, health);
    }
    default:
      return json(response, 404, { error: "there are /metrics, /healthz and /status" });
  }
}

/**
 * Starts serving.
 *
 * @throws IngestError MDSP7501 when the port is taken.
 */
export async function serveStatus(
  listen: { readonly host: string; readonly port: number },
  status: () => IngestStatus,
  metrics: Metrics,
): Promise<StatusServer> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    handle(path, response, status, metrics).catch((error: unknown) => json(response, 500, { error: messageOf(error) }));
  });
  await listening(server, listen.host, listen.port);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : listen.port;
  const host = listen.host.includes(":") ? `[${listen.host}]` : listen.host;
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      const taken = systemCode(error) === "EADDRINUSE";
      const why = taken
        ? "is taken; set http.port to another, or to 0 for any"
        : `cannot be opened: ${messageOf(error)}`;
      reject(new IngestError(CODES.portTaken, `port ${port} on ${host} ${why}`, error));
    });
    server.listen(port, host, resolve);
  });
}
