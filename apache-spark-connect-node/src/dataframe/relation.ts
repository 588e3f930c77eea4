import { clone, create, type MessageInitShape } from "@bufbuild/protobuf";
import { referencesOf } from "../expressions/call.js";
import type { Column } from "../expressions/column.js";
import { type Relation, RelationCommonSchema, RelationSchema } from "../gen/spark/connect/relations_pb.js";

/** What a relation does: a case of the protocol's `Relation`. */
export type RelationKind = NonNullable<MessageInitShape<typeof RelationSchema>["relType"]>;

let lastPlanId = 0n;

/** Plan ids tell the relations of one plan apart, so that a column can say of which it is. */
function newPlanId(): bigint {
  lastPlanId += 1n;
  return lastPlanId;
}

/** A relation with a plan id of its own; `columns` are those that stand in it, whose subqueries go with it. */
export function relationOf(relType: RelationKind, columns: readonly Column[] = []): Relation {
  const root = create(RelationSchema, { common: { planId: newPlanId() }, relType });
  const references = referencesOf(columns);
  if (references.length === 0) return root;
  const value = { root, references: [...references] };
  return create(RelationSchema, { common: { planId: newPlanId() }, relType: { case: "withRelations", value } });
}

/** The same relation with a plan id, if it has none yet. */
export function withPlanId(relation: Relation): Relation {
  if (relation.common?.planId !== undefined) return relation;
  const copy = clone(RelationSchema, relation);
  copy.common ??= create(RelationCommonSchema);
  copy.common.planId = newPlanId();
  return copy;
}
