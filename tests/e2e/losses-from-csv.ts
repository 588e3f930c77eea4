import type { Trade } from "./bars-from-csv.js";

/** A stretch of the file that was not delivered, between two trades that were. Times are those of their receipt. */
export interface Loss {
  readonly lost: readonly Trade[];
  readonly beforeMs: number;
  readonly afterMs: number;
}

export const nameOf = (symbol: string, tradeId: string | number): string => `${symbol} ${tradeId}`;

/** What was lost between the first and the last trade that came; `receivedMs` tells when a trade came, by its name. */
export function lossesOf(trades: readonly Trade[], receivedMs: ReadonlyMap<string, number>): Loss[] {
  const losses: Loss[] = [];
  let lost: Trade[] = [];
  let beforeMs: number | undefined;
  for (const trade of trades) {
    const ms = receivedMs.get(nameOf(trade.symbol, trade.tradeId));
    if (ms === undefined) {
      lost.push(trade);
      continue;
    }
    if (lost.length > 0 && beforeMs !== undefined) losses.push({ lost, beforeMs, afterMs: ms });
    lost = [];
    beforeMs = ms;
  }
  return losses;
}
