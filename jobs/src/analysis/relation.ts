import type { AggregateFunction } from "../catalog/functions/index.js";
import type { Place } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import { type BoundExpression, expressionKey, type OverExpression, type SortKey } from "./bound-expression.js";
import type { Column } from "./column.js";

/** A query whose names and types are known: a tree of operators, the source at the leaves. */
export type Relation =
  | Scan
  | Values
  | Project
  | Filter
  | Watermark
  | WindowTable
  | Expand
  | Unnest
  | Aggregate
  | Union
  | Join
  | Distinct
  | Lookup
  | Over
  | Rank
  | Sort
  | SetOperation;

/** The columns of a table as its connector gives them; computed columns are a {@link Project} above. */
export interface Scan {
  readonly kind: "scan";
  readonly table: Table;
  readonly columns: readonly Column[];
  /** The BIGINT that grows in the order of arrival: one of `columns`. */
  readonly arrival: Column;
}

/** Rows that are written in the query. SELECT without FROM reads one row without columns. */
export interface Values {
  readonly kind: "values";
  readonly columns: readonly Column[];
  /** In each row an expression for each column, of its type. */
  readonly rows: readonly (readonly BoundExpression[])[];
}

export interface Project {
  readonly kind: "project";
  readonly input: Relation;
  readonly items: readonly ProjectItem[];
}

export interface ProjectItem {
  readonly column: Column;
  readonly expression: BoundExpression;
}

export interface Filter {
  readonly kind: "filter";
  readonly input: Relation;
  readonly condition: BoundExpression;
}

/** Rows later than the latest event time by more than the delay may be dropped. */
export interface Watermark {
  readonly kind: "watermark";
  readonly input: Relation;
  readonly column: Column;
  readonly delayMs: number;
}

/** Milliseconds. A tumbling window slides by its size. */
export interface WindowSpec {
  readonly sizeMs: number;
  readonly slideMs: number;
  readonly offsetMs: number;
  /** CUMULATE: windows grow by the slide from one start, until they have their size. */
  readonly grows?: true;
}

/** A session ends when its partition has had no row for the gap. */
export interface SessionSpec {
  readonly gapMs: number;
  readonly partition: readonly Column[];
}

/** Each row once for every window that it lies in, with the window's columns. */
export interface WindowTable {
  readonly kind: "window-table";
  readonly input: Relation;
  readonly time: Column;
  /** One, or the windows of several branches that became one operator; none of sessions. */
  readonly windows: readonly WindowSpec[];
  /** Windows that grow with their rows, in place of `windows`; the row itself knows its window only above a GROUP BY. */
  readonly session?: SessionSpec;
  /** The number of the window in `windows`, when there are several. */
  readonly branch?: Column;
  readonly window: Column;
  readonly start: Column;
  readonly end: Column;
  /** The last millisecond of the window: a time attribute. */
  readonly windowTime: Column;
  readonly place: Place;
}

/** Each row several times, numbered from 0: once for each set of keys of a GROUP BY. */
export interface Expand {
  readonly kind: "expand";
  readonly input: Relation;
  readonly number: Column;
  readonly count: number;
}

/** Each row once for every element of an array or map; with `outer` also a row that has none, with NULLs. */
export interface Unnest {
  readonly kind: "unnest";
  readonly input: Relation;
  readonly value: BoundExpression;
  /** The number of the element, from 1. */
  readonly position: Column;
  /** An element of the array, or an entry of the map: ROW<KEY, VALUE>. */
  readonly element: Column;
  readonly outer: boolean;
}

export interface AggregateItem {
  readonly function: AggregateFunction;
  readonly args: readonly Column[];
  readonly order?: Column;
  /** The argument that is the same for all rows. */
  readonly constant?: BoundExpression;
  readonly distinct: boolean;
  readonly column: Column;
}

/** GROUP BY. With a window it ends with the window; without, it has no end. */
export interface Aggregate {
  readonly kind: "aggregate";
  readonly input: Relation;
  readonly keys: readonly Column[];
  readonly items: readonly AggregateItem[];
  readonly window?: AggregateWindow;
  readonly place: Place;
}

export interface AggregateWindow {
  /** The input's column of Spark's windows. */
  readonly struct: Column;
  readonly start: Column;
  readonly end: Column;
  readonly time: Column;
  /** BOOLEAN: whether this is the last row of its window. */
  readonly final: Column;
  /** Emit the windows that a micro-batch touched, before they are final. */
  readonly earlyFire: boolean;
}

/** All rows of all inputs, which have the same types at the same positions. */
export interface Union {
  readonly kind: "union";
  readonly inputs: readonly Relation[];
  readonly columns: readonly Column[];
  readonly place: Place;
}

/** Pairs of rows of both sides that meet the condition; an outer join also gives rows that have no partner. */
export interface Join {
  readonly kind: "join";
  readonly type: JoinType;
  readonly left: Relation;
  readonly right: Relation;
  /** BOOLEAN over the columns of both sides; absent when every pair counts. */
  readonly condition?: BoundExpression;
  /** Those of the sides that it gives, under the ids that they have there; NULL may stand in those of a side without partner. */
  readonly columns: readonly Column[];
  readonly place: Place;
}

/** Each row with values computed from the rows around it. Of streams only the forms that became a {@link Rank}. */
export interface Over {
  readonly kind: "over";
  readonly input: Relation;
  readonly items: readonly OverItem[];
}

export interface OverItem {
  readonly column: Column;
  readonly call: OverExpression & { readonly place: Place };
}

/**
 * Of each partition the rows with the numbers `from` to `to` in an order: Top-N, deduplication, and both in each window.
 */
export interface Rank {
  readonly kind: "rank";
  readonly input: Relation;
  readonly partition: readonly Column[];
  readonly order: readonly SortKey[];
  /** Which of rows that are equal in the order comes first: `none` knows no order of arrival. */
  readonly ties: "earliest" | "latest" | "none";
  readonly from: number;
  readonly to: number;
  /** The row's number. */
  readonly number: Column;
  /** The input's column of Spark's windows, when the partitions end with their windows. */
  readonly window?: Column;
  readonly place: Place;
}

/** ORDER BY, OFFSET and LIMIT: any of them. */
export interface Sort {
  readonly kind: "sort";
  readonly input: Relation;
  readonly order: readonly SortKey[];
  readonly offset: number;
  readonly limit?: number;
  readonly place: Place;
}

/** INTERSECT and EXCEPT: columns by position, of the same types on both sides. */
export interface SetOperation {
  readonly kind: "set-operation";
  readonly operator: "INTERSECT" | "EXCEPT";
  readonly all: boolean;
  readonly inputs: readonly [left: Relation, right: Relation];
  readonly columns: readonly Column[];
  readonly place: Place;
}

/** Each row with what a table has for its key when the row is processed. */
export interface Lookup {
  readonly kind: "lookup";
  readonly input: Relation;
  readonly table: Table;
  /** Columns of the table's key, and where the input has their values. */
  readonly keys: readonly { readonly column: string; readonly value: Column }[];
  /** ARRAY of ROW: the matches. */
  readonly matches: Column;
}

/** Each different row once, as soon as it comes. */
export interface Distinct {
  readonly kind: "distinct";
  readonly input: Relation;
  readonly place: Place;
}

/** `semi` gives the rows of the left that have a partner, `anti` those that have none; both without the right's columns. */
export type JoinType = "inner" | "left" | "right" | "full" | "semi" | "anti";

/** The columns of a relation, hidden ones included. */
export function columnsOf(relation: Relation): readonly Column[] {
  switch (relation.kind) {
    case "scan":
    case "values":
    case "union":
    case "join":
    case "set-operation":
      return relation.columns;
    case "over":
      return [...columnsOf(relation.input), ...relation.items.map((item) => item.column)];
    case "expand":
    case "rank":
      return [...columnsOf(relation.input), relation.number];
    case "lookup":
      return [...columnsOf(relation.input), relation.matches];
    case "unnest":
      return [...columnsOf(relation.input), relation.position, relation.element];
    case "project":
      return relation.items.map((item) => item.column);
    case "filter":
    case "watermark":
    case "sort":
      return columnsOf(relation.input);
    case "distinct":
      return columnsOf(relation.input).map((column) => ({ ...column, rowtime: false }));
    case "window-table": {
      const { window, start, end, windowTime, branch } = relation;
      const below = columnsOf(relation.input).filter(({ role }) => role !== "window");
      return [...below, start, end, windowTime, window, ...(branch === undefined ? [] : [branch])];
    }
    case "aggregate": {
      const { window } = relation;
      const parts = window === undefined ? [] : [window.start, window.end, window.time, window.final, window.struct];
      return [...relation.keys, ...parts, ...relation.items.map((item) => item.column)];
    }
  }
}

/** The relations that a relation reads. */
export function inputsOf(relation: Relation): readonly Relation[] {
  if (relation.kind === "scan" || relation.kind === "values") return [];
  if (relation.kind === "join") return [relation.left, relation.right];
  return relation.kind === "union" || relation.kind === "set-operation" ? relation.inputs : [relation.input];
}

/** The expressions of a relation itself, over the columns of its inputs. */
export function expressionsOf(relation: Relation): readonly BoundExpression[] {
  switch (relation.kind) {
    case "project":
      return relation.items.map(({ expression }) => expression);
    case "filter":
      return [relation.condition];
    case "join":
      return relation.condition === undefined ? [] : [relation.condition];
    case "unnest":
      return [relation.value];
    case "values":
      return relation.rows.flat();
    case "over":
      return relation.items.map(({ column, call }) => ({ ...call, type: column.type }));
    case "rank":
    case "sort":
      return relation.order.map(({ expression }) => expression);
    case "scan":
    case "watermark":
    case "window-table":
    case "expand":
    case "aggregate":
    case "union":
    case "distinct":
    case "lookup":
    case "set-operation":
      return [];
  }
}

/** Whether the relation ends: no stream is read. */
export function isBounded(relation: Relation): boolean {
  return relation.kind === "scan"
    ? relation.table.connector.source?.bounded === true
    : inputsOf(relation).every(isBounded);
}

/** A text that two relations share exactly when they mean the same, names included. */
export function relationKey(relation: Relation): string {
  const inputs = inputsOf(relation).map(relationKey).join("; ");
  return `${headKey(relation)} <- [${inputs}]`;
}

const idsOf = (columns: readonly Column[]): string => columns.map((column) => column.id).join(",");

function headKey(relation: Relation): string {
  switch (relation.kind) {
    case "scan":
      return `scan ${relation.table.name} ${optionsText(relation.table)} ${idsOf(relation.columns)}`;
    case "values":
      return `values ${relation.rows.map((row) => row.map(expressionKey).join(",")).join("; ")}`;
    case "project":
      return `project ${relation.items.map(({ column, expression }) => `${column.id}=${expressionKey(expression)}`).join(",")}`;
    case "filter":
      return `filter ${expressionKey(relation.condition)}`;
    case "watermark":
      return `watermark ${relation.column.id} ${relation.delayMs}`;
    case "window-table":
      return `window ${relation.time.id} ${relation.session?.gapMs} ${relation.windows.map((each) => Object.values(each).join("/")).join(",")}`;
    case "expand":
      return `expand ${relation.number.id} ${relation.count}`;
    case "unnest":
      return `unnest ${expressionKey(relation.value)} ${relation.position.id} ${relation.element.id} ${relation.outer}`;
    case "aggregate": {
      const items = relation.items.map(
        (item) =>
          `${item.function.name} ${idsOf(item.args)} ${item.order?.id} ${item.constant && expressionKey(item.constant)} ${item.distinct} ${item.column.id}`,
      );
      return `aggregate ${idsOf(relation.keys)} ${items.join(",")} ${relation.window?.earlyFire}`;
    }
    case "join":
      return `join ${relation.type} ${relation.condition === undefined ? "" : expressionKey(relation.condition)}`;
    case "over":
      return `over ${relation.items.map(({ column, call }) => `${column.id}=${expressionKey({ ...call, type: column.type })}`).join(",")}`;
    case "rank": {
      const { partition, order, ties, from, to, number } = relation;
      return `rank ${idsOf(partition)} ${sortKey(order)} ${ties} ${from}-${to} ${number.id}`;
    }
    case "sort":
      return `sort ${sortKey(relation.order)} ${relation.offset} ${relation.limit}`;
    case "set-operation":
      return `${relation.operator} ${relation.all} ${idsOf(relation.columns)}`;
    case "distinct":
      return "distinct";
    case "lookup":
      return `lookup ${relation.table.name} ${optionsText(relation.table)} ${relation.keys.map(({ column, value }) => `${column}=${value.id}`).join(",")} ${relation.matches.id}`;
    case "union":
      return `union ${idsOf(relation.columns)}`;
  }
}

/** A table's options: hints can give one table others. */
function optionsText({ declaration }: Table): string {
  return JSON.stringify(declaration.options.map(({ node }) => [node.key.value, node.value.value]));
}

const sortKey = (order: readonly SortKey[]): string =>
  order.map((key) => `${expressionKey(key.expression)} ${key.descending} ${key.nullsFirst}`).join(",");
