import type { Relation } from "../../analysis/relation.js";
import type * as spark from "../../catalog/spark/messages.js";

/**
 * How windows are made: by Spark's own `window()`, whose column carries the watermark, or written out as rows for the
 * operator that keeps windows of several sizes.
 */
export type WindowStyle = "native" | "expanded";

/** What an operator needs to plan its input. */
export type Build = (relation: Relation, needed: ReadonlySet<string>, style: WindowStyle) => spark.Relation;

/**
 * Plans one kind of relation. The result has the columns of `needed` (and may have more), each under its id.
 */
export type Operator<Kind extends Relation["kind"]> = (
  relation: Extract<Relation, { readonly kind: Kind }>,
  needed: ReadonlySet<string>,
  style: WindowStyle,
  build: Build,
) => spark.Relation;
