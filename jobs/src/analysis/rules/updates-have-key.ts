import { found, notYetCodes, type Place } from "../../catalog/problem.js";
import { changelogOf } from "../changelog.js";
import { inputsOf, type Relation } from "../relation.js";
import type { QueryRule } from "./rule.js";

/** MDSP2910: rows are updated, and SELECT leaves out a column of their key: an old row could not be found again. */
export const updatesHaveKey: QueryRule = ({ relation }) => {
  const { mode, keys } = changelogOf(relation);
  const place = mode === "upsert" && keys.length === 0 ? placeOf(relation) : undefined;
  if (place === undefined) return [];
  return [
    found(place, {
      code: notYetCodes.changelog,
      message: "not yet: updated rows without the columns of their key need rows that are deleted again",
      hint: "SELECT every column of GROUP BY or PARTITION BY, and the number of a Top-N",
    }),
  ];
};

function placeOf(relation: Relation): Place | undefined {
  if ("place" in relation) return relation.place;
  for (const input of inputsOf(relation)) {
    const place = placeOf(input);
    if (place !== undefined) return place;
  }
  return undefined;
}
