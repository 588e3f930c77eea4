import type { MessageInitShape } from "@bufbuild/protobuf";
import { DataFrame } from "../dataframe/dataframe.js";
import { relationOf } from "../dataframe/relation.js";
import type { ReadSchema } from "../gen/spark/connect/relations_pb.js";
import type { SparkConnectClient } from "../protocol/client.js";
import type { OptionValue } from "../readwrite/options.js";

interface Settings {
  readonly format?: string;
  readonly schema?: string;
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

  /** The schema as DDL (`a INT, b STRING`) or as Spark's JSON; sources of files need it. */
  schema(schema: string): DataStreamReader {
    return new DataStreamReader(this.#client, { ...this.#settings, schema });
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
    const { format, schema, options } = this.#settings;
    return this.#read({
      case: "dataSource",
      value: {
        options: { ...options },
        paths: path === undefined ? [] : [path],
        ...(format === undefined ? {} : { format }),
        ...(schema === undefined ? {} : { schema }),
      },
    });
  }

  /** The stream of a table's changes. */
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
