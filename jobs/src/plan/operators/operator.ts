import type { Relation } from "../../analysis/relation.js";
import type * as spark from "../../catalog/spark/messages.js";

/**
 * How windows are made: by Spark's own `window()`, whose column carries the watermark, or written out as rows for the
 * operator that keeps windows of several sizes.
 */
export type WindowStyle = "native" | "expanded";

/** What an operator needs to plan its input. */
export type Build = (relation: Relation, needed: ReadonlySet<string>, style: WindowStyle) => spark.Relation;

export type RelationKind = Relation["kind"];

export type RelationOf<Kind extends RelationKind> = Extract<Relation, { readonly kind: Kind }>;

/** One kind of relation: how Spark is told, and how people are. */
export interface Operator<Kind extends RelationKind> {
  /** Plans a relation. The result has the columns of `needed` (and may have more), each under its id. */
  readonly build: (
    relation: RelationOf<Kind>,
    needed: ReadonlySet<string>,
    style: WindowStyle,
    build: Build,
  ) => spark.Relation;
  /** Says what `mdsp explain` shows. */
  readonly describe: (relation: RelationOf<Kind>) => Description;
}

/** What an operator does, for people. Changelog, key and watermark are told of every operator alike, not here. */
export interface Description {
  /** A few words: "window aggregate". */
  readonly name: string;
  /** What it works on: columns, a condition, a table. */
  readonly detail: string;
  /** What it keeps between micro-batches; absent when it keeps nothing. */
  readonly state?: OperatorState;
  /**
   * What has to happen before it gives a row, when it may give none although rows come: why a query can stay silent. A
   * sentence without its full stop: "a window is written when …".
   */
  readonly waits?: string;
}

/** Both are parts of a sentence: "state: one row a group, for ever". */
export interface OperatorState {
  /** What is kept: "one row a group". */
  readonly keeps: string;
  /** How long: "for ever", "until an event 2 s after the window's end has come". */
  readonly until: string;
}
