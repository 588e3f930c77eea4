import * as z from "zod";

/** A Grafana server, by its HTTP API. */
export interface Grafana {
  /** The server's address, such as http://127.0.0.1:3000. */
  readonly url: string;
  /** A service account's token. It is never printed. */
  readonly token: string;
}

/** Grafana said no, or something that is not understood. */
export class GrafanaError extends Error {
  override readonly name = "GrafanaError";
  readonly code = "MDSP8001";
  constructor(
    readonly status: number,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const failure = z.object({ message: z.string() });

/**
 * One call. Answers with the body, or undefined where there is nothing under the path (404).
 *
 * @throws {GrafanaError} when the server is not reached, or refuses
 * @see https://grafana.com/docs/grafana/latest/developers/http_api/
 */
export async function call(
  grafana: Grafana,
  method: "GET" | "POST" | "PUT",
  path: string,
  body?: unknown,
): Promise<unknown> {
  const url = new URL(path, grafana.url);
  const headers = {
    authorization: `Bearer ${grafana.token}`,
    "content-type": "application/json",
    // What is pushed can be changed by hand no more than what is provisioned from files.
    "x-disable-provenance": "false",
  };
  const response = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: unknown) => {
    throw new GrafanaError(0, `Grafana is not reached at ${grafana.url}`, { cause });
  });
  if (response.status === 404 && method === "GET") return undefined;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer;
  const said = failure.safeParse(answer);
  const reason = said.success ? said.data.message : response.statusText;
  throw new GrafanaError(response.status, `Grafana answered ${response.status} to ${method} ${path}: ${reason}`);
}
