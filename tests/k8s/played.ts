import type { Trade } from "../e2e/bars-from-csv.js";

/** The replay pauses so long before it begins again. */
const PAUSE_MS = 1_000;

/** The trades that a replay in a loop has played by a time, with the times at which they play. No code of the replay. */
export function playedUntil(trades: readonly Trade[], originMs: number, untilMs: number): Trade[] {
  const first = trades[0]?.timeMs ?? 0;
  const span = (trades.at(-1)?.timeMs ?? 0) - first + PAUSE_MS;
  const played: Trade[] = [];
  for (let loop = 0; originMs + loop * span <= untilMs; loop++) {
    for (const trade of trades) {
      const timeMs = originMs + loop * span + trade.timeMs - first;
      if (timeMs > untilMs) return played;
      played.push({ ...trade, timeMs });
    }
  }
  return played;
}
