import { earlyFireFunctions } from "./early-fire-functions.js";
import { filterOnUpdates } from "./filter-on-updates.js";
import { mixedModes } from "./mixed-modes.js";
import type { Rule } from "./rule.js";
import { sinkKey } from "./sink-key.js";
import { sinkMode } from "./sink-mode.js";

/** The checks of whole queries, in the order in which their findings are shown. */
export const rules: readonly Rule[] = [mixedModes, filterOnUpdates, earlyFireFunctions, sinkMode, sinkKey];
