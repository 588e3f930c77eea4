import { found, notYetCodes, type Place } from "../../catalog/problem.js";
import { changelogOf } from "../changelog.js";
import { inputsOf, type Relation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/**
 * MDSP2910: rows are updated below an operator that needs final ones (a UNION with other branches, a window), or an
 * operator updates rows above windows, whose rows Spark gives only where no row is updated.
 * What can be one operator has become one before this rule.
 */
export const mixedModes: QueryRule = ({ relation }) => [
  ...misplaced(relation, false).map((place) =>
    found(place, {
      code: notYetCodes.changelog,
      message: "not yet: an operator above rows that are updated needs rows that are deleted again",
      hint: "give the updated rows a table and a job of their own",
    }),
  ),
  ...updatesAboveWindows(relation).map((place) =>
    found(place, {
      code: notYetCodes.changelog,
      message:
        "not yet: rows that are updated above windows or joins of streams need operators that run in both output modes of Spark",
      hint: "add window_start and window_end to the keys, or give the windows a table and a job of their own",
    }),
  ),
  ...windowsOfKeptTime(relation).map((place) =>
    found(place, {
      code: notYetCodes.tableFunction,
      message: "not yet: a window over the rows of a window's Top-N needs their watermark",
      hint: "group by the window_start and window_end that the rows have",
    }),
  ),
];

/** Where a window is over the time of rows that Spark has packed into a window's Top-N. */
function windowsOfKeptTime(relation: Relation): Place[] {
  const below = inputsOf(relation).flatMap(windowsOfKeptTime);
  if (relation.kind !== "window-table" || relation.time.windowPart !== undefined) return below;
  return [...ranksBelow(relation.input), ...below];
}

const ranksBelow = (relation: Relation): Place[] => [
  ...(relation.kind === "rank" ? [relation.place] : []),
  ...inputsOf(relation).flatMap(ranksBelow),
];

/** Where an operator updates rows that those below it only add; undefined elsewhere. */
function updatesAt(relation: Relation): Place | undefined {
  if (relation.kind !== "aggregate" && relation.kind !== "rank" && relation.kind !== "set-operation") return undefined;
  return changelogOf(relation).mode === "upsert" ? relation.place : undefined;
}

const finalOnly: ReadonlySet<Relation["kind"]> = new Set([
  "join",
  "union",
  "window-table",
  "aggregate",
  "rank",
  "distinct",
  "set-operation",
  "sort",
  "over",
]);

function misplaced(relation: Relation, below: boolean): Place[] {
  const place = below ? updatesAt(relation) : undefined;
  const inner = below || finalOnly.has(relation.kind);
  return [...(place === undefined ? [] : [place]), ...inputsOf(relation).flatMap((input) => misplaced(input, inner))];
}

function updatesAboveWindows(relation: Relation): Place[] {
  const place = updatesAt(relation);
  const windows = place !== undefined && inputsOf(relation).some(endsWindows);
  return [...(windows ? [place] : []), ...inputsOf(relation).flatMap(updatesAboveWindows)];
}

/** Whether rows below wait for the end of their windows, which Spark only does where no row is updated. */
function endsWindows(relation: Relation): boolean {
  const window = relation.kind === "aggregate" || relation.kind === "rank" ? relation.window : undefined;
  return window !== undefined || inputsOf(relation).some(endsWindows);
}
