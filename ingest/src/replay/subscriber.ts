import type { WebSocket } from "ws";
import { EARLIEST, formatPosition, parsePosition, type StatusSymbol } from "../twelvedata/protocol.js";
import { distort, type Misbehaviour } from "./misbehaviour.js";
import type { ExpectedTick } from "./timeline.js";

/** What a subscriber needs of the server. */
export interface Stream {
  readonly origin: number;
  /** Whether prices carry the replay extensions. */
  readonly plain: boolean;
  /** The first index that has not played by now. */
  readonly now: () => number;
  readonly tickAt: (index: number) => ExpectedTick;
  /** Milliseconds until an index plays; undefined when it never does. */
  readonly msUntil: (index: number) => number | undefined;
  readonly misbehaviour: () => Misbehaviour;
  readonly stalledUntil: () => number;
}

const HIGH_WATER_BYTES = 1_048_576;
const BATCH = 500;
const LONGEST_SLEEP_MS = 1_000;

/** One connection: which symbols it gets, and how far it is. */
export class Subscriber {
  readonly socket: WebSocket;
  readonly #stream: Stream;
  /** First index that a symbol still has to get. */
  readonly #starts = new Map<string, number>();
  #cursor = 0;
  #timer: NodeJS.Timeout | undefined;
  #held: string[] = [];

  constructor(socket: WebSocket, stream: Stream) {
    this.socket = socket;
    this.#stream = stream;
    socket.once("close", () => clearTimeout(this.#timer));
  }

  /**
   * Adds symbols, from a position or from now on. Those that were subscribed before go on where they are, also while
   * the new ones catch up.
   */
  subscribe(symbols: readonly string[], from: string | undefined): void {
    const start = this.#startOf(from);
    const cursor = this.#starts.size === 0 ? start : this.#cursor;
    for (const [symbol, at] of this.#starts) this.#starts.set(symbol, Math.max(at, cursor));
    for (const symbol of symbols) if (!this.#starts.has(symbol)) this.#starts.set(symbol, start);
    this.#cursor = Math.min(cursor, start);
    this.#pump();
  }

  unsubscribe(symbols: readonly string[]): readonly string[] {
    return symbols.filter((symbol) => this.#starts.delete(symbol));
  }

  reset(): void {
    this.#starts.clear();
  }

  send(message: object): void {
    if (Date.now() >= this.#stream.stalledUntil()) this.socket.send(JSON.stringify(message));
  }

  #startOf(from: string | undefined): number {
    if (from === undefined) return this.#stream.now();
    const position = from === EARLIEST ? undefined : parsePosition(from);
    return position?.origin === String(this.#stream.origin) ? position.index + 1 : 0;
  }

  /** Sends what has played, as fast as the socket takes it, then sleeps until the next trade plays. */
  #pump(): void {
    clearTimeout(this.#timer);
    if (this.socket.readyState !== this.socket.OPEN || this.#starts.size === 0) return;
    const stalledFor = this.#stream.stalledUntil() - Date.now();
    if (stalledFor > 0) return this.#sleep(stalledFor);
    const end = Math.min(this.#stream.now(), this.#cursor + BATCH);
    while (this.#cursor < end && this.socket.bufferedAmount < HIGH_WATER_BYTES) this.#sendTick(this.#cursor++);
    if (this.socket.bufferedAmount >= HIGH_WATER_BYTES) return this.#sleep(5);
    const wait = this.#stream.msUntil(this.#cursor);
    if (wait === undefined) return this.#release();
    this.#sleep(Math.min(wait, LONGEST_SLEEP_MS));
  }

  #sleep(ms: number): void {
    if (ms > 0) this.#timer = setTimeout(() => this.#pump(), ms);
    else setImmediate(() => this.#pump());
  }

  #sendTick(index: number): void {
    const tick = this.#stream.tickAt(index);
    const start = this.#starts.get(tick.symbol);
    if (start === undefined || index < start) return;
    const how = this.#stream.misbehaviour();
    this.#held.push(...distort(JSON.stringify(priceOf(tick, this.#stream)), index, how));
    if (how.kind !== "reorder" || this.#held.length >= how.window) this.#release();
  }

  #release(): void {
    const messages = this.#stream.misbehaviour().kind === "reorder" ? this.#held.reverse() : this.#held;
    this.#held = [];
    for (const message of messages) this.socket.send(message);
  }
}

/** A symbol as the statuses name it. */
export function statusSymbol(symbol: string): StatusSymbol {
  return { symbol, exchange: "Binance", mic_code: null, country: null, type: "Digital Currency" };
}

function priceOf(tick: ExpectedTick, stream: Stream): object {
  const [base = "", quote = ""] = tick.symbol.split("/");
  const price = {
    event: "price",
    symbol: tick.symbol,
    currency_base: base,
    currency_quote: quote,
    exchange: "Binance",
    type: "Digital Currency",
    timestamp: Math.floor(tick.eventTimeMs / 1_000),
    price: tick.price,
    bid: tick.bid,
    ask: tick.ask,
    day_volume: tick.dayVolume,
  };
  if (stream.plain) return price;
  const position = formatPosition({ origin: String(stream.origin), index: tick.index });
  return { ...price, trade_id: tick.tradeId, size: tick.size, timestamp_ms: tick.eventTimeMs, position };
}
