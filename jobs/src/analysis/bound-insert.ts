import type { Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import type { Relation } from "./relation.js";
import type { Settings } from "./settings.js";

/** An INSERT whose names and types are known. */
export interface BoundInsert {
  readonly target: Table;
  /** Its columns are those that the target is given, under their names. */
  readonly relation: Relation;
  readonly settings: Settings;
  /** The target's name in the statement. */
  readonly place: Place;
}
