import type { Relation } from "../../analysis/relation.js";
import type * as spark from "../../catalog/spark/messages.js";
import { earlyWindowAggregate } from "./early-window-aggregate.js";
import { filter } from "./filter.js";
import { groupAggregate } from "./group-aggregate.js";
import type { Build, Operator } from "./operator.js";
import { project } from "./project.js";
import { scan } from "./scan.js";
import { union } from "./union.js";
import { watermark } from "./watermark.js";
import { windowAggregate } from "./window-aggregate.js";
import { windowTable } from "./window-table.js";

const aggregate: Operator<"aggregate"> = (relation, needed, _style, build) => {
  const { window } = relation;
  if (window === undefined) return groupAggregate(relation, build);
  return window.earlyFire
    ? earlyWindowAggregate(relation, window, needed, build)
    : windowAggregate(relation, window, needed, build);
};

/** A bound relation in Spark's messages: the columns of `needed`, each under its id. */
export const buildRelation: Build = (relation, needed, style) => planRelation(relation, needed, style);

function planRelation(relation: Relation, needed: ReadonlySet<string>, style: Parameters<Build>[2]): spark.Relation {
  switch (relation.kind) {
    case "scan":
      return scan(relation, needed, style, buildRelation);
    case "project":
      return project(relation, needed, style, buildRelation);
    case "filter":
      return filter(relation, needed, style, buildRelation);
    case "watermark":
      return watermark(relation, needed, style, buildRelation);
    case "window-table":
      return windowTable(relation, needed, style, buildRelation);
    case "aggregate":
      return aggregate(relation, needed, style, buildRelation);
    case "union":
      return union(relation, needed, style, buildRelation);
  }
}
