import * as tables from "../tables/generated.js";
import type { Dashboard } from "./dashboard.js";
import { defaultDashboard, unshown } from "./default.js";
import { market } from "./market.js";
import { pipeline } from "./pipeline.js";
import { tick } from "./tick.js";
import { resolutions, symbols } from "./variables.js";

/** The dashboards that are shipped. */
export const dashboards: readonly Dashboard[] = withDefaults([market, pipeline, tick]);

/** The dashboards, and one for each table of the SQL that they do not show. */
function withDefaults(shown: readonly Dashboard[]): readonly Dashboard[] {
  const added = unshown(Object.values(tables), shown).flatMap(
    (table) => defaultDashboard(table, [symbols, resolutions]) ?? [],
  );
  return [...shown, ...added];
}
