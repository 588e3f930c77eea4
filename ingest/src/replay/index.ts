export { Misbehaviour } from "./misbehaviour.js";
export { type ReplayOptions, ReplayServer } from "./server.js";
export { type ExpectedTick, expectedTicks, Timeline, type TimelineOptions } from "./timeline.js";
export { readTrades, TRADES_FILE, type Trade } from "./trades.js";
