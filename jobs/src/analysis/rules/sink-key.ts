import { found } from "../../catalog/problem.js";
import { changelogOf } from "../changelog.js";
import type { UniqueKey } from "../unique-key.js";
import type { Rule } from "./rule.js";

const list = (names: readonly string[]): string => names.join(", ");

/**
 * MDSP2403, MDSP2404, MDSP2405: the target's primary key and the query's key are not the same, so that rows would overwrite
 * rows of other keys, or an update would be a second row.
 *
 * ```sql
 * -- primary key (symbol)
 * INSERT INTO counts SELECT symbol, exchange, COUNT(*) FROM trades GROUP BY symbol, exchange   -- wrong: MDSP2403
 * INSERT INTO counts SELECT symbol, COUNT(*) FROM trades GROUP BY symbol                       -- right
 * ```
 */
export const sinkKey: Rule = ({ target, relation, place }) => {
  const { primaryKey } = target;
  if (primaryKey.length === 0) return [];
  const { mode, keys, stable } = changelogOf(relation);
  if (mode === "upsert" && keys.length === 0) {
    const message = `The columns written to \`${target.name}\` do not tell the groups of the query apart`;
    const hint = "SELECT every column of GROUP BY; in a UNION ALL, a literal that differs in every branch";
    return [found(place, { code: "MDSP2403", message, hint })];
  }
  const missing = missingOf(keys, new Set(primaryKey));
  const names = missing.map((group) => group.join(" or "));
  if (missing.length > 0) {
    const replaced =
      mode === "append" ? "later rows replace earlier ones" : "rows of different groups would overwrite each other";
    const message = `The primary key of \`${target.name}\` (${list(primaryKey)}) lacks ${list(names)}: ${replaced}`;
    if (mode === "append")
      return [
        found(place, {
          code: "MDSP2405",
          message,
          severity: "warning",
          hint: "right if only the latest row is wanted",
        }),
      ];
    return [
      found(place, {
        code: "MDSP2403",
        message,
        hint: `PRIMARY KEY (${list([...primaryKey, ...missing.flatMap((group) => group.slice(0, 1))])})`,
      }),
    ];
  }
  if (stable === "all") return [];
  return primaryKey
    .filter((name) => !stable.has(name))
    .map((name) => {
      const message = `\`${name}\` is in the primary key of \`${target.name}\` but changes with updates: each update would be another row`;
      return found(place, { code: "MDSP2404", message, hint: `leave \`${name}\` out of the primary key` });
    });
};

/** What the primary key lacks of the key that it is nearest to; nothing when it holds one of them. */
function missingOf(keys: readonly UniqueKey[], primaryKey: ReadonlySet<string>): UniqueKey {
  const lacking = keys.map((key) => key.filter((group) => !group.some((id) => primaryKey.has(id))));
  return lacking.reduce((least, each) => (each.length < least.length ? each : least), lacking[0] ?? []);
}
