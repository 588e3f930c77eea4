import type { Logger } from "pino";
import type { SymbolSpec } from "../config/schema.js";
import { messageOf } from "../errors.js";
import type { SegmentedLog } from "../log/log.js";
import type { Encode } from "../records/encode.js";
import { encodeGap } from "../records/gap.js";
import type { TickState } from "../ticks/state.js";
import { judge, type Tick } from "../ticks/tick.js";
import { formatPosition, type Position, type Price } from "../twelvedata/protocol.js";
import { plainSymbol } from "../twelvedata/symbols.js";
import { Rate } from "./rate.js";

/** A symbol that stands for all of them. */
const ALL = "*";
const LOG_FULL = "the local log was full";

/** What came of the messages so far. */
export interface Counts {
  received: number;
  accepted: number;
  duplicates: number;
  deadLetters: number;
  dropped: number;
  gaps: number;
}

/** From a message of the feed to an entry of the log. */
export class Pipeline {
  readonly counts: Counts = { received: 0, accepted: 0, duplicates: 0, deadLetters: 0, dropped: 0, gaps: 0 };
  readonly rate = new Rate();
  /** When the newest tick of each symbol was accepted, ms since 1970. */
  readonly acceptedAt = new Map<string, number>();
  readonly #log: SegmentedLog;
  readonly #state: TickState;
  readonly #encode: Encode;
  readonly #source: string;
  readonly #logger: Logger;
  #fullSince: number | undefined;

  constructor(log: SegmentedLog, state: TickState, encode: Encode, source: string, logger: Logger) {
    this.#log = log;
    this.#state = state;
    this.#encode = encode;
    this.#source = source;
    this.#logger = logger;
  }

  /** Since when the log refuses, ms since 1970. */
  get fullSince(): number | undefined {
    return this.#fullSince;
  }

  /** Writes a price to the log; false when there was no room. */
  price(price: Price, receivedAt: number): boolean {
    this.counts.received++;
    this.rate.add(1, receivedAt);
    const judged = judge(price, this.#state, this.#source);
    if (judged.kind === "duplicate") {
      this.counts.duplicates++;
      return true;
    }
    return this.#accept(judged.tick, judged.position, receivedAt);
  }

  #accept(tick: Tick, position: Position | undefined, receivedAt: number): boolean {
    let value: Buffer;
    try {
      value = this.#encode(tick);
    } catch (error) {
      this.invalid(Buffer.from(JSON.stringify(tick)), `cannot be encoded: ${messageOf(error)}`, receivedAt);
      return true;
    }
    const seq = this.#log.append({
      kind: "trade",
      receivedAt,
      key: tick.symbol,
      value,
      eventTime: tick.event_time,
      position: position === undefined ? undefined : formatPosition(position),
      dayVolume: tick.day_volume,
    });
    if (seq === undefined) {
      this.#full(receivedAt);
      return false;
    }
    this.#room(receivedAt);
    const { symbol, event_time: eventTime, day_volume: dayVolume } = tick;
    this.#state.observe({ symbol, eventTime, dayVolume, position }, receivedAt);
    this.counts.accepted++;
    this.acceptedAt.set(symbol, receivedAt);
    return true;
  }

  /** Keeps what cannot be understood, for the topic of dead letters. */
  invalid(raw: Buffer, reason: string, receivedAt: number): void {
    this.counts.deadLetters++;
    this.#logger.warn({ reason, bytes: raw.length }, "a message cannot be understood; it goes to the dead letters");
    const seq = this.#log.append({ kind: "dead-letter", receivedAt, key: this.#source, value: raw, reason });
    if (seq === undefined) this.#full(receivedAt);
  }

  /** Records what the feed lost, a gap a symbol. */
  lost(symbols: readonly SymbolSpec[], from: number, to: number, reason: string): void {
    this.#logger.warn(
      { symbols: symbols.length, from: new Date(from), to: new Date(to), reason },
      "the feed lost ticks",
    );
    for (const symbol of new Set(symbols.map(plainSymbol))) this.#gap(symbol, from, to, reason);
  }

  #gap(symbol: string, from: number, to: number, reason: string): void {
    this.counts.gaps++;
    const value = encodeGap({ symbol, from, to, reason, source: this.#source });
    const seq = this.#log.append({ kind: "gap", receivedAt: to, key: symbol, value });
    if (seq === undefined)
      this.#logger.error({ symbol, from, to, reason }, "the log is full: this gap is only told here");
  }

  /** The log has no room: say so at once, and record it now already, lest a crash hides it. */
  #full(now: number): void {
    this.counts.dropped++;
    if (this.#fullSince !== undefined) return;
    this.#fullSince = now;
    this.#logger.error({ usedBytes: this.#log.usedBytes }, "THE LOG IS FULL: ticks are lost until Kafka takes some");
    this.#gap(ALL, now, now, LOG_FULL);
  }

  #room(now: number): void {
    if (this.#fullSince === undefined) return;
    const from = this.#fullSince;
    this.#fullSince = undefined;
    this.#logger.error({ from: new Date(from), to: new Date(now) }, "the log has room again; the gap is recorded");
    this.#gap(ALL, from, now, LOG_FULL);
  }
}
