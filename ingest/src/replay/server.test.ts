import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Misbehaviour } from "./misbehaviour.js";
import { ReplayServer } from "./server.js";
import { readTrades } from "./trades.js";

const trades = readTrades().slice(0, 2_000);
const origin = 1_700_000_000_000;
let server: ReplayServer | undefined;
const sockets: WebSocket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await server?.close();
  server = undefined;
});

async function start(options: { plain?: boolean; origin?: number; speed?: number } = {}): Promise<ReplayServer> {
  server = await ReplayServer.start({
    trades,
    host: "127.0.0.1",
    port: 0,
    origin: options.origin ?? origin,
    speed: options.speed ?? 1,
    times: "original",
    loop: false,
    plain: options.plain ?? false,
  });
  return server;
}

type Message = Readonly<Record<string, unknown>>;

/** Connects, sends, and collects messages until `enough` says so. */
async function collect(port: number, sent: object, enough: (messages: readonly Message[]) => boolean, key = "k") {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/quotes/price?apikey=${key}`);
  sockets.push(socket);
  const messages: Message[] = [];
  const raw: string[] = [];
  await new Promise<void>((resolve, reject) => {
    socket.on("open", () => socket.send(JSON.stringify(sent)));
    socket.on("error", reject);
    socket.on("close", () => resolve());
    socket.on("message", (data) => {
      raw.push(String(data));
      try {
        messages.push(JSON.parse(String(data)));
      } catch {}
      if (enough(messages)) resolve();
    });
  });
  return { messages, raw, prices: messages.filter((message) => message.event === "price") };
}

const all = { action: "subscribe", params: { symbols: "BTC/USDT,ETH/USDT", from_position: "earliest" } };
const prices = (n: number) => (messages: readonly Message[]) =>
  messages.filter((message) => message.event === "price").length >= n;

test("sends the whole backlog in order, each trade once, as TwelveData's price with the extensions", async () => {
  const { port } = await start();
  const { prices: sent, messages } = await collect(port, all, prices(2_000));
  expect(messages[0]).toMatchObject({ event: "subscribe-status", status: "ok", fails: null });
  expect(sent.map((price) => price.trade_id)).toEqual(trades.map((trade) => trade.tradeId));
  expect(sent[0]).toMatchObject({ symbol: "BTC/USDT", timestamp: 1_723_161_255, timestamp_ms: 1_723_161_255_342 });
  expect(sent[0]).toMatchObject({ position: `${origin}:0`, size: 0.02, day_volume: 0.02 });
});

test("goes on after a position, and from the beginning after one of another origin", async () => {
  const { port } = await start();
  const from = (position: string) => ({ ...all, params: { ...all.params, from_position: position } });
  const rest = await collect(port, from(`${origin}:1499`), prices(500));
  expect(rest.prices[0]?.position).toBe(`${origin}:1500`);
  const again = await collect(port, from("5:1499"), prices(1));
  expect(again.prices[0]?.position).toBe(`${origin}:0`);
});

test("is pure TwelveData on request: live only, no extensions", async () => {
  const { port } = await start({ plain: true, origin: Date.now() - 1_000, speed: 5 });
  const { prices: sent } = await collect(port, all, prices(1));
  expect(Object.keys(sent[0] ?? {})).not.toContain("trade_id");
  expect(sent[0]?.day_volume).toBeGreaterThan(0);
});

test("names the symbols that it does not have", async () => {
  const { port } = await start();
  const sent = { action: "subscribe", params: { symbols: "ETH/USDT,NOPE" } };
  const { messages } = await collect(port, sent, (found) => found.length > 0);
  expect(messages[0]).toMatchObject({ status: "warning", fails: [{ symbol: "NOPE" }] });
});

test("closes the oldest of four connections", async () => {
  const { port } = await start();
  const first = collect(port, { action: "heartbeat" }, () => false);
  for (let i = 0; i < 3; i++) await collect(port, { action: "heartbeat" }, (found) => found.length > 0);
  expect((await first).messages[0]).toMatchObject({ event: "heartbeat" });
});

test("refuses a key that is missing or that it was told to refuse", async () => {
  const running = await start();
  expect((await collect(running.port, all, () => false, "")).messages[0]).toMatchObject({ status: "error", code: 401 });
  running.misbehave({ kind: "refuse-key" });
  expect((await collect(running.port, all, () => false)).messages[0]).toMatchObject({ status: "error", code: 401 });
});

test.each<[Misbehaviour, (raw: readonly string[]) => boolean]>([
  [{ kind: "malformed", every: 100 }, (raw) => raw.filter((text) => !text.endsWith("}")).length === 20],
  [{ kind: "duplicate", every: 10 }, (raw) => raw.length === 1 + 2_000 + 200],
  [{ kind: "reorder", window: 5 }, (raw) => raw[1]?.includes(`${origin}:4"`) === true],
])("misbehaves on demand: %j", async (how, holds) => {
  const running = await start();
  running.misbehave(how);
  const { raw } = await collect(running.port, all, (found) =>
    found.some((message) => message.position === `${origin}:${how.kind === "reorder" ? 1995 : 1999}`),
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(holds(raw)).toBe(true);
});

test("a stalled server is silent, and then goes on", async () => {
  const running = await start();
  running.misbehave({ kind: "stall", ms: 300 });
  const before = Date.now();
  const { prices: sent } = await collect(running.port, all, prices(1));
  expect(Date.now() - before).toBeGreaterThanOrEqual(290);
  expect(sent[0]?.position).toBe(`${origin}:0`);
});
