import type { SymbolSpec } from "../config/schema.js";
import type { Price } from "./protocol.js";

/** `refused`: the server does not accept the key; the connection is not tried again. */
export type ConnectionState = "idle" | "connecting" | "subscribing" | "streaming" | "waiting" | "refused" | "stopped";

/** What a connection hands on. */
export interface ConnectionEvents {
  /** A price; false when it could not be kept, so that it does not count as received. `receivedAt` in ms since 1970. */
  price(price: Price, receivedAt: number): boolean;
  /** Bytes that cannot be understood. */
  invalid(raw: Buffer, reason: string, receivedAt: number): void;
  /** From `from` to `to` (ms since 1970) the server may have sent ticks that nobody heard. */
  lost(symbols: readonly SymbolSpec[], from: number, to: number, reason: string): void;
  changed(state: ConnectionState): void;
  failed(reason: string): void;
}

/** For the status page. */
export interface ConnectionStatus {
  readonly state: ConnectionState;
  readonly symbols: number;
  readonly subscribed: number;
  readonly failedSymbols: readonly string[];
  readonly received: number;
  readonly reconnects: number;
  readonly lastMessageAt: string | null;
  readonly lastError: string | null;
  readonly position: string | null;
}
