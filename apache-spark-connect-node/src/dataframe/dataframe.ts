import { create } from "@bufbuild/protobuf";
import { InvalidArgumentError, ProtocolError } from "../errors.js";
import { asColumn, callFunction, columnOf, expr, namedColumn, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrLiteral, ColumnOrName } from "../expressions/column.js";
import { sortOrderOf } from "../expressions/sort-order.js";
import { subqueryColumn } from "../expressions/subquery.js";
import {
  AnalyzePlanRequest_GetStorageLevelSchema,
  AnalyzePlanRequest_PersistSchema,
  AnalyzePlanRequest_UnpersistSchema,
} from "../gen/spark/connect/base_pb.js";
import { SubqueryExpression_SubqueryType as SubqueryType } from "../gen/spark/connect/expressions_pb.js";
import { SetOperation_SetOpType as SetOperation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { MergeIntoWriter } from "../readwrite/merge-into-writer.js";
import { DataFrameWriter } from "../readwrite/writer.js";
import { DataFrameWriterV2 } from "../readwrite/writer-v2.js";
import { DataStreamWriter } from "../streaming/stream-writer.js";
import type { StructType } from "../types/data-type.js";
import { dataTypeMessage } from "../types/data-type-message.js";
import { type Derive, GroupedData } from "./grouped-data.js";
import { type JoinOn, type JoinType, joinKind, lateralJoinKind, type NearestByOptions, nearestByKind } from "./join.js";
import { DataFrameNaFunctions } from "./na-functions.js";
import type { Observation } from "./observation.js";
import { Query } from "./query.js";
import { type RelationKind, relationOf } from "./relation.js";
import { DataFrameStatFunctions, randomSeed } from "./stat-functions.js";
import { type StorageLevel, StorageLevels } from "./storage-level.js";

/** The columns of {@link DataFrame.unpivot}'s result that hold the names and the values. */
export interface UnpivotNames {
  /** @default "variable" */
  readonly variable?: string | undefined;
  /** @default "value" */
  readonly value?: string | undefined;
}

/**
 * Rows with named and typed columns, made by a chain of operations that the server runs when rows are asked for. It
 * never changes: each operation gives a new DataFrame, without a call to the server. Functions of a DataFrame that need
 * Python code (`mapInPandas`, `foreach`, …) do not exist; go through the rows with `for await (const row of frame.rows())`.
 */
export class DataFrame extends Query {
  readonly #derive: Derive = (kind: RelationKind, columns: readonly Column[] = []) =>
    new DataFrame(this.client, relationOf(kind, columns));

  // ── Columns ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /** A column of this DataFrame and no other: what a join of a DataFrame with itself needs. */
  col(name: string): Column {
    return namedColumn(name, this.relation.common?.planId);
  }

  /** The columns whose names match a regular expression in backticks, such as "`bid.*`". */
  colRegex(regex: string): Column {
    const planId = this.relation.common?.planId;
    return columnOf({
      case: "unresolvedRegex",
      value: { colName: regex, ...(planId === undefined ? {} : { planId }) },
    });
  }

  /** A metadata column, such as `_metadata` of files. */
  metadataColumn(name: string): Column {
    const planId = this.relation.common?.planId;
    const plan = planId === undefined ? {} : { planId };
    return columnOf({
      case: "unresolvedAttribute",
      value: { unparsedIdentifier: name, isMetadataColumn: true, ...plan },
    });
  }

  /** These columns; without any, all rows with no column. */
  select(...columns: readonly ColumnOrName[]): DataFrame {
    const selected = columns.map(namedOrColumn);
    const expressions = selected.map((column) => column.expression);
    return this.#derive({ case: "project", value: { input: this.relation, expressions } }, selected);
  }

  /** Columns written in SQL: `selectExpr("symbol", "price * size AS turnover")`. */
  selectExpr(...expressions: readonly string[]): DataFrame {
    return this.select(...expressions.map(expr));
  }

  /** All columns, and these added or replaced. */
  withColumns(columns: Readonly<Record<string, ColumnOrLiteral>>): DataFrame {
    const added = Object.entries(columns).map(([name, value]) => [name, asColumn(value)] as const);
    const aliases = added.map(([name, { expression }]) => ({ expr: expression, name: [name] }));
    const parts = added.map(([, column]) => column);
    return this.#derive({ case: "withColumns", value: { input: this.relation, aliases } }, parts);
  }

  /** All columns, and one added or replaced. */
  withColumn(name: string, column: ColumnOrLiteral): DataFrame {
    return this.withColumns({ [name]: column });
  }

  /** The same columns, some under new names; names that do not exist are passed over. */
  withColumnsRenamed(names: Readonly<Record<string, string>>): DataFrame {
    const renames = Object.entries(names).map(([colName, newColName]) => ({ colName, newColName }));
    return this.#derive({ case: "withColumnsRenamed", value: { input: this.relation, renames } });
  }

  /** The same columns, one under a new name. */
  withColumnRenamed(existing: string, name: string): DataFrame {
    return this.withColumnsRenamed({ [existing]: name });
  }

  /** The same columns, one with other metadata in the schema. */
  withMetadata(name: string, metadata: Readonly<Record<string, unknown>>): DataFrame {
    const aliases = [{ expr: this.col(name).expression, name: [name], metadata: JSON.stringify(metadata) }];
    return this.#derive({ case: "withColumns", value: { input: this.relation, aliases } });
  }

  /** All columns under new names, in their order. */
  toDF(...columnNames: readonly string[]): DataFrame {
    return this.#derive({ case: "toDf", value: { input: this.relation, columnNames: [...columnNames] } });
  }

  /**
   * The columns of a schema, in its order: found by name, and cast to its types where nothing can be lost. A column that is
   * not there is null where the schema allows it; others are left out.
   * @param schema such as `await session.parseSchema("id BIGINT, name STRING")`
   */
  to(schema: StructType): DataFrame {
    return this.#derive({ case: "toSchema", value: { input: this.relation, schema: dataTypeMessage(schema) } });
  }

  /** All columns but these; names that do not exist are passed over. */
  drop(...columns: readonly ColumnOrName[]): DataFrame {
    const columnNames = columns.filter((column) => typeof column === "string");
    const given = columns.filter((column) => typeof column !== "string");
    const value = { input: this.relation, columnNames, columns: given.map((column) => column.expression) };
    return this.#derive({ case: "drop", value }, given);
  }

  /** One column `value` with each row as JSON. */
  toJSON(): DataFrame {
    return this.select(callFunction("to_json", [callFunction("struct", [namedColumn("*")])]).alias("value"));
  }

  /** All columns, and one with numbers from 0 that follow each other in the order of the rows. Since Spark 4.2. */
  zipWithIndex(name = "index"): DataFrame {
    return this.select("*", callFunction("distributed_sequence_id", []).alias(name));
  }

  // ── Rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The rows for which a condition is true; a text is SQL. */
  filter(condition: Column | string): DataFrame {
    const column = typeof condition === "string" ? expr(condition) : condition;
    return this.#derive({ case: "filter", value: { input: this.relation, condition: column.expression } }, [column]);
  }

  /** The same as {@link filter}. */
  where(condition: Column | string): DataFrame {
    return this.filter(condition);
  }

  /** At most so many rows. */
  limit(count: number): DataFrame {
    return this.#derive({ case: "limit", value: { input: this.relation, limit: whole("limit", count) } });
  }

  /** All rows but the first so many. */
  offset(count: number): DataFrame {
    return this.#derive({ case: "offset", value: { input: this.relation, offset: whole("offset", count) } });
  }

  /** All rows in order; columns ascend unless they say `desc()`. */
  sort(...columns: readonly ColumnOrName[]): DataFrame {
    return this.#sort(columns, true);
  }

  /** The same as {@link sort}. */
  orderBy(...columns: readonly ColumnOrName[]): DataFrame {
    return this.sort(...columns);
  }

  /** The rows of each partition in order. */
  sortWithinPartitions(...columns: readonly ColumnOrName[]): DataFrame {
    return this.#sort(columns, false);
  }

  #sort(columns: readonly ColumnOrName[], isGlobal: boolean): DataFrame {
    const order = columns.map(namedOrColumn);
    const value = { input: this.relation, order: order.map(sortOrderOf), isGlobal };
    return this.#derive({ case: "sort", value }, order);
  }

  /** Each row once. */
  distinct(): DataFrame {
    return this.#derive({ case: "deduplicate", value: { input: this.relation, allColumnsAsKeys: true } });
  }

  /** One of the rows that are equal in these columns; without names, in all. A stream keeps all it has seen as state. */
  dropDuplicates(...columns: readonly string[]): DataFrame {
    return this.#deduplicate(columns, false);
  }

  /** The first of the rows of a stream that are equal in these columns and come within the watermark's delay. Since Spark 3.5. */
  dropDuplicatesWithinWatermark(...columns: readonly string[]): DataFrame {
    return this.#deduplicate(columns, true);
  }

  #deduplicate(columns: readonly string[], withinWatermark: boolean): DataFrame {
    const keys = columns.length === 0 ? { allColumnsAsKeys: true } : { columnNames: [...columns] };
    return this.#derive({ case: "deduplicate", value: { input: this.relation, ...keys, withinWatermark } });
  }

  /**
   * A random part of the rows.
   * @param fraction the expected part, 0 to 1; with replacement, how often each row is expected.
   * @param options.seed the same seed gives the same rows, as long as the partitions are the same. @default a random one
   */
  sample(
    fraction: number,
    options: { readonly withReplacement?: boolean; readonly seed?: number | bigint } = {},
  ): DataFrame {
    const { withReplacement = false, seed = randomSeed() } = options;
    const bounds = { lowerBound: 0, upperBound: fraction };
    return this.#derive({
      case: "sample",
      value: { input: this.relation, ...bounds, withReplacement, seed: BigInt(seed) },
    });
  }

  /** The rows in random parts, in proportion to these weights. */
  randomSplit(weights: readonly number[], seed: number | bigint = randomSeed()): DataFrame[] {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    if (weights.some((weight) => !(weight >= 0)) || !(total > 0)) {
      throw new InvalidArgumentError(`The weights must be 0 or more, and not all 0, but are ${weights.join(", ")}.`);
    }
    const ends = weights.map((_, n) => weights.slice(0, n + 1).reduce((sum, weight) => sum + weight / total, 0));
    return ends.map((upperBound, n) => {
      const bounds = { lowerBound: ends[n - 1] ?? 0, upperBound };
      const value = { input: this.relation, ...bounds, seed: BigInt(seed), deterministicOrder: true };
      return this.#derive({ case: "sample", value });
    });
  }

  // ── Groups ───────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Groups of the rows that are equal in these columns. */
  groupBy(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.relation, this.#derive, { kind: "groupBy", columns: columns.map(namedOrColumn) });
  }

  /** Groups, and groups of the groups with the last columns left out one after the other. */
  rollup(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.relation, this.#derive, { kind: "rollup", columns: columns.map(namedOrColumn) });
  }

  /** Groups for each subset of the columns. */
  cube(...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.relation, this.#derive, { kind: "cube", columns: columns.map(namedOrColumn) });
  }

  /** Groups for each of these sets of columns; `columns` are those that the result has. Since Spark 4.0. */
  groupingSets(sets: ReadonlyArray<readonly ColumnOrName[]>, ...columns: readonly ColumnOrName[]): GroupedData {
    return new GroupedData(this.relation, this.#derive, {
      kind: "groupingSets",
      columns: columns.map(namedOrColumn),
      sets: sets.map((set) => set.map(namedOrColumn)),
    });
  }

  /** Aggregates of all rows, in one row. */
  agg(...aggregates: readonly [Column, ...Column[]]): DataFrame {
    return this.groupBy().agg(...aggregates);
  }

  // ── Several DataFrames ───────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Pairs of rows of two DataFrames.
   * @param on a condition, or names of columns that both have; without it, all pairs.
   */
  join(other: DataFrame, on?: JoinOn, type: JoinType = "inner"): DataFrame {
    const columns = on === undefined || typeof on === "string" || "length" in on ? [] : [on];
    return this.#derive(joinKind(this.relation, other.relation, on, type), columns);
  }

  /** All pairs of rows of two DataFrames. */
  crossJoin(other: DataFrame): DataFrame {
    return this.join(other, undefined, "cross");
  }

  /** For each row the rows of another DataFrame that may use columns of this one. Since Spark 4.0. */
  lateralJoin(other: DataFrame, on?: Column, type: JoinType = "inner"): DataFrame {
    return this.#derive(lateralJoinKind(this.relation, other.relation, on, type), on === undefined ? [] : [on]);
  }

  /** For each row the nearest rows of another DataFrame, by an expression over both. Since Spark 4.2. */
  nearestByJoin(other: DataFrame, ranking: Column, options: NearestByOptions): DataFrame {
    return this.#derive(nearestByKind(this.relation, other.relation, ranking, options), [ranking]);
  }

  /** The rows of both, columns matched by their place. */
  union(other: DataFrame): DataFrame {
    return this.#combine(other, { setOpType: SetOperation.UNION, isAll: true, byName: false });
  }

  /**
   * The rows of both, columns matched by name.
   * @param options.allowMissingColumns fills columns that one side lacks with null.
   */
  unionByName(other: DataFrame, options: { readonly allowMissingColumns?: boolean } = {}): DataFrame {
    const { allowMissingColumns = false } = options;
    return this.#combine(other, { setOpType: SetOperation.UNION, isAll: true, byName: true, allowMissingColumns });
  }

  /** The rows that both have, each once. */
  intersect(other: DataFrame): DataFrame {
    return this.#combine(other, { setOpType: SetOperation.INTERSECT, isAll: false });
  }

  /** The rows that both have, as often as both have them. */
  intersectAll(other: DataFrame): DataFrame {
    return this.#combine(other, { setOpType: SetOperation.INTERSECT, isAll: true });
  }

  /** The rows that the other does not have, each once. */
  subtract(other: DataFrame): DataFrame {
    return this.#combine(other, { setOpType: SetOperation.EXCEPT, isAll: false });
  }

  /** The rows without those of the other; each of them takes one away. */
  exceptAll(other: DataFrame): DataFrame {
    return this.#combine(other, { setOpType: SetOperation.EXCEPT, isAll: true });
  }

  #combine(
    other: DataFrame,
    how: {
      readonly setOpType: SetOperation;
      readonly isAll: boolean;
      readonly byName?: boolean;
      readonly allowMissingColumns?: boolean;
    },
  ): DataFrame {
    return this.#derive({ case: "setOp", value: { leftInput: this.relation, rightInput: other.relation, ...how } });
  }

  // ── Shape, names, hints ──────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Rows out of columns: each row becomes one for each of `values`, with the column's name and its value.
   * @param values which columns. @default all that are not `ids`
   */
  unpivot(ids: readonly ColumnOrName[], values?: readonly ColumnOrName[], names: UnpivotNames = {}): DataFrame {
    const idColumns = ids.map(namedOrColumn);
    const valueColumns = values?.map(namedOrColumn) ?? [];
    const value = {
      input: this.relation,
      ids: idColumns.map((column) => column.expression),
      ...(values === undefined ? {} : { values: { values: valueColumns.map((column) => column.expression) } }),
      variableColumnName: names.variable ?? "variable",
      valueColumnName: names.value ?? "value",
    };
    return this.#derive({ case: "unpivot", value }, [...idColumns, ...valueColumns]);
  }

  /** Rows as columns; the values of one column become the names. @param index @default the first column. Since Spark 4.0. */
  transpose(index?: ColumnOrName): DataFrame {
    const columns = index === undefined ? [] : [namedOrColumn(index)];
    const indexColumns = columns.map((column) => column.expression);
    return this.#derive({ case: "transpose", value: { input: this.relation, indexColumns } }, columns);
  }

  /** The same rows under a name, so that `"name.column"` finds their columns in a join. */
  alias(name: string): DataFrame {
    return this.#derive({ case: "subqueryAlias", value: { input: this.relation, alias: name } });
  }

  /** A hint to the optimizer, such as `hint("broadcast")`. */
  hint(name: string, ...parameters: readonly ColumnOrLiteral[]): DataFrame {
    const columns = parameters.map(asColumn);
    const value = { input: this.relation, name, parameters: columns.map((column) => column.expression) };
    return this.#derive({ case: "hint", value }, columns);
  }

  /** The rows in at most so many partitions, without moving them between nodes. */
  coalesce(partitions: number): DataFrame {
    const value = { input: this.relation, numPartitions: positive("coalesce", partitions), shuffle: false };
    return this.#derive({ case: "repartition", value });
  }

  /**
   * The rows moved into partitions, rows that are equal in these columns into one; without columns, evenly.
   * @param first how many partitions, or the first column. @default `spark.sql.shuffle.partitions`
   */
  repartition(first: number | ColumnOrName, ...rest: readonly ColumnOrName[]): DataFrame {
    const { numPartitions, columns } = partitioning("repartition", first, rest);
    if (columns.length > 0) return this.#repartitionBy(numPartitions, columns);
    const value = { input: this.relation, shuffle: true, ...(numPartitions === undefined ? {} : { numPartitions }) };
    return this.#derive({ case: "repartition", value });
  }

  /** The rows moved into partitions of successive ranges of these columns. @param first as in {@link repartition} */
  repartitionByRange(first: number | ColumnOrName, ...rest: readonly ColumnOrName[]): DataFrame {
    const { numPartitions, columns } = partitioning("repartitionByRange", first, rest);
    if (columns.length === 0) throw new InvalidArgumentError("repartitionByRange() needs a column.");
    const sorted = columns.map((column) => (column.expression.exprType.case === "sortOrder" ? column : column.asc()));
    return this.#repartitionBy(numPartitions, sorted);
  }

  /** Each row moved into the partition whose number a column holds. Since Spark 4.1. */
  repartitionById(partitions: number, column: ColumnOrName): DataFrame {
    const id = namedOrColumn(column);
    const direct = columnOf({ case: "directShufflePartitionId", value: { child: id.expression } }, [id]);
    return this.#repartitionBy(positive("repartitionById", partitions), [direct]);
  }

  #repartitionBy(numPartitions: number | undefined, columns: readonly Column[]): DataFrame {
    const partitions = numPartitions === undefined ? {} : { numPartitions };
    const partitionExprs = columns.map((column) => column.expression);
    return this.#derive(
      { case: "repartitionByExpression", value: { input: this.relation, partitionExprs, ...partitions } },
      columns,
    );
  }

  /** Gives the DataFrame to a function and takes what it returns, so that calls can stand in a row. */
  transform(change: (frame: DataFrame) => DataFrame): DataFrame {
    return change(this);
  }

  // ── Streams ──────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * The same stream with a watermark: rows whose event time is older than the newest one seen by more than the delay may be
   * dropped, and state for them is given up.
   * @param delay such as `"10 seconds"`.
   */
  withWatermark(eventTime: string, delay: string): DataFrame {
    return this.#derive({ case: "withWatermark", value: { input: this.relation, eventTime, delayThreshold: delay } });
  }

  /**
   * The same rows, with aggregates of them that are computed while they pass.
   * @param observation gives the metrics of the first action; or a name, under which a streaming query's progress tells
   * them in `observedMetrics`.
   */
  observe(observation: Observation | string, ...metrics: readonly [Column, ...Column[]]): DataFrame {
    const name = typeof observation === "string" ? observation : observation.name;
    const value = { input: this.relation, name, metrics: metrics.map((column) => column.expression) };
    const observed = relationOf({ case: "collectMetrics", value }, metrics);
    const planId = observed.common?.planId;
    if (typeof observation !== "string" && planId !== undefined) {
      this.client.observedMetrics.expect(planId, observation.begin());
    }
    return new DataFrame(this.client, observed);
  }

  /** Starts a streaming query. */
  get writeStream(): DataStreamWriter {
    return DataStreamWriter.create(this.client, this.relation);
  }

  // ── Subqueries ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** The only value of this DataFrame of one column and at most one row, as a column. Since Spark 4.0. */
  scalar(): Column {
    return subqueryColumn(this.relation, { subqueryType: SubqueryType.SCALAR });
  }

  /** Whether this DataFrame has a row, as a column. Since Spark 4.0. */
  exists(): Column {
    return subqueryColumn(this.relation, { subqueryType: SubqueryType.EXISTS });
  }

  // ── Missing values and statistics ────────────────────────────────────────────────────────────────────────────────

  /** Methods for missing values. */
  get na(): DataFrameNaFunctions {
    return new DataFrameNaFunctions(this.relation, this.#derive);
  }

  /** Statistics. */
  get stat(): DataFrameStatFunctions {
    return new DataFrameStatFunctions(this.relation, this.#derive);
  }

  /** Count, mean, standard deviation, smallest and largest value of these columns, or of all numbers and texts. */
  describe(...columns: readonly string[]): DataFrame {
    return this.#derive({ case: "describe", value: { input: this.relation, cols: [...columns] } });
  }

  /** Statistics of all numbers and texts: by default those of {@link describe} and the quartiles; `"95%"` is a quantile. */
  summary(...statistics: readonly string[]): DataFrame {
    return this.#derive({ case: "summary", value: { input: this.relation, statistics: [...statistics] } });
  }

  // ── Writing, views, cache ────────────────────────────────────────────────────────────────────────────────────────

  /** Writes the rows to files, a table or another sink. */
  get write(): DataFrameWriter {
    return DataFrameWriter.create(this.client, this.relation);
  }

  /** Writes the rows to a table of a catalog. */
  writeTo(table: string): DataFrameWriterV2 {
    return DataFrameWriterV2.of(this.client, this.relation, table);
  }

  /** Merges the rows into a table; `condition` says which rows belong to each other. Since Spark 4.0. */
  mergeInto(table: string, condition: Column): MergeIntoWriter {
    return MergeIntoWriter.create(this.client, this.relation, table, condition);
  }

  /** Makes a view of the session. @throws {AnalysisError} `TEMP_TABLE_OR_VIEW_ALREADY_EXISTS` */
  async createTempView(name: string, options: CallOptions = {}): Promise<void> {
    await this.#createView({ name, isGlobal: false, replace: false }, options);
  }

  /** Makes or replaces a view of the session. */
  async createOrReplaceTempView(name: string, options: CallOptions = {}): Promise<void> {
    await this.#createView({ name, isGlobal: false, replace: true }, options);
  }

  /** Makes a view for all sessions, `global_temp.name`. @throws {AnalysisError} `TEMP_TABLE_OR_VIEW_ALREADY_EXISTS` */
  async createGlobalTempView(name: string, options: CallOptions = {}): Promise<void> {
    await this.#createView({ name, isGlobal: true, replace: false }, options);
  }

  /** Makes or replaces a view for all sessions, `global_temp.name`. */
  async createOrReplaceGlobalTempView(name: string, options: CallOptions = {}): Promise<void> {
    await this.#createView({ name, isGlobal: true, replace: true }, options);
  }

  async #createView(
    view: { readonly name: string; readonly isGlobal: boolean; readonly replace: boolean },
    options: CallOptions,
  ): Promise<void> {
    const plan = commandPlan({ case: "createDataframeView", value: { input: this.relation, ...view } });
    await runCommand(this.client, plan, "resultComplete", options);
  }

  /** Keeps the rows on the server once they are computed, for this and all later uses of the same relation. */
  async cache(options: CallOptions = {}): Promise<this> {
    return this.persist(StorageLevels.MEMORY_AND_DISK_DESER, options);
  }

  /** The same as {@link cache}, with a choice where the rows are kept. */
  async persist(level: StorageLevel, options: CallOptions = {}): Promise<this> {
    const value = create(AnalyzePlanRequest_PersistSchema, { relation: this.relation, storageLevel: level });
    await this.ask({ case: "persist", value }, "persist", options);
    return this;
  }

  /** Forgets the rows that {@link cache} kept. @param options.blocking waits until they are gone. */
  async unpersist(options: CallOptions & { readonly blocking?: boolean } = {}): Promise<this> {
    const value = create(AnalyzePlanRequest_UnpersistSchema, {
      relation: this.relation,
      blocking: options.blocking ?? false,
    });
    await this.ask({ case: "unpersist", value }, "unpersist", options);
    return this;
  }

  /** Where the rows are kept; `StorageLevels.NONE` when they are not. */
  async storageLevel(options: CallOptions = {}): Promise<StorageLevel> {
    const value = create(AnalyzePlanRequest_GetStorageLevelSchema, { relation: this.relation });
    const { storageLevel } = await this.ask({ case: "getStorageLevel", value }, "getStorageLevel", options);
    if (storageLevel === undefined) throw new ProtocolError("The server answered no storage level.");
    const { useDisk, useMemory, useOffHeap, deserialized, replication } = storageLevel;
    return { useDisk, useMemory, useOffHeap, deserialized, replication };
  }

  /**
   * The rows as they are now, computed once and kept in files of the server's checkpoint folder
   * (`SparkContext.setCheckpointDir`, or `spark.checkpoint.dir`) until the session ends. Since Spark 4.0.
   * @param options.eager computes them at once. @default true
   */
  async checkpoint(options: CallOptions & { readonly eager?: boolean } = {}): Promise<DataFrame> {
    return this.#checkpoint({ local: false, eager: options.eager ?? true }, options);
  }

  /**
   * The rows as they are now, computed once and kept by the executors until the session ends; they are lost with an
   * executor. Since Spark 4.0.
   * @param options.eager computes them at once. @default true
   */
  async localCheckpoint(
    options: CallOptions & { readonly eager?: boolean; readonly storageLevel?: StorageLevel } = {},
  ): Promise<DataFrame> {
    const { eager = true, storageLevel } = options;
    return this.#checkpoint({ local: true, eager, ...(storageLevel === undefined ? {} : { storageLevel }) }, options);
  }

  async #checkpoint(
    how: { readonly local: boolean; readonly eager: boolean; readonly storageLevel?: StorageLevel },
    options: CallOptions,
  ): Promise<DataFrame> {
    const plan = commandPlan({ case: "checkpointCommand", value: { relation: this.relation, ...how } });
    const result = await runCommand(this.client, plan, "checkpointCommandResult", options);
    if (result?.relation === undefined) throw new ProtocolError("The server answered no checkpoint.");
    return this.#derive({ case: "cachedRemoteRelation", value: result.relation });
  }
}

function partitioning(method: string, first: number | ColumnOrName, rest: readonly ColumnOrName[]) {
  return typeof first === "number"
    ? { numPartitions: positive(method, first), columns: rest.map(namedOrColumn) }
    : { numPartitions: undefined, columns: [first, ...rest].map(namedOrColumn) };
}

function whole(method: string, count: number): number {
  if (Number.isInteger(count) && count >= 0) return count;
  throw new InvalidArgumentError(`${method}() takes a whole number of rows, 0 or more, but got ${count}.`);
}

function positive(method: string, count: number): number {
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError(`${method}() takes a whole number of partitions, above 0, but got ${count}.`);
}
