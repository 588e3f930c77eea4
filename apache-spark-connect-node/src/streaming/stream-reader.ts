import type { MessageInitShape } from "@bufbuild/protobuf";
import { DataFrame } from "../dataframe/dataframe.js";
import { relationOf } from "../dataframe/relation.js";
import type { ReadSchema } from "../gen/spark/connect/relations_pb.js";
import type { SparkConnectClient } from "../protocol/client.js";
import type { OptionValue } from "../readwrite/options.js";
import { schemaText } from "../readwrite/schema-text.js";
import type { StructType } from "../types/data-type.js";

interface Settings {
  readonly format?: string;
  readonly schema?: string;
  readonly sourceName?: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Describes the source of a stream. Every method but `load` and `table` returns a new reader. */
export class DataStreamReader {
  readonly #client: SparkConnectClient;
  readonly #settings: Settings;

  private constructor(client: SparkConnectClient, settings: Settings) {
    this.#client = client;
    this.#settings = settings;
  }

  static create(client: SparkConnectClient): DataStreamReader {
    return new DataStreamReader(client, { options: {} });
  }

  /** The source: `kafka`, `rate`, `parquet`, or the name of a data source. */
  format(format: string): DataStreamReader {
    return new DataStreamReader(this.#client, { ...this.#settings, format });
  }

  /** The columns, as DDL (`a INT, b STRING`), Spark's JSON or a type; sources of files need them. */
  schema(schema: string | StructType): DataStreamReader {
    return new DataStreamReader(this.#client, { ...this.#settings, schema: schemaText(schema) });
  }

  /**
   * A name for the source in the query's checkpoint, so that sources can be added and taken away later. It needs
   * `spark.sql.streaming.queryEvolution.enableSourceEvolution`. Since Spark 4.2.
   */
  name(sourceName: string): DataStreamReader {
    return new DataStreamReader(this.#client, { ...this.#settings, sourceName });
  }

  option(key: string, value: OptionValue): DataStreamReader {
    return this.options({ [key]: value });
  }

  options(options: Readonly<Record<string, OptionValue>>): DataStreamReader {
    const texts = Object.entries(options).map(([key, value]) => [key, String(value)] as const);
    const merged = { ...this.#settings.options, ...Object.fromEntries(texts) };
    return new DataStreamReader(this.#client, { ...this.#settings, options: merged });
  }

  /** The stream that the source gives. */
  load(path?: string): DataFrame {
    const { format, schema, sourceName, options } = this.#settings;
    return this.#read({
      case: "dataSource",
      value: {
        options: { ...options },
        paths: path === undefined ? [] : [path],
        ...(format === undefined ? {} : { format }),
        ...(schema === undefined ? {} : { schema }),
        ...(sourceName === undefined ? {} : { sourceName }),
      },
    });
  }

  csv(path: string): DataFrame {
    return this.format("csv").load(path);
  }

  json(path: string): DataFrame {
    return this.format("json").load(path);
  }

  parquet(path: string): DataFrame {
    return this.format("parquet").load(path);
  }

  orc(path: string): DataFrame {
    return this.format("orc").load(path);
  }

  /** One column `value` with a row for each line. */
  text(path: string): DataFrame {
    return this.format("text").load(path);
  }

  /** Needs the option `rowTag`. Since Spark 4.0. */
  xml(path: string): DataFrame {
    return this.format("xml").load(path);
  }

  /** The row-level changes of a table, which its catalog has to keep. Since Spark 4.2. */
  changes(table: string): DataFrame {
    const value = { unparsedIdentifier: table, options: { ...this.#settings.options }, isStreaming: true };
    return new DataFrame(this.#client, relationOf({ case: "relationChanges", value }));
  }

  /** The rows that are added to a table. */
  table(name: string): DataFrame {
    return this.#read({
      case: "namedTable",
      value: { unparsedIdentifier: name, options: { ...this.#settings.options } },
    });
  }

  #read(readType: NonNullable<MessageInitShape<typeof ReadSchema>["readType"]>): DataFrame {
    return new DataFrame(this.#client, relationOf({ case: "read", value: { isStreaming: true, readType } }));
  }
}
