import type { Dashboard } from "./dashboard.js";
import { market } from "./market.js";
import { pipeline } from "./pipeline.js";
import { tick } from "./tick.js";

/** The dashboards that are shipped. */
export const dashboards: readonly Dashboard[] = [market, pipeline, tick];
