import { boundedInStream } from "./bounded-in-stream.js";
import { earlyFireFunctions } from "./early-fire-functions.js";
import { filterOnUpdates } from "./filter-on-updates.js";
import { jobsAreEndless } from "./jobs-are-endless.js";
import { joinEquality } from "./join-equality.js";
import { limitBelowUpdates } from "./limit-below-updates.js";
import { mixedModes } from "./mixed-modes.js";
import { overOnStream } from "./over-on-stream.js";
import type { QueryRule, Rule } from "./rule.js";
import { sessionsAreGrouped } from "./sessions-are-grouped.js";
import { setOperations } from "./set-operations.js";

export { updatesHaveKey } from "./updates-have-key.js";

import { sinkKey } from "./sink-key.js";
import { sinkMode } from "./sink-mode.js";

/** The checks of whole queries, in the order in which their findings are shown. */
export const queryRules: readonly QueryRule[] = [
  overOnStream,
  sessionsAreGrouped,
  setOperations,
  boundedInStream,
  joinEquality,
  limitBelowUpdates,
  mixedModes,
  filterOnUpdates,
  earlyFireFunctions,
];

/** The checks of queries with the tables that they write. */
export const rules: readonly Rule[] = [...queryRules, jobsAreEndless, sinkMode, sinkKey];
