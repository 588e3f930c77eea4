import { create } from "@bufbuild/protobuf";
import { RelationSchema, type Relation as SparkRelation } from "apache-spark-connect-node/proto";
import type { BoundQuery } from "../analysis/analyse.js";
import { changelogOf } from "../analysis/changelog.js";
import { columnsOf, inputsOf, type Relation } from "../analysis/relation.js";
import type { SinkPlan, WrittenColumn } from "../catalog/connectors/index.js";
import { type JavaFunction, withCalled } from "../catalog/functions/index.js";
import { inLocalZone } from "../catalog/spark/index.js";
import type { Table } from "../catalog/table.js";
import type { Type } from "../catalog/types.js";
import { explain } from "./explain.js";
import { settled } from "./expressions.js";
import { buildRelation } from "./operators/index.js";
import { sessionConf } from "./session-conf.js";

/** A table that a query reads or writes, and the system that it is in, in a few words. */
export interface QueryEnd {
  readonly table: string;
  readonly description: string;
}

/** Everything that Spark is told to run one streaming query. */
export interface StreamingQuerySpec {
  /** Unique among the queries of all jobs. */
  readonly name: string;
  readonly relation: SparkRelation;
  /** The classes that `relation` calls: the session must know them before it starts the query. */
  readonly functions: readonly JavaFunction[];
  readonly sink: Omit<SinkPlan, "relation">;
  readonly outputMode: "append" | "update";
  readonly triggerMs: number;
  /** The folder of the checkpoint below the root: the job and its target, which hardly ever change. */
  readonly checkpointName: string;
  readonly sessionConf: Readonly<Record<string, string>>;
  /** The tables that rows come from, each once, and the one that they go to. */
  readonly reads: readonly QueryEnd[];
  readonly writes: QueryEnd;
  /** The plan for people, a tree. */
  readonly explain: string;
}

/** Plans one INSERT of a job. */
export function planQuery(query: BoundQuery): StreamingQuerySpec {
  const [spec, functions] = withCalled(() => inLocalZone(query.insert.settings.timeZone, () => plan(query)));
  return { ...spec, functions };
}

function plan({ name, checkpointName, insert }: BoundQuery): Omit<StreamingQuerySpec, "functions"> {
  const { target, relation, settings } = insert;
  const columns = columnsOf(relation);
  const input = settled(buildRelation(relation, new Set(columns.map((column) => column.id)), "native"), columns);
  const { sink } = target.connector;
  if (sink === undefined) throw new TypeError(`Table ${target.name} cannot be written.`);
  const { relation: rows, ...written } = sink.write(
    input,
    columns.map((column) => writtenColumn(column.id, column.type, target)),
  );
  return {
    name,
    relation: create(RelationSchema, rows),
    sink: written,
    outputMode: changelogOf(relation).mode === "append" ? "append" : "update",
    triggerMs: settings.triggerMs,
    checkpointName,
    sessionConf: sessionConf(settings),
    reads: [...readBy(relation)].map(([table, description]) => ({ table, description })),
    writes: { table: target.name, description: sink.description },
    explain: explain(insert),
  };
}

/** The description of each table that a relation reads, by its name. */
function readBy(relation: Relation): ReadonlyMap<string, string> {
  const own: readonly [string, string][] =
    relation.kind === "scan"
      ? [[relation.table.name, relation.table.connector.source?.description ?? ""]]
      : relation.kind === "lookup"
        ? [[relation.table.name, relation.table.connector.lookup?.description ?? ""]]
        : [];
  return new Map([...inputsOf(relation).flatMap((input) => [...readBy(input)]), ...own]);
}

function writtenColumn(name: string, type: Type, target: Table): WrittenColumn {
  const column = target.columns.find((each) => each.name === name);
  return column?.kind === "metadata" ? { name, type, metadata: column.key } : { name, type };
}
