import { WebSocket, WebSocketServer } from "ws";
import { ClientMessage, PRICE_PATH, parsePosition } from "../src/twelvedata/protocol.js";

const SYMBOLS = ["BTC/USDT", "ETH/USDT", "SOL/USDT", "AAPL", "MSFT", "EUR/USD"];
const T0 = 1_723_161_255_000;

/** A numbered stream of prices that any client may resume; just enough of the protocol to test ingest with. */
export class FeedServer {
  static readonly symbols = SYMBOLS;
  readonly #server: WebSocketServer;
  readonly #timer: NodeJS.Timeout;
  readonly #cursors = new Map<WebSocket, number>();
  readonly #count: number;
  readonly #junkEvery: number;
  #allowed = 0;
  /** Events that have happened; not always whole. */
  #head = 0;

  /** Serves `count` events, `perSecond` of them each second; every `junkEvery`th is followed by a message that is no JSON. */
  static async start(count: number, perSecond: number, junkEvery: number): Promise<FeedServer> {
    const server = new WebSocketServer({ host: "127.0.0.1", port: 0, path: PRICE_PATH });
    await new Promise((resolve) => server.once("listening", resolve));
    return new FeedServer(server, count, perSecond, junkEvery);
  }

  private constructor(server: WebSocketServer, count: number, perSecond: number, junkEvery: number) {
    this.#count = count;
    this.#junkEvery = junkEvery;
    this.#server = server;
    this.#server.on("connection", (socket) => {
      socket.on("message", (data) => this.#request(socket, ClientMessage.parse(JSON.parse(String(data)))));
      socket.on("close", () => this.#cursors.delete(socket));
    });
    let last = performance.now();
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.#head = Math.min(this.#allowed, this.#head + ((now - last) / 1000) * perSecond);
      last = now;
      for (const socket of this.#cursors.keys()) this.#pump(socket);
    }, 10);
  }

  get url(): string {
    const address = this.#server.address();
    return `ws://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}${PRICE_PATH}`;
  }

  get isDone(): boolean {
    return this.#head >= this.#count;
  }

  /** Lets the stream go on up to this part of all events, 0 to 1; so a slow machine finds as much to do as a fast one. */
  allow(part: number): void {
    this.#allowed = Math.floor(part * this.#count);
  }

  /** Drops every connection without a word. */
  dropAll(): void {
    for (const socket of this.#server.clients) socket.terminate();
  }

  close(): void {
    clearInterval(this.#timer);
    this.dropAll();
    this.#server.close();
  }

  #request(socket: WebSocket, message: ClientMessage): void {
    if (message.action === "heartbeat") return socket.send('{"event":"heartbeat","status":"ok"}');
    if (message.action !== "subscribe") return;
    const position = parsePosition(message.params.from_position ?? "");
    const success = SYMBOLS.map((symbol) => ({ symbol }));
    socket.send(JSON.stringify({ event: "subscribe-status", status: "ok", success, fails: null }));
    this.#cursors.set(socket, position?.origin === "test" ? position.index + 1 : 0);
  }

  #pump(socket: WebSocket): void {
    let next = this.#cursors.get(socket) ?? 0;
    for (
      ;
      next < Math.floor(this.#head) && socket.readyState === WebSocket.OPEN && socket.bufferedAmount < 1e6;
      next++
    ) {
      socket.send(this.#event(next));
      if (next % this.#junkEvery === 0) socket.send(`{"junk after ${next}`);
    }
    this.#cursors.set(socket, next);
  }

  #event(index: number): string {
    const time = T0 + index * 2;
    return JSON.stringify({
      event: "price",
      symbol: SYMBOLS[(index * 7) % SYMBOLS.length],
      exchange: "Test",
      timestamp: Math.floor(time / 1000),
      timestamp_ms: time,
      price: 100 + (index % 50),
      bid: 99.5,
      ask: 100.5,
      day_volume: index + 1,
      trade_id: index,
      size: 1,
      position: `test:${index}`,
    });
  }
}
