import type { MessageInitShape } from "@bufbuild/protobuf";
import { InvalidArgumentError } from "../errors.js";
import {
  WriteOperation_SaveTable_TableSaveMethod as Method,
  WriteOperation_SaveMode as Mode,
  type WriteOperationSchema,
} from "../gen/spark/connect/commands_pb.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { type Options, type OptionValue, optionTexts } from "./options.js";

const MODES = {
  append: Mode.APPEND,
  overwrite: Mode.OVERWRITE,
  error: Mode.ERROR_IF_EXISTS,
  ignore: Mode.IGNORE,
} as const;

/** What happens to data that is there already: it stays beside the new, gives way, is an error, or is all that stays. */
export type SaveMode = keyof typeof MODES;

/** A path, a table, or neither. */
type Target = { readonly saveType?: NonNullable<MessageInitShape<typeof WriteOperationSchema>["saveType"]> };

interface Settings {
  readonly source?: string;
  readonly mode?: SaveMode;
  readonly options: Readonly<Record<string, string>>;
  readonly partitioningColumns: readonly string[];
  readonly clusteringColumns: readonly string[];
  readonly sortColumnNames: readonly string[];
  readonly bucketBy?: { readonly numBuckets: number; readonly bucketColumnNames: string[] };
  readonly withSchemaEvolution?: boolean;
}

/** A table of another database, for {@link DataFrameWriter.jdbc}. */
export interface JdbcSink {
  readonly url: string;
  readonly table: string;
  readonly options?: Options | undefined;
}

/** Describes where rows are written, and writes them. Every method but those that write gives a new writer. */
export class DataFrameWriter {
  readonly #client: SparkConnectClient;
  readonly #input: Relation;
  readonly #settings: Settings;

  private constructor(client: SparkConnectClient, input: Relation, settings: Settings) {
    this.#client = client;
    this.#input = input;
    this.#settings = settings;
  }

  /** Use `DataFrame.write`. */
  static create(client: SparkConnectClient, input: Relation): DataFrameWriter {
    const none = { options: {}, partitioningColumns: [], clusteringColumns: [], sortColumnNames: [] };
    return new DataFrameWriter(client, input, none);
  }

  /** The sink: `parquet`, `json`, `csv`, `orc`, `text`, `xml`, `jdbc`, `noop`, or the name of a data source. */
  format(source: string): DataFrameWriter {
    return this.#with({ source });
  }

  /** @default "error", when something is there already */
  mode(mode: SaveMode): DataFrameWriter {
    return this.#with({ mode });
  }

  option(key: string, value: OptionValue): DataFrameWriter {
    return this.options({ [key]: value });
  }

  options(options: Options): DataFrameWriter {
    return this.#with({ options: { ...this.#settings.options, ...optionTexts(options) } });
  }

  /** A folder for each value of these columns. */
  partitionBy(...columns: readonly string[]): DataFrameWriter {
    return this.#with({ partitioningColumns: columns });
  }

  /** Rows laid near each other by these columns, in tables that can. Since Spark 4.0. */
  clusterBy(...columns: readonly string[]): DataFrameWriter {
    return this.#with({ clusteringColumns: columns });
  }

  /** A fixed number of files for each partition, by the hash of these columns; for {@link saveAsTable}. */
  bucketBy(buckets: number, ...columns: readonly [string, ...string[]]): DataFrameWriter {
    if (!Number.isInteger(buckets) || buckets < 1) {
      throw new InvalidArgumentError(`bucketBy() takes a whole number of buckets above 0, but got ${buckets}.`);
    }
    return this.#with({ bucketBy: { numBuckets: buckets, bucketColumnNames: [...columns] } });
  }

  /** The order of the rows in each bucket. */
  sortBy(...columns: readonly string[]): DataFrameWriter {
    return this.#with({ sortColumnNames: columns });
  }

  /** Lets the table get the columns that it lacks, where it can. Since Spark 4.2. */
  withSchemaEvolution(): DataFrameWriter {
    return this.#with({ withSchemaEvolution: true });
  }

  /** Writes the rows. @param path a folder, for sinks that have one. */
  async save(path?: string, options: CallOptions = {}): Promise<void> {
    await this.#write(path === undefined ? {} : { saveType: { case: "path", value: path } }, options);
  }

  /** Writes the rows to a table, which is made if it does not exist. */
  async saveAsTable(tableName: string, options: CallOptions = {}): Promise<void> {
    const value = { tableName, saveMethod: Method.SAVE_AS_TABLE };
    await this.#write({ saveType: { case: "table", value } }, options);
  }

  /** Adds the rows to a table that exists, columns matched by their place; mode `"overwrite"` replaces its rows. */
  async insertInto(tableName: string, options: CallOptions = {}): Promise<void> {
    const value = { tableName, saveMethod: Method.INSERT_INTO };
    await this.#write({ saveType: { case: "table", value } }, options);
  }

  async csv(path: string, options: CallOptions = {}): Promise<void> {
    await this.format("csv").save(path, options);
  }

  async json(path: string, options: CallOptions = {}): Promise<void> {
    await this.format("json").save(path, options);
  }

  async parquet(path: string, options: CallOptions = {}): Promise<void> {
    await this.format("parquet").save(path, options);
  }

  async orc(path: string, options: CallOptions = {}): Promise<void> {
    await this.format("orc").save(path, options);
  }

  /** The only column, a text, one line for each row. */
  async text(path: string, options: CallOptions = {}): Promise<void> {
    await this.format("text").save(path, options);
  }

  /** Needs the option `rowTag`. Since Spark 4.0. */
  async xml(path: string, options: CallOptions = {}): Promise<void> {
    await this.format("xml").save(path, options);
  }

  async jdbc({ url, table, options: settings = {} }: JdbcSink, options: CallOptions = {}): Promise<void> {
    await this.format("jdbc").options(settings).options({ url, dbtable: table }).save(undefined, options);
  }

  #with(settings: Partial<Settings>): DataFrameWriter {
    return new DataFrameWriter(this.#client, this.#input, { ...this.#settings, ...settings });
  }

  async #write(target: Target, options: CallOptions): Promise<void> {
    const { mode, ...settings } = this.#settings;
    const value = {
      input: this.#input,
      ...settings,
      options: { ...settings.options },
      partitioningColumns: [...settings.partitioningColumns],
      clusteringColumns: [...settings.clusteringColumns],
      sortColumnNames: [...settings.sortColumnNames],
      ...(mode === undefined ? {} : { mode: MODES[mode] }),
      ...target,
    };
    await runCommand(this.#client, commandPlan({ case: "writeOperation", value }), "resultComplete", options);
  }
}
