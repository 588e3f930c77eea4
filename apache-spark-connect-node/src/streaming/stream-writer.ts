import { InvalidArgumentError, ProtocolError } from "../errors.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import type { OptionValue } from "../readwrite/options.js";
import { parseStarted } from "./events.js";
import { listenerBusOf } from "./listener-bus.js";
import { StreamingQuery } from "./query.js";
import { type Trigger, triggerMessage } from "./trigger.js";

/** Which rows a streaming query gives to its sink. */
export type OutputMode = "append" | "update" | "complete";

interface Settings {
  readonly format?: string;
  readonly options: Readonly<Record<string, string>>;
  readonly outputMode?: OutputMode;
  readonly trigger?: Trigger;
  readonly queryName?: string;
  readonly partitionBy: readonly string[];
  readonly clusterBy: readonly string[];
}

type Destination = { readonly case: "path" | "tableName"; readonly value: string } | undefined;

/**
 * Describes a streaming query and starts it. Every method but `start` and `toTable` returns a new writer.
 *
 * ```ts
 * const query = await frame.writeStream
 *   .format("parquet").outputMode("append").trigger({ processingTimeMs: 500 })
 *   .option("checkpointLocation", "/data/checkpoints/ticks")
 *   .start("/data/ticks");
 * ```
 *
 * `foreach` and `foreachBatch` do not exist here: they send Python or Scala code to the server.
 */
export class DataStreamWriter {
  readonly #client: SparkConnectClient;
  readonly #input: Relation;
  readonly #settings: Settings;

  private constructor(client: SparkConnectClient, input: Relation, settings: Settings) {
    this.#client = client;
    this.#input = input;
    this.#settings = settings;
  }

  static create(client: SparkConnectClient, input: Relation): DataStreamWriter {
    return new DataStreamWriter(client, input, { options: {}, partitionBy: [], clusterBy: [] });
  }

  /** The sink: `kafka`, `parquet`, `memory`, `console`, `noop`, or the name of a data source. */
  format(format: string): DataStreamWriter {
    return this.#with({ format });
  }

  /** One option of the sink or of the query, such as `checkpointLocation`. */
  option(key: string, value: OptionValue): DataStreamWriter {
    return this.options({ [key]: value });
  }

  options(options: Readonly<Record<string, OptionValue>>): DataStreamWriter {
    const texts = Object.entries(options).map(([key, value]) => [key, String(value)] as const);
    return this.#with({ options: { ...this.#settings.options, ...Object.fromEntries(texts) } });
  }

  /** Without it, Spark takes append. */
  outputMode(outputMode: OutputMode): DataStreamWriter {
    return this.#with({ outputMode });
  }

  /**
   * Without it, a micro-batch starts as soon as the one before has ended.
   * @throws {InvalidArgumentError} when its time cannot be used.
   */
  trigger(trigger: Trigger): DataStreamWriter {
    triggerMessage(trigger);
    return this.#with({ trigger });
  }

  /**
   * Name of the query, unique among the active queries of the session.
   * @throws {InvalidArgumentError} when it is blank.
   */
  queryName(queryName: string): DataStreamWriter {
    if (queryName.trim() === "") throw new InvalidArgumentError("The name of a streaming query must not be blank.");
    return this.#with({ queryName });
  }

  /** Columns by which a sink of files divides its folders. */
  partitionBy(...columns: readonly string[]): DataStreamWriter {
    return this.#with({ partitionBy: columns });
  }

  /** Columns by which a table lays rows near each other, where it can. Since Spark 4.0. */
  clusterBy(...columns: readonly string[]): DataStreamWriter {
    return this.#with({ clusterBy: columns });
  }

  /**
   * Starts the query.
   * @param path where a sink of files writes; other sinks need none.
   * @throws {AnalysisError} when the query cannot run as a stream.
   */
  async start(path?: string, options: CallOptions = {}): Promise<StreamingQuery> {
    return this.#start(path === undefined ? undefined : { case: "path", value: path }, options);
  }

  /** Starts the query and lets it write into a table, which Spark makes if there is none. */
  async toTable(name: string, options: CallOptions = {}): Promise<StreamingQuery> {
    return this.#start({ case: "tableName", value: name }, options);
  }

  async #start(destination: Destination, options: CallOptions): Promise<StreamingQuery> {
    const { format = "", outputMode = "", queryName = "", trigger, partitionBy, clusterBy } = this.#settings;
    const value = {
      input: this.#input,
      format,
      options: { ...this.#settings.options },
      outputMode,
      queryName,
      partitioningColumnNames: [...partitionBy],
      clusteringColumnNames: [...clusterBy],
      ...(trigger === undefined ? {} : { trigger: triggerMessage(trigger) }),
      ...(destination === undefined ? {} : { sinkDestination: destination }),
    };
    const plan = commandPlan({ case: "writeStreamOperationStart", value });
    const result = await runCommand(this.#client, plan, "writeStreamOperationStartResult", options);
    if (result?.queryId === undefined) throw new ProtocolError("The server started a query but did not tell its id.");
    if (result.queryStartedEventJson !== undefined) {
      listenerBusOf(this.#client).post(parseStarted(result.queryStartedEventJson));
    }
    return new StreamingQuery(this.#client, { ...result.queryId, name: result.name });
  }

  #with(changes: Partial<Settings>): DataStreamWriter {
    return new DataStreamWriter(this.#client, this.#input, { ...this.#settings, ...changes });
  }
}
