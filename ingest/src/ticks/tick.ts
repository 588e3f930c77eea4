import { type Position, type Price, parsePosition } from "../twelvedata/protocol.js";
import type { TickState } from "./state.js";

/** One row of the table `trades`. Undefined is NULL. */
export interface Tick {
  readonly symbol: string;
  /** Milliseconds since 1970; whole seconds from TwelveData, true milliseconds from a replay. */
  readonly event_time: number;
  readonly price: number;
  readonly bid: number | undefined;
  readonly ask: number | undefined;
  /** Traded amount, known only from a replay. */
  readonly size: number | undefined;
  readonly trade_id: number | undefined;
  readonly day_volume: number | undefined;
  /** The size where it is known, else the difference of the day volumes; NULL where neither can be known. */
  readonly volume: number | undefined;
  /** Trades in this row: 1. From TwelveData it is an update, which may stand for several trades. */
  readonly trade_count: number;
  readonly exchange: string | undefined;
  readonly source: string;
}

/** What becomes of a price message. */
export type Judged =
  | { readonly kind: "tick"; readonly tick: Tick; readonly position: Position | undefined }
  | { readonly kind: "duplicate" };

/** Makes the row of a price message; changes nothing in the state. */
export function judge(price: Price, state: TickState, source: string): Judged {
  const position = price.position === undefined ? undefined : parsePosition(price.position);
  if (position !== undefined && state.isDuplicate(price.symbol, position)) return { kind: "duplicate" };
  const eventTime = price.timestamp_ms ?? price.timestamp * 1000;
  const dayVolume = price.day_volume ?? undefined;
  const volume = price.size ?? state.volumeOf({ symbol: price.symbol, eventTime, dayVolume, position });
  const tick: Tick = {
    symbol: price.symbol,
    event_time: eventTime,
    price: price.price,
    bid: price.bid ?? undefined,
    ask: price.ask ?? undefined,
    size: price.size,
    trade_id: price.trade_id,
    day_volume: dayVolume,
    volume,
    trade_count: 1,
    exchange: price.exchange ?? undefined,
    source,
  };
  return { kind: "tick", tick, position };
}
