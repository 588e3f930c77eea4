import { create } from "@bufbuild/protobuf";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import * as proto from "apache-spark-connect-node/proto";

type Relation = proto.Relation;

const relation = (relType: Relation["relType"]): Relation => create(proto.RelationSchema, { relType });

/** A streaming source. */
export function readStream(format: string, options: Readonly<Record<string, string>>): Relation {
  const source = create(proto.Read_DataSourceSchema, { format, options: { ...options } });
  const readType = { case: "dataSource", value: source } as const;
  return relation({ case: "read", value: create(proto.ReadSchema, { readType, isStreaming: true }) });
}

export function project(input: Relation, expressions: readonly proto.Expression[]): Relation {
  return relation({
    case: "project",
    value: create(proto.ProjectSchema, { input, expressions: [...expressions] }),
  });
}

export function filter(input: Relation, condition: proto.Expression): Relation {
  return relation({ case: "filter", value: create(proto.FilterSchema, { input, condition }) });
}

/** @param delayMs how late a row may come, behind the latest event time seen */
export function withWatermark(input: Relation, eventTime: string, delayMs: number): Relation {
  const delayThreshold = `${delayMs} milliseconds`;
  return relation({
    case: "withWatermark",
    value: create(proto.WithWatermarkSchema, { input, eventTime, delayThreshold }),
  });
}

/** A plain GROUP BY; its columns are the grouping expressions, then the aggregates. */
export function aggregate(
  input: Relation,
  groupingExpressions: readonly proto.Expression[],
  aggregateExpressions: readonly proto.Expression[],
): Relation {
  return relation({
    case: "aggregate",
    value: create(proto.AggregateSchema, {
      input,
      groupType: proto.Aggregate_GroupType.GROUPBY,
      groupingExpressions: [...groupingExpressions],
      aggregateExpressions: [...aggregateExpressions],
    }),
  });
}

/** All rows of both; columns are matched by position. */
export function unionAll(leftInput: Relation, rightInput: Relation): Relation {
  const setOpType = proto.SetOperation_SetOpType.UNION;
  return relation({
    case: "setOp",
    value: create(proto.SetOperationSchema, { leftInput, rightInput, setOpType, isAll: true, byName: false }),
  });
}

/** A relation of spark-extensions. */
export function extension(messageName: string, value: Uint8Array): Relation {
  const any = create(AnySchema, { typeUrl: `type.googleapis.com/${messageName}`, value });
  return relation({ case: "extension", value: any });
}
