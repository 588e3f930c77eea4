import { namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import { WriteOperationV2_Mode as Mode } from "../gen/spark/connect/commands_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { type Options, type OptionValue, optionTexts } from "./options.js";

interface Settings {
  readonly tableName: string;
  readonly provider?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly tableProperties: Readonly<Record<string, string>>;
  readonly partitioning: readonly Column[];
  readonly clusteringColumns: readonly string[];
  readonly withSchemaEvolution?: boolean;
}

/** Describes a table of a catalog and writes rows to it. Every method but those that write gives a new writer. */
export class DataFrameWriterV2 {
  readonly #client: SparkConnectClient;
  readonly #input: Relation;
  readonly #settings: Settings;

  private constructor(client: SparkConnectClient, input: Relation, settings: Settings) {
    this.#client = client;
    this.#input = input;
    this.#settings = settings;
  }

  /** Use `DataFrame.writeTo`. */
  static of(client: SparkConnectClient, input: Relation, tableName: string): DataFrameWriterV2 {
    const none = { options: {}, tableProperties: {}, partitioning: [], clusteringColumns: [] };
    return new DataFrameWriterV2(client, input, { tableName, ...none });
  }

  /** The format of a table that is made, such as `parquet`. */
  using(provider: string): DataFrameWriterV2 {
    return this.#with({ provider });
  }

  option(key: string, value: OptionValue): DataFrameWriterV2 {
    return this.options({ [key]: value });
  }

  options(options: Options): DataFrameWriterV2 {
    return this.#with({ options: { ...this.#settings.options, ...optionTexts(options) } });
  }

  /** A property of a table that is made. */
  tableProperty(key: string, value: string): DataFrameWriterV2 {
    return this.#with({ tableProperties: { ...this.#settings.tableProperties, [key]: value } });
  }

  /** How a table that is made is partitioned: columns, or transforms such as `functions.partitioning.days("time")`. */
  partitionedBy(...columns: readonly [ColumnOrName, ...ColumnOrName[]]): DataFrameWriterV2 {
    return this.#with({ partitioning: columns.map(namedOrColumn) });
  }

  /** Rows laid near each other by these columns, in tables that can. Since Spark 4.0. */
  clusterBy(...columns: readonly [string, ...string[]]): DataFrameWriterV2 {
    return this.#with({ clusteringColumns: columns });
  }

  /** Lets the table get the columns that it lacks, where it can. Since Spark 4.2. */
  withSchemaEvolution(): DataFrameWriterV2 {
    return this.#with({ withSchemaEvolution: true });
  }

  /** Makes the table with the rows. @throws {AnalysisError} `TABLE_OR_VIEW_ALREADY_EXISTS` */
  async create(options: CallOptions = {}): Promise<void> {
    await this.#write(Mode.CREATE, options);
  }

  /** Puts a new table with the rows in place of one that exists. */
  async replace(options: CallOptions = {}): Promise<void> {
    await this.#write(Mode.REPLACE, options);
  }

  /** Makes the table with the rows, in place of one that may exist. */
  async createOrReplace(options: CallOptions = {}): Promise<void> {
    await this.#write(Mode.CREATE_OR_REPLACE, options);
  }

  /** Adds the rows, columns matched by name. */
  async append(options: CallOptions = {}): Promise<void> {
    await this.#write(Mode.APPEND, options);
  }

  /** Puts the rows in place of those for which a condition over the table's columns is true. */
  async overwrite(condition: Column, options: CallOptions = {}): Promise<void> {
    await this.#write(Mode.OVERWRITE, options, condition);
  }

  /** Puts the rows in place of all rows of the partitions that they belong to. */
  async overwritePartitions(options: CallOptions = {}): Promise<void> {
    await this.#write(Mode.OVERWRITE_PARTITIONS, options);
  }

  #with(settings: Partial<Settings>): DataFrameWriterV2 {
    return new DataFrameWriterV2(this.#client, this.#input, { ...this.#settings, ...settings });
  }

  async #write(mode: Mode, options: CallOptions, overwriteCondition?: Column): Promise<void> {
    const { partitioning, clusteringColumns, options: settings, tableProperties, ...rest } = this.#settings;
    const value = {
      input: this.#input,
      ...rest,
      mode,
      options: { ...settings },
      tableProperties: { ...tableProperties },
      partitioningColumns: partitioning.map((column) => column.expression),
      clusteringColumns: [...clusteringColumns],
      ...(overwriteCondition === undefined ? {} : { overwriteCondition: overwriteCondition.expression }),
    };
    await runCommand(this.#client, commandPlan({ case: "writeOperationV2", value }), "resultComplete", options);
  }
}
