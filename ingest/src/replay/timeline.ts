import type { Trade } from "./trades.js";

/** How the trades are laid on the clock. Everything that the server sends follows from this alone. */
export interface TimelineOptions {
  readonly trades: readonly Trade[];
  /** Wall time at which index 0 plays, milliseconds since 1970. */
  readonly origin: number;
  /** Trades leave so many times faster than they were made. */
  readonly speed: number;
  /** `original`: event times are the file's. `shifted`: they are the wall time at which a trade plays. */
  readonly times: "original" | "shifted";
  /** Begin again after the last trade, for ever. */
  readonly loop: boolean;
  /** Trades that would play later than so many milliseconds after the origin are not served. */
  readonly untilMs?: number;
}

/** A trade as it is served: `index` counts over all loops. */
export interface ExpectedTick {
  readonly index: number;
  readonly symbol: string;
  readonly tradeId: number;
  /** Milliseconds since 1970. */
  readonly eventTimeMs: number;
  readonly price: number;
  readonly size: number;
  readonly bid: number;
  readonly ask: number;
  /** Volume of the symbol's UTC day so far, this trade included. */
  readonly dayVolume: number;
}

const LOOP_PAUSE_MS = 1_000;
const DAY_MS = 86_400_000;

/** The replay as a pure function of its options: what stands at an index, and when it plays. */
export class Timeline {
  /** How many trades there are in all; Infinity in an endless loop. */
  readonly length: number;
  readonly #options: TimelineOptions;
  readonly #firstMs: number;
  readonly #spanMs: number;
  readonly #idStride: ReadonlyMap<string, number>;

  constructor(options: TimelineOptions) {
    const first = options.trades[0];
    const last = options.trades.at(-1);
    if (first === undefined || last === undefined) throw new Error("There is no trade to replay.");
    this.#options = options;
    this.#firstMs = first.timeMs;
    this.#spanMs = last.timeMs - first.timeMs + LOOP_PAUSE_MS;
    this.#idStride = strides(options.trades);
    this.length = this.#countLength();
  }

  /** Wall time at which an index plays. */
  playsAt(index: number): number {
    return Math.round(this.#options.origin + this.#sinceFirst(index) / this.#options.speed);
  }

  /** The trade at an index, without its day volume, which needs all before it. */
  tradeAt(index: number): Omit<ExpectedTick, "dayVolume"> {
    const { trades, times } = this.#options;
    const trade = this.#source(index);
    const loop = Math.floor(index / trades.length);
    return {
      index,
      symbol: trade.symbol,
      tradeId: trade.tradeId + loop * (this.#idStride.get(trade.symbol) ?? 0),
      eventTimeMs: times === "shifted" ? this.playsAt(index) : this.#firstMs + this.#sinceFirst(index),
      price: trade.price,
      size: trade.size,
      bid: trade.bid,
      ask: trade.ask,
    };
  }

  /** The first index that has not played at a wall time. */
  indexAt(wallMs: number): number {
    let low = 0;
    let high = Number.isFinite(this.length) ? this.length : this.#endlessBound(wallMs);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.playsAt(middle) <= wallMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #source(index: number): Trade {
    const { trades } = this.#options;
    const trade = trades[index % trades.length];
    if (trade === undefined) throw new RangeError(`There is no trade ${index}.`);
    return trade;
  }

  /** Milliseconds of the file's clock since its first trade. */
  #sinceFirst(index: number): number {
    const loop = Math.floor(index / this.#options.trades.length);
    return loop * this.#spanMs + this.#source(index).timeMs - this.#firstMs;
  }

  #endlessBound(wallMs: number): number {
    const { origin, speed, trades } = this.#options;
    const loops = Math.max(0, Math.ceil(((wallMs - origin) * speed) / this.#spanMs)) + 1;
    return loops * trades.length;
  }

  #countLength(): number {
    const { loop, trades, untilMs, origin } = this.#options;
    const all = loop ? Number.POSITIVE_INFINITY : trades.length;
    if (untilMs === undefined) return all;
    let low = 0;
    let high = Number.isFinite(all) ? all : this.#endlessBound(origin + untilMs);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.playsAt(middle) - origin <= untilMs) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Adds the volume of each symbol's UTC day, which starts at nothing at midnight of the event times. */
export class DayVolumes {
  readonly #bySymbol = new Map<string, { day: number; volume: number }>();

  add(trade: Omit<ExpectedTick, "dayVolume">): ExpectedTick {
    const day = Math.floor(trade.eventTimeMs / DAY_MS);
    const before = this.#bySymbol.get(trade.symbol);
    const volume = (before?.day === day ? before.volume : 0) + trade.size;
    this.#bySymbol.set(trade.symbol, { day, volume });
    return { ...trade, dayVolume: volume };
  }
}

/** Every tick that a replay of these options serves, in order: for tests and audits. Endless when the replay is. */
export function* expectedTicks(options: TimelineOptions): Iterable<ExpectedTick> {
  const timeline = new Timeline(options);
  const volumes = new DayVolumes();
  for (let index = 0; index < timeline.length; index++) yield volumes.add(timeline.tradeAt(index));
}

/** By how much a symbol's trade ids grow from loop to loop, so that they stay unique. */
function strides(trades: readonly Trade[]): ReadonlyMap<string, number> {
  const ranges = new Map<string, { low: number; high: number }>();
  for (const { symbol, tradeId } of trades) {
    const range = ranges.get(symbol);
    if (range === undefined) ranges.set(symbol, { low: tradeId, high: tradeId });
    else {
      range.low = Math.min(range.low, tradeId);
      range.high = Math.max(range.high, tradeId);
    }
  }
  return new Map([...ranges].map(([symbol, { low, high }]) => [symbol, high - low + 1]));
}
