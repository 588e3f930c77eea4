import {
  type Expression,
  groupBy,
  joinTypes,
  type Relation,
  type SortOrder,
  setOperations,
  union,
} from "./messages.js";

/**
 * A streaming source.
 *
 * @param schema its columns in Spark's DDL, for a source that does not know them itself
 */
export function readStream(format: string, options: Readonly<Record<string, string>>, schema?: string): Relation {
  const value = { format, options: { ...options }, ...(schema === undefined ? {} : { schema }) };
  const readType = { case: "dataSource", value } as const;
  return { relType: { case: "read", value: { readType, isStreaming: true } } };
}

/** A bounded source, read when the query runs; in a streaming query with each micro-batch anew. */
export function read(format: string, options: Readonly<Record<string, string>>): Relation {
  const readType = { case: "dataSource", value: { format, options: { ...options } } } as const;
  return { relType: { case: "read", value: { readType, isStreaming: false } } };
}

/** The rows 0 to `end` - 1 of a BIGINT `id`, in one partition. */
export function range(end: number): Relation {
  return { relType: { case: "range", value: { start: 0n, end: BigInt(end), step: 1n, numPartitions: 1 } } };
}

export function project(input: Relation, expressions: readonly Expression[]): Relation {
  return { relType: { case: "project", value: { input, expressions: [...expressions] } } };
}

export function filter(input: Relation, condition: Expression): Relation {
  return { relType: { case: "filter", value: { input, condition } } };
}

/** @param delayMs how late a row may come, behind the latest event time seen */
export function withWatermark(input: Relation, eventTime: string, delayMs: number): Relation {
  const delayThreshold = `${delayMs} milliseconds`;
  return { relType: { case: "withWatermark", value: { input, eventTime, delayThreshold } } };
}

/** A plain GROUP BY; its columns are the grouping expressions, then the aggregates. */
export function aggregate(
  input: Relation,
  groupingExpressions: readonly Expression[],
  aggregateExpressions: readonly Expression[],
): Relation {
  const expressions = {
    groupingExpressions: [...groupingExpressions],
    aggregateExpressions: [...aggregateExpressions],
  };
  return { relType: { case: "aggregate", value: { input, groupType: groupBy, ...expressions } } };
}

/** Pairs of rows that meet a condition; every pair without one. */
export function join(
  left: Relation,
  right: Relation,
  type: keyof typeof joinTypes,
  condition: Expression | undefined,
): Relation {
  const on = condition === undefined ? {} : { joinCondition: condition };
  return { relType: { case: "join", value: { left, right, joinType: joinTypes[type], ...on } } };
}

/** All rows of both; columns are matched by position. */
export function unionAll(leftInput: Relation, rightInput: Relation): Relation {
  const value = { leftInput, rightInput, setOpType: union, isAll: true, byName: false } as const;
  return { relType: { case: "setOp", value } };
}

/** Rows of both, or of the left without those of the right; columns are matched by position. */
export function setOperation(
  operator: "INTERSECT" | "EXCEPT",
  isAll: boolean,
  leftInput: Relation,
  rightInput: Relation,
): Relation {
  const value = { leftInput, rightInput, setOpType: setOperations[operator], isAll, byName: false };
  return { relType: { case: "setOp", value } };
}

/** The same rows; a query tells of each micro-batch what these aggregates, which have names, are over its rows. */
export function observe(input: Relation, name: string, metrics: readonly Expression[]): Relation {
  return { relType: { case: "collectMetrics", value: { input, name, metrics: [...metrics] } } };
}

/** Each row once that differs from the others in these columns. */
export function deduplicate(input: Relation, columnNames: readonly string[]): Relation {
  return { relType: { case: "deduplicate", value: { input, columnNames: [...columnNames] } } };
}

/** All rows in one order. */
export function sort(input: Relation, order: readonly SortOrder[]): Relation {
  return { relType: { case: "sort", value: { input, order: [...order], isGlobal: true } } };
}

/** The first rows. */
export function limit(input: Relation, rows: number): Relation {
  return { relType: { case: "limit", value: { input, limit: rows } } };
}

/** The same rows in one part, moved by a shuffle. */
export function onePart(input: Relation): Relation {
  return { relType: { case: "repartition", value: { input, numPartitions: 1, shuffle: true } } };
}

/** All rows but the first. */
export function offset(input: Relation, rows: number): Relation {
  return { relType: { case: "offset", value: { input, offset: rows } } };
}

/** A relation of spark-extensions. */
export function extension(messageName: string, value: Uint8Array): Relation {
  return { relType: { case: "extension", value: { typeUrl: `type.googleapis.com/${messageName}`, value } } };
}
