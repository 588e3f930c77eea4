import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Dashboard, gridOf } from "../dashboards/dashboard.js";
import { classic } from "../output/classic.js";
import { type Choice, ChoiceError } from "./fill.js";
import { panelData, type Sources } from "./panel-data.js";
import type { Picture } from "./pipeline.js";

/** What the page shows, and from where. */
export interface Page extends Sources {
  readonly dashboards: readonly Dashboard[];
  readonly picture: () => Promise<Picture>;
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

const builtPage = fileURLToPath(new URL("../../dist/page/", import.meta.url));

/** The page loads nothing from elsewhere, and is framed by nobody. Its charts set styles of their own elements. */
const headers = {
  "content-security-policy":
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/**
 * Serves the page and its data. Only GET, and no text of a query comes from the browser: it names a dashboard, a panel,
 * a time range and values that the dashboard offers.
 */
export async function servePage(
  page: Page,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    reply(page, request).then(
      ({ status, type, body }) => response.writeHead(status, { ...headers, "content-type": type }).end(body),
      (error: unknown) => response.writeHead(500, { ...headers, "content-type": "text/plain" }).end(String(error)),
    );
  });
  await listen(server, host, port);
  const address: AddressInfo | string | null = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
}

const json = (value: unknown, status = 200): Reply => ({
  status,
  type: "application/json; charset=utf-8",
  body: JSON.stringify(value),
});

const problem = (status: number, error: string): Reply => json({ error }, status);

async function reply(page: Page, request: IncomingMessage): Promise<Reply> {
  if (request.method !== "GET" && request.method !== "HEAD") return problem(405, "This page is only read: GET");
  if (!isOwnHost(request)) return problem(403, "Ask for this page by the name or address of its computer");
  const url = new URL(request.url ?? "/", "http://page");
  const [first = "", ...path] = url.pathname.split("/").slice(1).map(decoded);
  if (first !== "api") return await file(url.pathname);
  const [kind, uid, part, id] = path;
  if (kind === "pipeline" && uid === undefined) return json(await page.picture());
  if (kind !== "dashboards") return problem(404, "There are /api/dashboards and /api/pipeline");
  if (uid === undefined) {
    return json(page.dashboards.map((each) => ({ uid: each.uid, title: each.title, description: each.description })));
  }
  const dashboard = page.dashboards.find((each) => each.uid === uid);
  if (dashboard === undefined) return problem(404, `There is no dashboard ${uid}`);
  if (part === undefined) return json(classic(dashboard));
  return await panel(page, dashboard, part === "panels" ? Number(id) : Number.NaN, url.searchParams);
}

async function panel(page: Page, dashboard: Dashboard, id: number, query: URLSearchParams): Promise<Reply> {
  const item = gridOf(dashboard).find((each) => each.id === id);
  if (item?.kind !== "panel") return problem(404, `Dashboard ${dashboard.uid} has no such panel`);
  try {
    return json(await panelData(item.panel, dashboard.variables, choiceOf(query), page));
  } catch (error) {
    if (error instanceof ChoiceError) return problem(400, error.message);
    throw error;
  }
}

function choiceOf(query: URLSearchParams): Choice {
  const values: Record<string, string[]> = {};
  for (const [key, value] of query) {
    const name = /^var-(.*)$/.exec(key)?.[1];
    if (name !== undefined) values[name] = [...(values[name] ?? []), value];
  }
  const time = (name: string) => Number(query.get(name) ?? Number.NaN);
  return { from: time("from"), to: time("to"), values };
}

/**
 * Whether the browser asked for this computer itself: a page of another origin that has its name lead to the loopback
 * address (DNS rebinding) asks for that name.
 */
function isOwnHost({ headers: { host = "" }, socket }: IncomingMessage): boolean {
  const isLoopback = /^(127\.|::1$|::ffff:127\.)/.test(socket.localAddress ?? "");
  return !isLoopback || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i.test(host);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** A file of the built page; every other path is the page itself, which finds its dashboard in the address. */
async function file(path: string): Promise<Reply> {
  const name = /^\/([a-z0-9-]+\.(?:js|css|svg))$/.exec(path)?.[1] ?? "index.html";
  try {
    return { status: 200, type: types[extname(name)] ?? "text/plain", body: await readFile(join(builtPage, name)) };
  } catch {
    return problem(404, `There is no ${name}; npm run build makes the page`);
  }
}
