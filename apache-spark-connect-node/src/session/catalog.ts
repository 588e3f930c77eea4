import type { MessageInitShape } from "@bufbuild/protobuf";
import { z } from "zod";
import { DataFrame } from "../dataframe/dataframe.js";
import { relationOf } from "../dataframe/relation.js";
import type { StorageLevel } from "../dataframe/storage-level.js";
import { ProtocolError } from "../errors.js";
import type { CatalogSchema } from "../gen/spark/connect/catalog_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { type Options, optionTexts } from "../readwrite/options.js";
import { DataFrameReader } from "../readwrite/reader.js";
import type { StructType } from "../types/data-type.js";
import { dataTypeMessage } from "../types/data-type-message.js";
import {
  type CatalogColumn,
  type CatalogMetadata,
  catalogMetadataRow,
  columnRow,
  type Database,
  databaseRow,
  functionRow,
  type SparkFunction,
  type Table,
  tableRow,
} from "./catalog-rows.js";

type Operation = NonNullable<MessageInitShape<typeof CatalogSchema>["catType"]>;

/** Which names to list. */
export interface ListOptions extends CallOptions {
  /** Names that match it: `*` is any text, `|` stands between alternatives, case does not matter. */
  readonly pattern?: string | undefined;
}

/** Which names of a database to list. */
export interface ListInDatabaseOptions extends ListOptions {
  /** With its catalog, if that is not the current one: `catalog.database`. @default the current one */
  readonly database?: string | undefined;
}

/** How to make a table. */
export interface CreateTableOptions extends CallOptions {
  /** Where its data is or shall be; such a table is external, and dropping it keeps the data. */
  readonly path?: string | undefined;
  /** Data source, such as `parquet`. @default spark.sql.sources.default of the session */
  readonly source?: string | undefined;
  /** Its columns, as DDL or as a type; can be left out where there is data already. */
  readonly schema?: string | StructType | undefined;
  readonly description?: string | undefined;
  /** Options of the data source. */
  readonly options?: Options | undefined;
}

/**
 * The catalogs, databases, tables, views and functions that a session sees (`spark.catalog` of PySpark). Names may be
 * qualified: `catalog.database.table`; a part that holds a dot stands in backticks. Every method is a call to the server.
 */
export class Catalog {
  readonly #client: SparkConnectClient;

  /** Use `session.catalog`. */
  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  // ── Catalogs ─────────────────────────────────────────────────────────────────────────────────────────────────────

  async currentCatalog(options: CallOptions = {}): Promise<string> {
    return this.#value(z.string(), { case: "currentCatalog", value: {} }, options);
  }

  async setCurrentCatalog(name: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "setCurrentCatalog", value: { catalogName: name } }, options);
  }

  /** The catalogs that the session has used; Spark loads one when its name is first met. */
  async listCatalogs(options: ListOptions = {}): Promise<CatalogMetadata[]> {
    return this.#list(catalogMetadataRow, { case: "listCatalogs", value: patternOf(options) }, options);
  }

  // ── Databases ────────────────────────────────────────────────────────────────────────────────────────────────────

  async currentDatabase(options: CallOptions = {}): Promise<string> {
    return this.#value(z.string(), { case: "currentDatabase", value: {} }, options);
  }

  /** @throws {AnalysisError} `SCHEMA_NOT_FOUND`. */
  async setCurrentDatabase(name: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "setCurrentDatabase", value: { dbName: name } }, options);
  }

  /** The databases of the current catalog. */
  async listDatabases(options: ListOptions = {}): Promise<Database[]> {
    return this.#list(databaseRow, { case: "listDatabases", value: patternOf(options) }, options);
  }

  /** @throws {AnalysisError} `SCHEMA_NOT_FOUND`. */
  async getDatabase(name: string, options: CallOptions = {}): Promise<Database> {
    return this.#one(databaseRow, { case: "getDatabase", value: { dbName: name } }, options);
  }

  async databaseExists(name: string, options: CallOptions = {}): Promise<boolean> {
    return this.#value(z.boolean(), { case: "databaseExists", value: { dbName: name } }, options);
  }

  /**
   * Since Spark 4.2.
   * @param options.properties such as `location` and `comment`.
   */
  async createDatabase(
    name: string,
    options: CallOptions & { readonly ifNotExists?: boolean; readonly properties?: Options } = {},
  ): Promise<void> {
    const { ifNotExists = false, properties = {} } = options;
    const value = { dbName: name, ifNotExists, properties: { ...optionTexts(properties) } };
    await this.#rows({ case: "createDatabase", value }, options);
  }

  /**
   * Since Spark 4.2.
   * @param options.cascade drops the tables in it as well; without it, a database must be empty.
   */
  async dropDatabase(
    name: string,
    options: CallOptions & { readonly ifExists?: boolean; readonly cascade?: boolean } = {},
  ): Promise<void> {
    const { ifExists = false, cascade = false } = options;
    await this.#rows({ case: "dropDatabase", value: { dbName: name, ifExists, cascade } }, options);
  }

  // ── Tables and views ─────────────────────────────────────────────────────────────────────────────────────────────

  /** The tables and views of a database, and the temporary views of the session. */
  async listTables(options: ListInDatabaseOptions = {}): Promise<Table[]> {
    return this.#list(tableRow, { case: "listTables", value: inDatabase(options) }, options);
  }

  /** The views of a database, and the temporary views of the session. Since Spark 4.2. */
  async listViews(options: ListInDatabaseOptions = {}): Promise<Table[]> {
    const { pattern, database } = options;
    // The server takes a pattern only together with a database.
    const named =
      pattern !== undefined && database === undefined
        ? { ...options, database: await this.currentDatabase(callOptions(options)) }
        : options;
    return this.#list(tableRow, { case: "listViews", value: inDatabase(named) }, options);
  }

  /** @throws {AnalysisError} `TABLE_OR_VIEW_NOT_FOUND`. */
  async getTable(name: string, options: CallOptions = {}): Promise<Table> {
    return this.#one(tableRow, { case: "getTable", value: { tableName: name } }, options);
  }

  /** Whether there is a table or view, a temporary one included. */
  async tableExists(name: string, options: CallOptions = {}): Promise<boolean> {
    return this.#value(z.boolean(), { case: "tableExists", value: { tableName: name } }, options);
  }

  /** The columns of a table or view. */
  async listColumns(table: string, options: CallOptions = {}): Promise<CatalogColumn[]> {
    return this.#list(columnRow, { case: "listColumns", value: { tableName: table } }, options);
  }

  /** The partitions of a table, such as `day=2026-01-01/hour=7`. Since Spark 4.2. */
  async listPartitions(table: string, options: CallOptions = {}): Promise<string[]> {
    const rows = await this.#rows({ case: "listPartitions", value: { tableName: table } }, options);
    return rows.map((row) => parsed(z.string(), Object.values(row)[0]));
  }

  /** The properties of a table. Since Spark 4.2. */
  async getTableProperties(table: string, options: CallOptions = {}): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#rows({ case: "getTableProperties", value: { tableName: table } }, options);
    return new Map(rows.map((row) => parsed(z.tuple([z.string(), z.string()]), Object.values(row))));
  }

  /**
   * The statement that makes a table or view anew. Since Spark 4.2.
   * @param options.asSerde gives a Hive table's statement in Hive's own form.
   */
  async getCreateTableString(
    table: string,
    options: CallOptions & { readonly asSerde?: boolean } = {},
  ): Promise<string> {
    const { asSerde = false } = options;
    return this.#value(z.string(), { case: "getCreateTableString", value: { tableName: table, asSerde } }, options);
  }

  /** Makes a table, and gives its rows. With a `path`, the table is external. */
  async createTable(name: string, options: CreateTableOptions = {}): Promise<DataFrame> {
    const { path, source, schema, description } = options;
    const value = {
      tableName: name,
      options: { ...optionTexts(options.options ?? {}) },
      ...(path === undefined ? {} : { path }),
      ...(source === undefined ? {} : { source }),
      ...(description === undefined ? {} : { description }),
      ...(schema === undefined
        ? {}
        : { schema: typeof schema === "string" ? unparsed(schema) : dataTypeMessage(schema) }),
    };
    await this.#rows({ case: "createTable", value }, options);
    return DataFrameReader.create(this.#client).table(name);
  }

  /**
   * Since Spark 4.2.
   * @param options.purge deletes the data at once, where the catalog has a trash otherwise.
   */
  async dropTable(
    name: string,
    options: CallOptions & { readonly ifExists?: boolean; readonly purge?: boolean } = {},
  ): Promise<void> {
    const { ifExists = false, purge = false } = options;
    await this.#rows({ case: "dropTable", value: { tableName: name, ifExists, purge } }, options);
  }

  /** Drops a view that is not temporary. Since Spark 4.2. */
  async dropView(name: string, options: CallOptions & { readonly ifExists?: boolean } = {}): Promise<void> {
    const { ifExists = false } = options;
    await this.#rows({ case: "dropView", value: { viewName: name, ifExists } }, options);
  }

  /** Drops a temporary view of the session; whether there was one. */
  async dropTempView(name: string, options: CallOptions = {}): Promise<boolean> {
    return this.#value(z.boolean(), { case: "dropTempView", value: { viewName: name } }, options);
  }

  /** Drops a temporary view of all sessions; whether there was one. */
  async dropGlobalTempView(name: string, options: CallOptions = {}): Promise<boolean> {
    return this.#value(z.boolean(), { case: "dropGlobalTempView", value: { viewName: name } }, options);
  }

  /** Deletes the rows of a table. Since Spark 4.2. */
  async truncateTable(name: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "truncateTable", value: { tableName: name } }, options);
  }

  /**
   * Computes the statistics of a table for the optimizer. Since Spark 4.2.
   * @param options.noScan computes the size only, without reading the rows.
   */
  async analyzeTable(name: string, options: CallOptions & { readonly noScan?: boolean } = {}): Promise<void> {
    const { noScan = false } = options;
    await this.#rows({ case: "analyzeTable", value: { tableName: name, noScan } }, options);
  }

  /** Finds the partitions of a table that were made by others in its folder. */
  async recoverPartitions(table: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "recoverPartitions", value: { tableName: table } }, options);
  }

  // ── Functions ────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The functions of a database, and those that are built in or temporary. */
  async listFunctions(options: ListInDatabaseOptions = {}): Promise<SparkFunction[]> {
    return this.#list(functionRow, { case: "listFunctions", value: inDatabase(options) }, options);
  }

  /** @throws {AnalysisError} `UNRESOLVED_ROUTINE`. */
  async getFunction(name: string, options: CallOptions = {}): Promise<SparkFunction> {
    return this.#one(functionRow, { case: "getFunction", value: { functionName: name } }, options);
  }

  async functionExists(name: string, options: CallOptions = {}): Promise<boolean> {
    return this.#value(z.boolean(), { case: "functionExists", value: { functionName: name } }, options);
  }

  // ── Cache ────────────────────────────────────────────────────────────────────────────────────────────────────────

  async isCached(table: string, options: CallOptions = {}): Promise<boolean> {
    return this.#value(z.boolean(), { case: "isCached", value: { tableName: table } }, options);
  }

  /** Keeps the rows of a table or view once they are computed. @param options.storageLevel where. @default `MEMORY_AND_DISK` */
  async cacheTable(
    table: string,
    options: CallOptions & { readonly storageLevel?: StorageLevel | undefined } = {},
  ): Promise<void> {
    const { storageLevel } = options;
    const level = storageLevel === undefined ? {} : { storageLevel };
    await this.#rows({ case: "cacheTable", value: { tableName: table, ...level } }, options);
  }

  async uncacheTable(table: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "uncacheTable", value: { tableName: table } }, options);
  }

  /** Drops all cached rows of the server, those of other sessions too. */
  async clearCache(options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "clearCache", value: {} }, options);
  }

  /** Forgets what is cached about the data and the files of a table. */
  async refreshTable(table: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "refreshTable", value: { tableName: table } }, options);
  }

  /** Forgets what is cached about the files under a path. */
  async refreshByPath(path: string, options: CallOptions = {}): Promise<void> {
    await this.#rows({ case: "refreshByPath", value: { path } }, options);
  }

  async #rows(catType: Operation, options: CallOptions) {
    const frame = new DataFrame(this.#client, relationOf({ case: "catalog", value: { catType } }));
    return frame.collect(callOptions(options));
  }

  async #list<T>(row: z.ZodType<T>, operation: Operation, options: CallOptions): Promise<T[]> {
    return (await this.#rows(operation, options)).map((given) => parsed(row, given));
  }

  async #one<T>(row: z.ZodType<T>, operation: Operation, options: CallOptions): Promise<T> {
    return parsed(row, (await this.#rows(operation, options))[0]);
  }

  async #value<T>(type: z.ZodType<T>, operation: Operation, options: CallOptions): Promise<T> {
    const [row] = await this.#rows(operation, options);
    return parsed(type, Object.values(row ?? {})[0]);
  }
}

function parsed<T>(type: z.ZodType<T>, given: unknown): T {
  const { data, error } = type.safeParse(given);
  if (error !== undefined) {
    throw new ProtocolError(`The server's catalog answered in a form that is not known: ${z.prettifyError(error)}`);
  }
  return data;
}

const patternOf = ({ pattern }: ListOptions) => (pattern === undefined ? {} : { pattern });

const inDatabase = ({ database, pattern }: ListInDatabaseOptions) => ({
  ...(database === undefined ? {} : { dbName: database }),
  ...(pattern === undefined ? {} : { pattern }),
});

const unparsed = (dataTypeString: string) => ({ kind: { case: "unparsed" as const, value: { dataTypeString } } });

/** The options of the call alone: those of the catalog's methods mean something else to a DataFrame's. */
const callOptions = ({ signal, tags, operationId, onProgress }: CallOptions): CallOptions => ({
  signal,
  tags,
  operationId,
  onProgress,
});
