import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { ClientMessage, LIMITS, PRICE_PATH, type SymbolList } from "../twelvedata/protocol.js";
import { Misbehaviour } from "./misbehaviour.js";
import { type Stream, Subscriber, statusSymbol } from "./subscriber.js";
import { DayVolumes, type ExpectedTick, Timeline, type TimelineOptions } from "./timeline.js";

export interface ReplayOptions extends TimelineOptions {
  /** The address to listen on. */
  readonly host: string;
  readonly port: number;
  /** TwelveData's own fields only: no trade id, size, milliseconds or position. */
  readonly plain: boolean;
}

/**
 * A server that speaks TwelveData's WebSocket protocol and plays the trades of a file.
 *
 * It keeps nothing: what it sends follows from its options and the clock, so one that is killed and started again with
 * the same options goes on as if nothing had been. `GET /status` tells what it serves; `POST /control` with a
 * {@link Misbehaviour} makes it misbehave.
 */
export class ReplayServer {
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  readonly #timeline: Timeline;
  readonly #options: ReplayOptions;
  readonly #symbols: ReadonlySet<string>;
  readonly #subscribers: Subscriber[] = [];
  readonly #ticks: ExpectedTick[] = [];
  readonly #volumes = new DayVolumes();
  #misbehaviour: Misbehaviour = { kind: "none" };
  #stalledUntil = 0;

  private constructor(options: ReplayOptions) {
    this.#options = options;
    this.#timeline = new Timeline(options);
    this.#symbols = new Set(options.trades.map((trade) => trade.symbol));
    this.#http = createServer((request, response) => this.#answer(request, response));
    this.#sockets = new WebSocketServer({ server: this.#http, path: PRICE_PATH, maxPayload: LIMITS.messageBytes });
    this.#sockets.on("connection", (socket, request) => this.#accept(socket, request));
  }

  static async start(options: ReplayOptions): Promise<ReplayServer> {
    const server = new ReplayServer(options);
    await new Promise<void>((resolve, reject) => {
      server.#http.once("error", reject);
      server.#http.listen(options.port, options.host, resolve);
    });
    return server;
  }

  get port(): number {
    const address = this.#http.address();
    return typeof address === "object" && address !== null ? address.port : this.#options.port;
  }

  misbehave(how: Misbehaviour): void {
    this.#misbehaviour = how;
    if (how.kind === "stall") this.#stalledUntil = Date.now() + how.ms;
    if (how.kind === "drop") for (const { socket } of this.#subscribers) socket.terminate();
  }

  async close(): Promise<void> {
    for (const { socket } of this.#subscribers) socket.terminate();
    this.#sockets.close();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }

  #accept(socket: WebSocket, request: IncomingMessage): void {
    const key = new URL(request.url ?? "/", "ws://127.0.0.1").searchParams.get("apikey");
    socket.on("error", () => socket.terminate());
    if (key === null || key === "" || this.#misbehaviour.kind === "refuse-key") {
      socket.send(JSON.stringify({ status: "error", code: 401, messages: ["apikey parameter is incorrect"] }));
      socket.close(1008);
      return;
    }
    const subscriber = new Subscriber(socket, this.#stream());
    this.#subscribers.push(subscriber);
    socket.once("close", () => this.#subscribers.splice(this.#subscribers.indexOf(subscriber), 1));
    if (this.#subscribers.length > LIMITS.connections) this.#subscribers[0]?.socket.close(1008);
    const events: number[] = [];
    socket.on("message", (data) => {
      const now = Date.now();
      while ((events[0] ?? now) < now - LIMITS.clientEventsWindowMs) events.shift();
      if (events.push(now) > LIMITS.clientEvents) {
        subscriber.send({ status: "error", code: 429, messages: ["too many client events"] });
        return;
      }
      this.#receive(subscriber, String(data));
    });
  }

  #receive(subscriber: Subscriber, text: string): void {
    const message = ClientMessage.safeParse(parseJson(text));
    if (!message.success) return subscriber.send({ status: "error", code: 400, messages: ["unknown message"] });
    switch (message.data.action) {
      case "heartbeat":
        return subscriber.send({ event: "heartbeat", status: "ok" });
      case "reset":
        subscriber.reset();
        return subscriber.send({ event: "reset-status", status: "ok", success: null, fails: null });
      case "unsubscribe": {
        const removed = subscriber.unsubscribe(symbolsOf(message.data.params.symbols));
        return subscriber.send(status("unsubscribe-status", removed, []));
      }
      case "subscribe": {
        const { symbols, from_position } = message.data.params;
        const known = symbolsOf(symbols).filter((symbol) => this.#symbols.has(symbol));
        const unknown = symbolsOf(symbols).filter((symbol) => !this.#symbols.has(symbol));
        subscriber.send(status("subscribe-status", known, unknown));
        return subscriber.subscribe(known, this.#options.plain ? undefined : from_position);
      }
    }
  }

  #stream(): Stream {
    const timeline = this.#timeline;
    return {
      origin: this.#options.origin,
      plain: this.#options.plain,
      now: () => Math.min(timeline.length, timeline.indexAt(Date.now())),
      tickAt: (index) => this.#tickAt(index),
      msUntil: (index) => (index < timeline.length ? timeline.playsAt(index) - Date.now() : undefined),
      misbehaviour: () => this.#misbehaviour,
      stalledUntil: () => this.#stalledUntil,
    };
  }

  /** Made once for each index, in order, because a day's volume is a sum. */
  #tickAt(index: number): ExpectedTick {
    while (this.#ticks.length <= index) this.#ticks.push(this.#volumes.add(this.#timeline.tradeAt(this.#ticks.length)));
    const tick = this.#ticks[index];
    if (tick === undefined) throw new RangeError(`There is no trade ${index}.`);
    return tick;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const send = (code: number, body: object) =>
      response.writeHead(code, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.method === "GET" && request.url === "/status") {
      const { origin, speed, times } = this.#options;
      const length = Number.isFinite(this.#timeline.length) ? this.#timeline.length : null;
      send(200, { origin, speed, times, length, played: this.#stream().now(), connections: this.#subscribers.length });
    } else if (request.method === "POST" && request.url === "/control") {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        const how = Misbehaviour.safeParse(parseJson(body));
        if (how.success) this.misbehave(how.data);
        send(how.success ? 200 : 400, how.success ? how.data : { error: "no such misbehaviour" });
      });
    } else send(404, { error: "There is GET /status and POST /control." });
  }
}

function status(event: string, success: readonly string[], fails: readonly string[]): object {
  const list = (symbols: readonly string[]) => (symbols.length === 0 ? null : symbols.map(statusSymbol));
  return {
    event,
    status: fails.length === 0 ? "ok" : success.length === 0 ? "error" : "warning",
    success: list(success),
    fails: list(fails),
  };
}

function symbolsOf(list: SymbolList): readonly string[] {
  const symbols = typeof list === "string" ? list.split(",") : list.map((extended) => extended.symbol);
  return symbols.map((symbol) => symbol.trim()).filter((symbol) => symbol !== "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
