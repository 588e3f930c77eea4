import { neighbours } from "./neighbours.js";
import { ranking } from "./ranking.js";
import type { WindowFunction } from "./window-function.js";

export type { WindowCall, WindowFunction } from "./window-function.js";

/** Functions that only stand before OVER, by name. */
export const windowFunctions: ReadonlyMap<string, WindowFunction> = new Map(
  [...ranking, ...neighbours].map((each) => [each.name, each]),
);
