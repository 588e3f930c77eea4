import { DataFrame } from "../dataframe/dataframe.js";
import { relationOf } from "../dataframe/relation.js";
import type { SparkConnectClient } from "../protocol/client.js";
import type { StructType } from "../types/data-type.js";
import { type Options, type OptionValue, optionTexts } from "./options.js";
import { schemaText } from "./schema-text.js";

interface Settings {
  readonly format?: string;
  readonly schema?: string;
  readonly options: Readonly<Record<string, string>>;
}

/** A table of another database, for {@link DataFrameReader.jdbc}. */
export interface JdbcSource {
  /** Such as `jdbc:postgresql://host/database`. */
  readonly url: string;
  readonly table: string;
  /** User, password, driver, fetchsize, or how to partition: `partitionColumn`, `lowerBound`, `upperBound`, `numPartitions`. */
  readonly options?: Options | undefined;
  /** Conditions in SQL; each becomes a partition. */
  readonly predicates?: readonly string[] | undefined;
}

/** Describes what to read. Every method but those that give a DataFrame gives a new reader; nothing asks the server. */
export class DataFrameReader {
  readonly #client: SparkConnectClient;
  readonly #settings: Settings;

  private constructor(client: SparkConnectClient, settings: Settings) {
    this.#client = client;
    this.#settings = settings;
  }

  /** Use `session.read`. */
  static create(client: SparkConnectClient): DataFrameReader {
    return new DataFrameReader(client, { options: {} });
  }

  /** The source: `parquet`, `json`, `csv`, `orc`, `text`, `xml`, `jdbc`, or the name of a data source. */
  format(format: string): DataFrameReader {
    return new DataFrameReader(this.#client, { ...this.#settings, format });
  }

  /** The columns, as DDL (`a INT, b STRING`) or as a type, so that Spark need not look into the data. */
  schema(schema: string | StructType): DataFrameReader {
    return new DataFrameReader(this.#client, { ...this.#settings, schema: schemaText(schema) });
  }

  option(key: string, value: OptionValue): DataFrameReader {
    return this.options({ [key]: value });
  }

  options(options: Options): DataFrameReader {
    const merged = { ...this.#settings.options, ...optionTexts(options) };
    return new DataFrameReader(this.#client, { ...this.#settings, options: merged });
  }

  /** The rows of the source, of all these paths. */
  load(...paths: readonly string[]): DataFrame {
    return this.#load({ paths });
  }

  #load({ paths = [], predicates = [] }: { paths?: readonly string[]; predicates?: readonly string[] }): DataFrame {
    const { format, schema, options } = this.#settings;
    const value = {
      options: { ...options },
      paths: [...paths],
      predicates: [...predicates],
      ...(format === undefined ? {} : { format }),
      ...(schema === undefined ? {} : { schema }),
    };
    return this.#frame({ readType: { case: "dataSource" as const, value } });
  }

  /** The rows of a table or view. */
  table(name: string): DataFrame {
    const value = { unparsedIdentifier: name, options: { ...this.#settings.options } };
    return this.#frame({ readType: { case: "namedTable" as const, value } });
  }

  /** The row-level changes of a table between two versions or times, which its catalog has to keep. Since Spark 4.2. */
  changes(table: string): DataFrame {
    const value = { unparsedIdentifier: table, options: { ...this.#settings.options } };
    return new DataFrame(this.#client, relationOf({ case: "relationChanges", value }));
  }

  csv(...paths: readonly string[]): DataFrame {
    return this.format("csv").load(...paths);
  }

  json(...paths: readonly string[]): DataFrame {
    return this.format("json").load(...paths);
  }

  parquet(...paths: readonly string[]): DataFrame {
    return this.format("parquet").load(...paths);
  }

  orc(...paths: readonly string[]): DataFrame {
    return this.format("orc").load(...paths);
  }

  /** One column `value` with a row for each line. */
  text(...paths: readonly string[]): DataFrame {
    return this.format("text").load(...paths);
  }

  /** Needs the option `rowTag`. Since Spark 4.0. */
  xml(...paths: readonly string[]): DataFrame {
    return this.format("xml").load(...paths);
  }

  jdbc({ url, table, options = {}, predicates = [] }: JdbcSource): DataFrame {
    return this.format("jdbc").options(options).options({ url, dbtable: table }).#load({ predicates });
  }

  #frame(read: Parameters<typeof readKind>[0]): DataFrame {
    return new DataFrame(this.#client, relationOf(readKind(read)));
  }
}

type ReadValue = Extract<Parameters<typeof relationOf>[0], { readonly case: "read" }>["value"];

const readKind = (value: ReadValue) => ({ case: "read" as const, value });
