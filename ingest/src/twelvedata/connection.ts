import WebSocket, { type RawData } from "ws";
import type { ApiKey } from "../config/api-key.js";
import type { SourceConfig, SymbolSpec } from "../config/schema.js";
import { messageOf } from "../errors.js";
import { backoffMs } from "./backoff.js";
import type { ConnectionEvents, ConnectionState, ConnectionStatus } from "./connection-events.js";
import { EventLimit } from "./event-limit.js";
import { Liveness } from "./liveness.js";
import { errorText, parseMessage, refusesKey } from "./parse.js";
import {
  type ClientMessage,
  EARLIEST,
  formatPosition,
  LIMITS,
  type Position,
  type Price,
  parsePosition,
  type SubscribeStatus,
} from "./protocol.js";
import { difference } from "./sharding.js";
import { Subscriptions } from "./subscriptions.js";
import { symbolId, symbolLists } from "./symbols.js";

/** A stretch of silence, until it is known whether the server makes up for it. Milliseconds since 1970. */
interface Silence {
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** One connection that is kept up for ever, with the symbols it has to be subscribed to. */
export class FeedConnection {
  readonly #config: SourceConfig;
  readonly #key: ApiKey | undefined;
  readonly #events: ConnectionEvents;
  readonly #limit: EventLimit;
  readonly #subscriptions = new Subscriptions();
  #symbols: readonly SymbolSpec[] = [];
  #state: ConnectionState = "idle";
  #socket: WebSocket | undefined;
  #liveness: Liveness | undefined;
  #attempt = 0;
  #retry: NodeJS.Timeout | undefined;
  #retryFailed: NodeJS.Timeout | undefined;
  #paused = false;
  #received = 0;
  #reconnects = 0;
  #lastError: string | undefined;
  #position: Position | undefined;
  /** When the server was last heard; of another process's time, what the log says. */
  #heardAt: number | undefined;
  /** A silence that is made up for if the next price goes on where the last one stopped. */
  #silence: Silence | undefined;

  constructor(config: SourceConfig, key: ApiKey | undefined, events: ConnectionEvents) {
    this.#config = config;
    this.#key = key;
    this.#events = events;
    this.#limit = new EventLimit(config.maxClientEvents, config.clientEventsWindowMs, (text) =>
      this.#socket?.send(text),
    );
  }

  /** Begins, from what the log knows: when something was last received, and at which position. */
  start(symbols: readonly SymbolSpec[], heardAt: number | undefined, position: Position | undefined): void {
    this.#symbols = symbols;
    this.#heardAt = heardAt;
    this.#position = position;
    if (symbols.length > 0) this.#connect();
  }

  /** Changes the symbols; a connection that is up stays up. */
  setSymbols(symbols: readonly SymbolSpec[]): void {
    const { added, removed } = difference(this.#symbols, symbols);
    this.#symbols = symbols;
    this.#subscriptions.forget(removed);
    if (this.#state === "idle" && symbols.length > 0) this.#connect();
    if (this.#state !== "subscribing" && this.#state !== "streaming") return;
    for (const list of symbolLists(removed)) this.#push({ action: "unsubscribe", params: { symbols: list } });
    for (const list of symbolLists(added)) this.#push({ action: "subscribe", params: { symbols: list } });
  }

  get symbols(): readonly SymbolSpec[] {
    return this.#symbols;
  }

  get status(): ConnectionStatus {
    return {
      state: this.#state,
      symbols: this.#symbols.length,
      subscribed: this.#subscriptions.acceptedOf(this.#symbols).length,
      failedSymbols: this.#subscriptions.failedOf(this.#symbols).map(symbolId),
      received: this.#received,
      reconnects: this.#reconnects,
      lastMessageAt: this.#heardAt === undefined ? null : new Date(this.#heardAt).toISOString(),
      lastError: this.#lastError ?? null,
      position: this.#position === undefined ? null : formatPosition(this.#position),
    };
  }

  /** Stops reading from the socket, so that the server's data waits in the network. */
  pause(): void {
    this.#paused = true;
    this.#liveness?.hold(true);
    this.#socket?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#liveness?.hold(false);
    this.#socket?.resume();
  }

  stop(): void {
    this.#become("stopped");
    this.#stopTimers();
    this.#socket?.terminate();
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    this.#events.changed(state);
  }

  #stopTimers(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#retryFailed);
    this.#liveness?.stop();
    this.#limit.clear();
  }

  #connect(): void {
    this.#become("connecting");
    const socket = new WebSocket(this.#key?.addTo(this.#config.url) ?? this.#config.url, {
      handshakeTimeout: this.#config.connectTimeoutMs,
      maxPayload: 4 * LIMITS.messageBytes,
      perMessageDeflate: false,
    });
    this.#socket = socket;
    socket.on("open", () => this.#opened(socket));
    socket.on("message", (data) => {
      if (socket === this.#socket && this.#isOpen) this.#message(toBuffer(data));
    });
    socket.on("error", (error) => {
      const text = messageOf(error);
      if (/unexpected server response: 40[13]\b/i.test(text)) this.#refuse(text);
      else if (this.#state !== "stopped") this.#note(text);
    });
    socket.on("close", (code, reason) => {
      if (socket === this.#socket) this.#closed(code, reason.toString());
    });
  }

  get #isOpen(): boolean {
    return this.#state === "subscribing" || this.#state === "streaming";
  }

  #opened(socket: WebSocket): void {
    if (this.#state !== "connecting") return socket.terminate();
    this.#become("subscribing");
    this.#subscriptions.clear();
    const from = this.#config.resume ? { from_position: this.#fromPosition() } : {};
    for (const symbols of symbolLists(this.#symbols)) this.#push({ action: "subscribe", params: { symbols, ...from } });
    this.#liveness = new Liveness({
      heartbeatMs: this.#config.heartbeatMs,
      idleTimeoutMs: this.#config.idleTimeoutMs,
      beat: () => this.#push({ action: "heartbeat" }),
      dead: () => {
        this.#note(`nothing heard for ${this.#config.idleTimeoutMs} ms`);
        socket.terminate();
      },
    });
    if (this.#paused) this.pause();
  }

  /** A little before the last position, for events that came out of order; they are recognised when they come again. */
  #fromPosition(): string {
    const last = this.#position;
    if (last === undefined || last.index < this.#config.resumeOverlap) return EARLIEST;
    return formatPosition({ origin: last.origin, index: last.index - this.#config.resumeOverlap });
  }

  #push(message: ClientMessage): void {
    this.#limit.push(JSON.stringify(message));
  }

  #message(raw: Buffer): void {
    const now = Date.now();
    const parsed = parseMessage(raw.toString("utf8"));
    this.#liveness?.heard();
    switch (parsed.kind) {
      case "price":
        this.#price(parsed.price, now);
        break;
      case "subscribed":
        this.#subscribed(parsed.status, now);
        break;
      case "error":
        this.#serverError(errorText(parsed.error), refusesKey(parsed.error));
        break;
      case "invalid":
        this.#events.invalid(raw, parsed.reason, now);
        break;
      case "unsubscribed":
      case "reset":
      case "heartbeat":
        break;
    }
    if (this.#state === "streaming") this.#heardAt = now;
  }

  #price(price: Price, now: number): void {
    this.#received++;
    const position = price.position === undefined ? undefined : parsePosition(price.position);
    this.#judgeSilence(position);
    if (!this.#events.price(price, now) || position === undefined) return;
    const last = this.#position;
    if (last?.origin !== position.origin || last.index < position.index) this.#position = position;
  }

  /** With the first price after a silence it shows whether the server went on where it had stopped. */
  #judgeSilence(position: Position | undefined): void {
    const silence = this.#silence;
    if (silence === undefined) return;
    this.#silence = undefined;
    if (this.#config.resume && position !== undefined) {
      if (this.#position === undefined || this.#position.origin === position.origin) return;
      const reason = `${silence.reason}; the server began anew as ${position.origin}`;
      return this.#events.lost(this.#symbols, silence.from, silence.to, reason);
    }
    this.#events.lost(this.#symbols, silence.from, silence.to, silence.reason);
  }

  #subscribed(status: SubscribeStatus, now: number): void {
    const failed = this.#subscriptions.note(this.#symbols, status);
    const nothing = (status.success?.length ?? 0) === 0;
    if (failed.length > 0) this.#askAgain(failed);
    if (nothing && status.status === "error") {
      const text = errorText({ messages: status.messages ?? [] });
      return this.#serverError(text === "" ? "no symbol was accepted" : text, refusesKey({ messages: [text] }));
    }
    if (nothing || this.#state !== "subscribing") return;
    this.#attempt = 0;
    const from = this.#heardAt;
    if (from !== undefined) {
      this.#silence = { from, to: now, reason: this.#reconnects === 0 ? "ingest was not running" : "disconnected" };
      if (!this.#config.resume) this.#judgeSilence(undefined);
    }
    this.#become("streaming");
  }

  /** Symbols that were refused may be accepted later, for instance once a plan was changed. */
  #askAgain(failed: readonly SymbolSpec[]): void {
    this.#note(`the server refused ${failed.map(symbolId).join(", ")}`);
    clearTimeout(this.#retryFailed);
    this.#retryFailed = setTimeout(() => {
      for (const symbols of symbolLists(this.#subscriptions.failedOf(this.#symbols))) {
        this.#push({ action: "subscribe", params: { symbols } });
      }
    }, this.#config.retryFailedSymbolsMs);
  }

  #serverError(text: string, key: boolean): void {
    if (key) this.#refuse(text);
    else this.#note(`the server says: ${text}`);
  }

  #note(reason: string): void {
    this.#lastError = this.#key?.redact(reason) ?? reason;
    this.#events.failed(this.#lastError);
  }

  #refuse(reason: string): void {
    if (this.#state === "refused" || this.#state === "stopped") return;
    this.#note(`the server refuses the API key: ${reason}`);
    this.#stopTimers();
    this.#become("refused");
    this.#socket?.terminate();
  }

  #closed(code: number, reason: string): void {
    const wasOpen = this.#isOpen;
    this.#socket = undefined;
    if (/\bapi[ _-]?key\b/i.test(reason)) this.#refuse(reason);
    this.#stopTimers();
    if (this.#state === "stopped" || this.#state === "refused") return;
    if (wasOpen) this.#note(`closed with code ${code}${reason === "" ? "" : `: ${reason}`}`);
    this.#reconnects++;
    const pause = backoffMs(this.#attempt++, this.#config.backoffBaseMs, this.#config.backoffCapMs);
    this.#become("waiting");
    this.#retry = setTimeout(() => this.#connect(), pause);
  }
}

function toBuffer(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
