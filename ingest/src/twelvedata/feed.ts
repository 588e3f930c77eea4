import type { ApiKey } from "../config/api-key.js";
import type { SourceConfig, SymbolSpec } from "../config/schema.js";
import { FeedConnection } from "./connection.js";
import type { ConnectionEvents, ConnectionState, ConnectionStatus } from "./connection-events.js";
import type { Position } from "./protocol.js";
import { spread } from "./sharding.js";

/** What the feed hands on; `connection` counts from 0. */
export interface FeedEvents extends Omit<ConnectionEvents, "changed" | "failed"> {
  changed(connection: number, state: ConnectionState): void;
  failed(connection: number, reason: string): void;
}

/** All connections of one key, with the symbols spread over them. */
export class Feed {
  readonly #connections: readonly FeedConnection[];

  constructor(config: SourceConfig, key: ApiKey | undefined, events: FeedEvents) {
    this.#connections = Array.from({ length: config.connections }, (_, connection) => {
      const changed = (state: ConnectionState) => events.changed(connection, state);
      const failed = (reason: string) => events.failed(connection, reason);
      return new FeedConnection(config, key, {
        price: (price, receivedAt) => events.price(price, receivedAt),
        invalid: (raw, reason, receivedAt) => events.invalid(raw, reason, receivedAt),
        lost: (symbols, from, to, reason) => events.lost(symbols, from, to, reason),
        changed,
        failed,
      });
    });
  }

  /**
   * Connects.
   *
   * @param heardAt when the log's newest entry was received, ms since 1970
   * @param positionOf from where these symbols have to be resumed
   */
  start(
    symbols: readonly SymbolSpec[],
    heardAt: number | undefined,
    positionOf: (symbols: readonly SymbolSpec[]) => Position | undefined,
  ): void {
    for (const [shard, specs] of spread(symbols, this.#connections.length).entries()) {
      this.#connections[shard]?.start(specs, heardAt, positionOf(specs));
    }
  }

  /** Subscribes and unsubscribes what changed; no connection is closed for it. */
  setSymbols(symbols: readonly SymbolSpec[]): void {
    const before = this.#connections.map((connection) => connection.symbols);
    for (const [shard, specs] of spread(symbols, this.#connections.length, before).entries()) {
      this.#connections[shard]?.setSymbols(specs);
    }
  }

  get status(): readonly ConnectionStatus[] {
    return this.#connections.map((connection) => connection.status);
  }

  pause(): void {
    for (const connection of this.#connections) connection.pause();
  }

  resume(): void {
    for (const connection of this.#connections) connection.resume();
  }

  stop(): void {
    for (const connection of this.#connections) connection.stop();
  }
}
