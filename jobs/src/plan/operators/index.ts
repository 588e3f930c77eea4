import type { Relation } from "../../analysis/relation.js";
import { aggregate } from "./aggregate.js";
import { distinct } from "./distinct.js";
import { expand } from "./expand.js";
import { filter } from "./filter.js";
import { join } from "./join.js";
import { lookup } from "./lookup.js";
import type { Build, Description, Operator, RelationKind, RelationOf } from "./operator.js";
import { over } from "./over.js";
import { project } from "./project.js";
import { rank } from "./rank.js";
import { scan } from "./scan.js";
import { setOperation } from "./set-operation.js";
import { sort } from "./sort.js";
import { union } from "./union.js";
import { unnest } from "./unnest.js";
import { values } from "./values.js";
import { watermark } from "./watermark.js";
import { windowTable } from "./window-table.js";

export type { Description, OperatorState } from "./operator.js";

/** A new kind of relation is one file and one line here. */
const operators: { readonly [Kind in RelationKind]: Operator<Kind> } = {
  aggregate,
  distinct,
  expand,
  filter,
  join,
  lookup,
  over,
  project,
  rank,
  scan,
  "set-operation": setOperation,
  sort,
  union,
  unnest,
  values,
  watermark,
  "window-table": windowTable,
};

/** A bound relation in Spark's messages: the columns of `needed`, each under its id. */
export const buildRelation: Build = (relation, needed, style) =>
  operatorOf(relation).build(relation, needed, style, buildRelation);

/** What a relation does, without its inputs. */
export const describeRelation = (relation: Relation): Description => operatorOf(relation).describe(relation);

function operatorOf<Kind extends RelationKind>(relation: RelationOf<Kind>): Operator<Kind> {
  return operators[relation.kind];
}
