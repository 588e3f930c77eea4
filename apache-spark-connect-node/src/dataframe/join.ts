import { InvalidArgumentError } from "../errors.js";
import { Column } from "../expressions/column.js";
import { type Relation, Join_JoinType as Type } from "../gen/spark/connect/relations_pb.js";
import type { RelationKind } from "./relation.js";

const JOIN_TYPES = {
  inner: Type.INNER,
  cross: Type.CROSS,
  full: Type.FULL_OUTER,
  outer: Type.FULL_OUTER,
  full_outer: Type.FULL_OUTER,
  left: Type.LEFT_OUTER,
  left_outer: Type.LEFT_OUTER,
  right: Type.RIGHT_OUTER,
  right_outer: Type.RIGHT_OUTER,
  semi: Type.LEFT_SEMI,
  left_semi: Type.LEFT_SEMI,
  anti: Type.LEFT_ANTI,
  left_anti: Type.LEFT_ANTI,
} as const;

/**
 * Which rows a join keeps: pairs that match (`inner`), also the left, the right or all rows without a match (`left`,
 * `right`, `full`), the left rows that have a match (`semi`) or have none (`anti`), or all pairs (`cross`).
 */
export type JoinType = keyof typeof JOIN_TYPES;

/** What rows of two DataFrames are joined on: a condition, or names of columns that both have, which the result has once. */
export type JoinOn = Column | string | readonly string[];

/** The relation of a join. */
export function joinKind(left: Relation, right: Relation, on: JoinOn | undefined, type: JoinType): RelationKind {
  const condition = on instanceof Column ? { joinCondition: on.expression } : {};
  const usingColumns = on === undefined || on instanceof Column ? [] : typeof on === "string" ? [on] : [...on];
  return { case: "join", value: { left, right, joinType: JOIN_TYPES[type], usingColumns, ...condition } };
}

/** The relation of a join whose right side reads the columns of each left row. */
export function lateralJoinKind(left: Relation, right: Relation, on: Column | undefined, type: JoinType): RelationKind {
  const condition = on === undefined ? {} : { joinCondition: on.expression };
  return { case: "lateralJoin", value: { left, right, joinType: JOIN_TYPES[type], ...condition } };
}

/** How {@link DataFrame.nearestByJoin} finds the nearest rows. */
export interface NearestByOptions {
  /** How many rows of the right side each left row gets, 1 to 100,000. */
  readonly numResults: number;
  /** Whether the nearest rows must be found, or nearly nearest ones will do. */
  readonly mode: "exact" | "approx";
  /** Whether the ranking expression is a distance (smaller is nearer) or a similarity. */
  readonly direction: "distance" | "similarity";
  /** Whether left rows without any partner are kept. @default "inner" */
  readonly type?: "inner" | "left_outer" | undefined;
}

/** The relation of a join with the nearest rows. */
export function nearestByKind(
  left: Relation,
  right: Relation,
  ranking: Column,
  options: NearestByOptions,
): RelationKind {
  const { numResults, mode, direction, type: joinType = "inner" } = options;
  if (!Number.isInteger(numResults) || numResults < 1) {
    throw new InvalidArgumentError(`numResults must be a whole number above 0, but is ${numResults}.`);
  }
  const value = { left, right, rankingExpression: ranking.expression, numResults, joinType, mode, direction };
  return { case: "nearestByJoin", value };
}
