import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";
import { ApiKey } from "../config/api-key.js";
import { Config, type SourceConfig, type SymbolSpec } from "../config/schema.js";
import { Feed } from "./feed.js";
import { ClientMessage, PRICE_PATH } from "./protocol.js";

const KEY = "secret-key-123";
const price = (symbol: string, position?: string) =>
  JSON.stringify({ event: "price", symbol, timestamp: 1_700_000_000, price: 1, ...(position && { position }) });

/** A server whose behaviour each test sets. */
class Server {
  readonly sockets: WebSocket[] = [];
  readonly urls: string[] = [];
  readonly received: ClientMessage[] = [];
  refuse: number | undefined;
  onSubscribe = (socket: WebSocket, symbols: string[]): void => {
    const success = symbols.map((symbol) => ({ symbol }));
    socket.send(JSON.stringify({ event: "subscribe-status", status: "ok", success, fails: null }));
  };
  readonly #server: WebSocketServer;

  constructor() {
    this.#server = new WebSocketServer({
      port: 0,
      host: "127.0.0.1",
      verifyClient: ({ req }, accept) => {
        this.urls.push(req.url ?? "");
        if (this.refuse === undefined) accept(true);
        else accept(false, this.refuse);
      },
    });
    this.#server.on("connection", (socket) => {
      this.sockets.push(socket);
      socket.on("message", (data) => {
        const message = ClientMessage.parse(JSON.parse(String(data)));
        this.received.push(message);
        if (message.action !== "subscribe") return;
        const { symbols } = message.params;
        this.onSubscribe(
          socket,
          typeof symbols === "string" ? symbols.split(",") : symbols.map(({ symbol }) => symbol),
        );
      });
    });
  }

  get url(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}${PRICE_PATH}`;
  }

  get subscribes() {
    return this.received.flatMap((message) => (message.action === "subscribe" ? [message.params] : []));
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}

let server: Server;
let feed: Feed | undefined;
let heard: string[];
let lost: Array<{ symbols: readonly SymbolSpec[]; from: number; to: number; reason: string }>;
let invalid: string[];
let failures: string[];

beforeEach(async () => {
  server = new Server();
  await sleep(10);
  heard = [];
  lost = [];
  invalid = [];
  failures = [];
});
afterEach(() => {
  feed?.stop();
  server.close();
});

function start(
  options: Partial<SourceConfig> = {},
  heardAt?: number,
  position?: { origin: string; index: number },
): Feed {
  const { source } = Config.parse({
    source: { url: server.url, symbols: ["A", "B"], backoffBaseMs: 20, backoffCapMs: 50, ...options },
  });
  feed = new Feed(source, new ApiKey(KEY), {
    price: (event) => heard.push(event.position ?? event.symbol) > 0,
    invalid: (raw, reason) => invalid.push(`${reason}: ${raw}`),
    lost: (symbols, from, to, reason) => lost.push({ symbols, from, to, reason }),
    changed: () => undefined,
    failed: (_, reason) => failures.push(reason),
  });
  feed.start(source.symbols, heardAt, () => position);
  return feed;
}

const states = () => feed?.status.map(({ state }) => state);
const streaming = () => vi.waitFor(() => expect(states()?.every((state) => state === "streaming")).toBe(true), 3000);

test("subscribes, plain and extended, with the key in the address, and hears prices", async () => {
  start({ symbols: ["A", "EUR/USD", { symbol: "RY", exchange: "TSX" }] });
  await streaming();
  expect(server.urls[0]).toBe(`${PRICE_PATH}?apikey=${KEY}`);
  expect(server.subscribes).toEqual([{ symbols: "A,EUR/USD" }, { symbols: [{ symbol: "RY", exchange: "TSX" }] }]);
  server.sockets[0]?.send(price("A"));
  await vi.waitFor(() => expect(heard).toEqual(["A"]));
  await vi.waitFor(() => expect(feed?.status[0]).toMatchObject({ subscribed: 3, received: 1, lastError: null }));
  expect(lost).toEqual([]);
});

test("part of the symbols refused: the rest streams, and the refused ones are asked for again", async () => {
  server.onSubscribe = (socket, symbols) => {
    const fails = symbols.filter((symbol) => symbol === "B").map((symbol) => ({ symbol }));
    const success = symbols.filter((symbol) => symbol !== "B").map((symbol) => ({ symbol }));
    socket.send(JSON.stringify({ event: "subscribe-status", status: "warning", success, fails }));
  };
  start({ retryFailedSymbolsMs: 100 });
  await streaming();
  expect(feed?.status[0]).toMatchObject({ subscribed: 1, failedSymbols: ["B"], lastError: "the server refused B" });
  await vi.waitFor(() => expect(server.subscribes.slice(1)).toContainEqual({ symbols: "B" }));
  expect(server.sockets.length).toBe(1);
});

test("a lost connection comes back, subscribes again, and the gap is told", async () => {
  start();
  for (let round = 1; round <= 3; round++) {
    await streaming();
    server.sockets.at(-1)?.send(price("A"));
    await vi.waitFor(() => expect(heard.length).toBe(round));
    server.sockets.at(-1)?.terminate();
    await vi.waitFor(() => expect(server.subscribes.length).toBe(round + 1), 3000);
  }
  await vi.waitFor(() => expect(lost.length).toBe(3));
  for (const gap of lost) {
    expect(gap).toMatchObject({ symbols: ["A", "B"], reason: "disconnected" });
    expect(gap.from).toBeLessThanOrEqual(gap.to);
  }
  expect(feed?.status[0]?.reconnects).toBe(3);
});

test("the time in which ingest did not run is a gap", async () => {
  const heardAt = Date.now() - 60_000;
  start({}, heardAt);
  await vi.waitFor(() => expect(lost).toMatchObject([{ from: heardAt, reason: "ingest was not running" }]));
});

test("goes on behind its position, a little before it, and then nothing was lost", async () => {
  start({ resume: true, resumeOverlap: 10 }, Date.now() - 1000, { origin: "o", index: 100 });
  await streaming();
  expect(server.subscribes).toEqual([{ symbols: "A,B", from_position: "o:90" }]);
  server.sockets[0]?.send(price("A", "o:120"));
  await vi.waitFor(() => expect(feed?.status[0]?.position).toBe("o:120"));
  server.sockets[0]?.terminate();
  await vi.waitFor(() => expect(server.subscribes.length).toBe(2), 3000);
  expect(server.subscribes[1]).toEqual({ symbols: "A,B", from_position: "o:110" });
  expect(lost).toEqual([]);
  server.sockets[1]?.send(price("A", "new:0"));
  await vi.waitFor(() =>
    expect(lost.map(({ reason }) => reason)).toEqual(["disconnected; the server began anew as new"]),
  );
});

test("asks for everything when it has no position yet", async () => {
  start({ resume: true });
  await streaming();
  expect(server.subscribes).toEqual([{ symbols: "A,B", from_position: "earliest" }]);
});

test.each([401, 403])("a key refused by HTTP %d is not tried again, and never told", async (status) => {
  server.refuse = status;
  start();
  await vi.waitFor(() => expect(states()).toEqual(["refused"]));
  await sleep(300);
  expect(server.urls.length).toBe(1);
  expect(failures.join()).not.toContain(KEY);
});

test("a key refused by a message is not tried again, and never told", async () => {
  server.onSubscribe = (socket) =>
    socket.send(JSON.stringify({ status: "error", messages: [`Your API key ${KEY} is incorrect`] }));
  start();
  await vi.waitFor(() => expect(states()).toEqual(["refused"]));
  await sleep(300);
  expect(server.urls.length).toBe(1);
  expect(JSON.stringify([failures, feed?.status])).not.toContain(KEY);
  expect(failures.join()).toContain("[API key]");
});

test("other refusals are tried again for ever", async () => {
  server.refuse = 503;
  start();
  await vi.waitFor(() => expect(server.urls.length).toBeGreaterThan(5), 3000);
  server.refuse = undefined;
  await streaming();
});

test("sends heartbeats; a silent connection is given up", async () => {
  start({ heartbeatMs: 50, idleTimeoutMs: 200 });
  await streaming();
  await vi.waitFor(() =>
    expect(server.received.filter(({ action }) => action === "heartbeat").length).toBeGreaterThan(1),
  );
  await vi.waitFor(() => expect(server.sockets.length).toBe(2), 3000);
  expect(failures[0]).toBe("nothing heard for 200 ms");
});

test("a paused connection is not taken for dead", async () => {
  start({ heartbeatMs: 50, idleTimeoutMs: 100 });
  await streaming();
  feed?.pause();
  server.sockets[0]?.send(price("A"));
  await sleep(400);
  expect(heard).toEqual([]);
  expect(server.sockets.length).toBe(1);
  feed?.resume();
  await vi.waitFor(() => expect(heard).toEqual(["A"]));
});

test("bytes that make no sense are handed on, and the connection lives", async () => {
  start();
  await streaming();
  server.sockets[0]?.send("{nonsense");
  server.sockets[0]?.send(price("A"));
  await vi.waitFor(() => expect(heard).toEqual(["A"]));
  expect(invalid).toEqual(["not JSON: {nonsense"]);
});

test("symbols change without a reconnect, spread over the connections", async () => {
  start({ symbols: ["A", "B", "C"], connections: 3 });
  await streaming();
  expect(server.subscribes.map(({ symbols }) => symbols).toSorted()).toEqual(["A", "B", "C"]);
  feed?.setSymbols(["A", "C", "D", "E"]);
  await vi.waitFor(() => expect(server.subscribes.length).toBe(5));
  expect(server.received.filter(({ action }) => action === "unsubscribe")).toEqual([
    { action: "unsubscribe", params: { symbols: "B" } },
  ]);
  expect(server.sockets.length).toBe(3);
  await vi.waitFor(() => expect(feed?.status.map(({ subscribed }) => subscribed).toSorted()).toEqual([1, 1, 2]));
});

test("never sends more events than the server allows", async () => {
  start({ maxClientEvents: 5, clientEventsWindowMs: 400, symbols: ["A"] });
  await streaming();
  for (let n = 0; n < 10; n++) feed?.setSymbols(["A", `N${n}`]);
  await sleep(50);
  expect(server.received.length).toBe(5);
  await vi.waitFor(() => expect(server.received.length).toBe(20), 3000);
});
