/**
 * The messages of TwelveData's price WebSocket, both directions, as zod schemas.
 *
 * Source: https://support.twelvedata.com/en/articles/5620516-how-to-stream-the-data and
 * https://twelvedata.com/docs#websocket. Unknown fields are ignored, so that a field added by the server breaks nothing.
 *
 * Replay extensions, never sent by TwelveData itself:
 * - `price` may carry `trade_id`, `size`, `timestamp_ms` and `position`;
 * - `subscribe` may carry `params.from_position`.
 */
import { z } from "zod";

/** TwelveData's own address; the key travels as the query parameter `apikey`. */
export const TWELVEDATA_URL = "wss://ws.twelvedata.com/v1/quotes/price";

/** The path and the query parameter a server has to answer. */
export const PRICE_PATH = "/v1/quotes/price";

/** What the service allows each client. */
export const LIMITS = {
  /** Connections of one key at a time; opening one more closes the oldest. */
  connections: 3,
  /** Messages a client may send on one connection in {@link LIMITS.clientEventsWindowMs}. */
  clientEvents: 100,
  clientEventsWindowMs: 60_000,
  /** Bytes of one message. */
  messageBytes: 1_048_576,
} as const;

const nullableString = z.string().nullish();
/** Refuses infinite numbers, such as 1e999, by itself. */
const finite = z.number();

// ------------------------------------------------------------------------------------------------- client → server

/** A symbol in extended form; `exchange`, `mic_code` and `type` tell apart instruments of one name. */
export const ExtendedSymbol = z.object({
  symbol: z.string().min(1),
  exchange: z.string().min(1).optional(),
  mic_code: z.string().min(1).optional(),
  type: z.string().min(1).optional(),
});
export type ExtendedSymbol = z.infer<typeof ExtendedSymbol>;

/** Either `"AAPL,RY:TSX,EUR/USD"` or a list of extended symbols. */
export const SymbolList = z.union([z.string().min(1), z.array(ExtendedSymbol).min(1)]);
export type SymbolList = z.infer<typeof SymbolList>;

/** `from_position` that asks for everything the server has. */
export const EARLIEST = "earliest";

export const Subscribe = z.object({
  action: z.literal("subscribe"),
  params: z.object({
    symbols: SymbolList,
    /**
     * Replay extension: send again everything after this position, in order, then go on live. A position of an unknown
     * origin, or {@link EARLIEST}, means from index 0. Absent: live only.
     */
    from_position: z.string().min(1).optional(),
  }),
});
export const Unsubscribe = z.object({ action: z.literal("unsubscribe"), params: z.object({ symbols: SymbolList }) });
export const Reset = z.object({ action: z.literal("reset") });
export const ClientHeartbeat = z.object({ action: z.literal("heartbeat") });

/** Everything a client may send. */
export const ClientMessage = z.discriminatedUnion("action", [Subscribe, Unsubscribe, Reset, ClientHeartbeat]);
export type ClientMessage = z.infer<typeof ClientMessage>;

// ------------------------------------------------------------------------------------------------- server → client

/** One symbol in a status: what the server made of the request. */
export const StatusSymbol = z.object({
  symbol: z.string(),
  exchange: nullableString,
  mic_code: nullableString,
  country: nullableString,
  type: nullableString,
  msg: nullableString,
});
export type StatusSymbol = z.infer<typeof StatusSymbol>;

const statusFields = {
  status: z.enum(["ok", "warning", "error"]),
  success: z.array(StatusSymbol).nullish(),
  fails: z.array(StatusSymbol).nullish(),
  messages: z.array(z.string()).nullish(),
};

export const SubscribeStatus = z.object({ event: z.literal("subscribe-status"), ...statusFields });
export type SubscribeStatus = z.infer<typeof SubscribeStatus>;

export const UnsubscribeStatus = z.object({ event: z.literal("unsubscribe-status"), ...statusFields });
export type UnsubscribeStatus = z.infer<typeof UnsubscribeStatus>;

export const ResetStatus = z.object({ event: z.literal("reset-status"), ...statusFields });
export type ResetStatus = z.infer<typeof ResetStatus>;

export const Heartbeat = z.object({ event: z.literal("heartbeat"), status: z.string().nullish() });
export type Heartbeat = z.infer<typeof Heartbeat>;

/** One price update; one trade when it comes from a replay of trades. */
export const Price = z.object({
  event: z.literal("price"),
  symbol: z.string().min(1),
  currency: nullableString,
  currency_base: nullableString,
  currency_quote: nullableString,
  exchange: nullableString,
  mic_code: nullableString,
  type: nullableString,
  /** Whole seconds since 1970, UTC. */
  timestamp: z.int().nonnegative(),
  price: finite,
  bid: finite.nullish(),
  ask: finite.nullish(),
  /** Volume of the instrument's day so far, this update included. */
  day_volume: finite.nullish(),
  /** Replay extension: the exchange's number of this trade, unique in its symbol. */
  trade_id: z.int().optional(),
  /** Replay extension: traded amount. */
  size: finite.optional(),
  /** Replay extension: milliseconds since 1970, UTC; its whole seconds equal `timestamp`. */
  timestamp_ms: z.int().nonnegative().optional(),
  /** Replay extension: where this event stands in the server's stream, `<origin>:<index>`. */
  position: z.string().min(1).optional(),
});
export type Price = z.infer<typeof Price>;

/** A message without `event`: the request, or the key, was refused. */
export const ServerError = z.object({
  event: z.string().optional(),
  status: z.literal("error"),
  code: z.int().optional(),
  message: z.string().optional(),
  messages: z.array(z.string()).optional(),
});
export type ServerError = z.infer<typeof ServerError>;

// -------------------------------------------------------------------------------------------------------- positions

/** A place in a replay server's stream: all symbols share one numbering, which starts at 0 for each origin. */
export interface Position {
  readonly origin: string;
  readonly index: number;
}

/** Reads `<origin>:<index>`; the origin itself may hold colons. Undefined when it is no position. */
export function parsePosition(text: string): Position | undefined {
  const at = text.lastIndexOf(":");
  const digits = text.slice(at + 1);
  if (at < 1 || !/^\d{1,15}$/.test(digits)) return undefined;
  return { origin: text.slice(0, at), index: Number(digits) };
}

/** The inverse of {@link parsePosition}. */
export function formatPosition(position: Position): string {
  return `${position.origin}:${position.index}`;
}
