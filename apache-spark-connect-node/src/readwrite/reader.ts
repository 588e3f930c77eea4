import { DataFrame } from "../dataframe/dataframe.js";
import { relationOf } from "../dataframe/relation.js";
import { InvalidArgumentError } from "../errors.js";
import { Parse_ParseFormat as ParseFormat } from "../gen/spark/connect/relations_pb.js";
import type { SparkConnectClient } from "../protocol/client.js";
import type { StructType } from "../types/data-type.js";
import { dataTypeMessage } from "../types/data-type-message.js";
import { type Options, type OptionValue, optionTexts } from "./options.js";
import { schemaText } from "./schema-text.js";

const PARSE_FORMATS = { csv: ParseFormat.CSV, json: ParseFormat.JSON, xml: ParseFormat.XML } as const;

interface Settings {
  readonly format?: string;
  readonly schema?: string | StructType;
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
    return new DataFrameReader(this.#client, { ...this.#settings, schema });
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
      ...(schema === undefined ? {} : { schema: schemaText(schema) }),
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

  /** Files of CSV, or the lines in the only column of a DataFrame. */
  csv(...source: readonly string[] | readonly [DataFrame]): DataFrame {
    return this.#loadOrParse("csv", source);
  }

  /** Files of JSON with an object on each line, or the texts in the only column of a DataFrame. */
  json(...source: readonly string[] | readonly [DataFrame]): DataFrame {
    return this.#loadOrParse("json", source);
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

  /** Files of XML, or the texts in the only column of a DataFrame; needs the option `rowTag`. Since Spark 4.0. */
  xml(...source: readonly string[] | readonly [DataFrame]): DataFrame {
    return this.#loadOrParse("xml", source);
  }

  jdbc({ url, table, options = {}, predicates = [] }: JdbcSource): DataFrame {
    return this.format("jdbc").options(options).options({ url, dbtable: table }).#load({ predicates });
  }

  #loadOrParse(format: keyof typeof PARSE_FORMATS, source: readonly string[] | readonly [DataFrame]): DataFrame {
    const [frame] = source;
    if (!(frame instanceof DataFrame))
      return this.format(format).load(...source.filter((path) => typeof path === "string"));
    const { schema, options } = this.#settings;
    if (typeof schema === "string") {
      throw new InvalidArgumentError(
        "Texts of a DataFrame need the schema as a type: schema(await session.parseSchema(…)).",
      );
    }
    const value = {
      input: frame.relation,
      format: PARSE_FORMATS[format],
      options: { ...options },
      ...(schema === undefined ? {} : { schema: dataTypeMessage(schema) }),
    };
    return new DataFrame(this.#client, relationOf({ case: "parse", value }));
  }

  #frame(read: Parameters<typeof readKind>[0]): DataFrame {
    return new DataFrame(this.#client, relationOf(readKind(read)));
  }
}

type ReadValue = Extract<Parameters<typeof relationOf>[0], { readonly case: "read" }>["value"];

const readKind = (value: ReadValue) => ({ case: "read" as const, value });
