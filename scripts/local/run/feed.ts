import { expectedTicks, protocol, readTrades, TRADES_FILE } from "@mdsp/ingest";
import type { TickKey } from "../audit/report.js";
import type { Feed } from "./bring-up.js";
import type { Surroundings } from "./components.js";
import type { StartOptions } from "./options.js";

/** Where a run's ticks come from. */
export interface RunFeed extends Feed {
  readonly title: string;
  /** No tick of this run is older (milliseconds since 1970). */
  readonly fromMs: number;
  /** What the source sent, computed from its file; undefined for a live feed. */
  readonly expected: () => readonly TickKey[] | undefined;
}

const LIVE_SYMBOLS = ["AAPL", "EUR/USD", "BTC/USD", "ETH/USD"];
const REPLAY_SYMBOLS = ["BTC/USDT", "ETH/USDT"];

/** The feed that the options ask for; a replay begins now. */
export function feedOf(options: StartOptions, around: Surroundings): RunFeed {
  return options.live ? liveFeed(options) : replayFeed(options, around, Date.now());
}

function liveFeed(options: StartOptions): RunFeed {
  const symbols = options.symbols ?? LIVE_SYMBOLS;
  return {
    symbols,
    title: `TwelveData, live: ${symbols.join(", ")}`,
    ingest: ["--source", "twelvedata", "--symbols", symbols.join(",")],
    ingestEnv: {},
    replay: undefined,
    fromMs: Date.now(),
    expected: () => undefined,
  };
}

/**
 * The trades of the file in a loop, laid on the clock from `origin` on. What the replay server sends follows from these
 * options alone: one that was killed goes on as if nothing had been, and the audit knows every tick without asking it.
 */
function replayFeed(options: StartOptions, { ports }: Surroundings, origin: number): RunFeed {
  const symbols = options.symbols ?? REPLAY_SYMBOLS;
  const url = `ws://127.0.0.1:${ports.replay}${protocol.PRICE_PATH}`;
  const bounded = options.forMs === undefined ? [] : ["--for", String(options.forMs)];
  return {
    symbols,
    title: `Replay of real trades: ${symbols.join(", ")}`,
    ingest: ["--url", url, "--source", "replay", "--symbols", symbols.join(","), "--resume"],
    // The replay server takes any key, but wants one; a real one has no business here.
    ingestEnv: { TWELVEDATA_API_KEY: "replay" },
    replay: ["--origin", String(origin), "--speed", String(options.speed), "--times", "shifted", "--loop", ...bounded],
    fromMs: origin,
    expected: () =>
      options.forMs === undefined ? undefined : sentTicks(options.forMs, options.speed, origin, symbols),
  };
}

function sentTicks(forMs: number, speed: number, origin: number, symbols: readonly string[]): readonly TickKey[] {
  const ticks = expectedTicks({
    trades: readTrades(TRADES_FILE),
    origin,
    speed,
    times: "shifted",
    loop: true,
    untilMs: forMs,
  });
  return [...ticks]
    .filter(({ symbol }) => symbols.includes(symbol))
    .map(({ symbol, tradeId, eventTimeMs }) => ({ symbol, tradeId: String(tradeId), eventTimeMs }));
}
