import { create } from "@bufbuild/protobuf";
import { type Relation, RelationSchema } from "apache-spark-connect-node/proto";
import type { BoundQuery } from "../analysis/analyse.js";
import { changelogOf } from "../analysis/changelog.js";
import { columnsOf } from "../analysis/relation.js";
import type { WrittenColumn } from "../catalog/connectors/index.js";
import { inLocalZone } from "../catalog/spark/index.js";
import type { Table } from "../catalog/table.js";
import type { Type } from "../catalog/types.js";
import { explain } from "./explain.js";
import { settled } from "./expressions.js";
import { buildRelation } from "./operators/index.js";
import { sessionConf } from "./session-conf.js";

/** Everything that Spark is told to run one streaming query. */
export interface StreamingQuerySpec {
  /** Unique among the queries of all jobs. */
  readonly name: string;
  readonly relation: Relation;
  readonly sink: { readonly format: string; readonly options: Readonly<Record<string, string>> };
  readonly outputMode: "append" | "update";
  readonly triggerMs: number;
  /** The folder of the checkpoint below the root: the job and its target, which hardly ever change. */
  readonly checkpointName: string;
  readonly sessionConf: Readonly<Record<string, string>>;
  /** The plan for people, a tree. */
  readonly explain: string;
}

/** Plans one INSERT of a job. */
export function planQuery(query: BoundQuery): StreamingQuerySpec {
  return inLocalZone(query.insert.settings.timeZone, () => plan(query));
}

function plan({ name, checkpointName, insert }: BoundQuery): StreamingQuerySpec {
  const { target, relation, settings } = insert;
  const columns = columnsOf(relation);
  const input = settled(buildRelation(relation, new Set(columns.map((column) => column.id)), "native"), columns);
  const { sink } = target.connector;
  if (sink === undefined) throw new TypeError(`Table ${target.name} cannot be written.`);
  const written = sink.write(
    input,
    columns.map((column) => writtenColumn(column.id, column.type, target)),
  );
  return {
    name,
    relation: create(RelationSchema, written.relation),
    sink: { format: written.format, options: written.options },
    outputMode: changelogOf(relation).mode === "append" ? "append" : "update",
    triggerMs: settings.triggerMs,
    checkpointName,
    sessionConf: sessionConf(settings),
    explain: explain(insert),
  };
}

function writtenColumn(name: string, type: Type, target: Table): WrittenColumn {
  const column = target.columns.find((each) => each.name === name);
  return column?.kind === "metadata" ? { name, type, metadata: column.key } : { name, type };
}
