import type { SymbolSpec } from "../config/schema.js";
import { symbolId } from "./symbols.js";

/** The subscriptions of each connection. */
export type Shards = ReadonlyArray<readonly SymbolSpec[]>;

/**
 * Spreads symbols over connections as evenly as possible. Symbols that were on a connection before stay there, so that
 * a change costs as few subscriptions as it can; only new ones are placed, each on the connection with the fewest.
 */
export function spread(symbols: readonly SymbolSpec[], connections: number, before: Shards = []): Shards {
  const wanted = new Map(symbols.map((spec) => [symbolId(spec), spec]));
  const shards = Array.from({ length: connections }, (_, shard): SymbolSpec[] => {
    const kept = (before[shard] ?? []).filter((spec) => wanted.has(symbolId(spec)));
    for (const spec of kept) wanted.delete(symbolId(spec));
    return kept;
  });
  for (const spec of wanted.values()) {
    const least = shards.reduce((least, shard) => (shard.length < least.length ? shard : least));
    least.push(spec);
  }
  return shards;
}

/** What changes on a connection that goes from one list of symbols to another. */
export function difference(
  before: readonly SymbolSpec[],
  after: readonly SymbolSpec[],
): { readonly added: readonly SymbolSpec[]; readonly removed: readonly SymbolSpec[] } {
  const had = new Set(before.map(symbolId));
  const has = new Set(after.map(symbolId));
  return {
    added: after.filter((spec) => !had.has(symbolId(spec))),
    removed: before.filter((spec) => !has.has(symbolId(spec))),
  };
}
