import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { InvalidArgumentError, ProtocolError, StreamingQueryError } from "../errors.js";
import { type StreamingQueryCommandResult, StreamingQueryCommandSchema } from "../gen/spark/connect/commands_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { parseProgress, type StreamingQueryProgress } from "./progress.js";

/** What a streaming query does at the moment. */
export interface StreamingQueryStatus {
  readonly message: string;
  readonly isDataAvailable: boolean;
  readonly isTriggerActive: boolean;
  readonly isActive: boolean;
}

type Command = NonNullable<MessageInitShape<typeof StreamingQueryCommandSchema>["command"]>;

/** A handle of a streaming query, running or ended. Every method asks the server. */
export class StreamingQuery {
  readonly #client: SparkConnectClient;
  /** UUID that stays the same over restarts from the checkpoint. */
  readonly id: string;
  /** UUID of this run. */
  readonly runId: string;
  readonly name: string | undefined;

  constructor(
    client: SparkConnectClient,
    query: { readonly id: string; readonly runId: string; readonly name?: string | undefined },
  ) {
    this.#client = client;
    this.id = query.id;
    this.runId = query.runId;
    this.name = query.name === "" ? undefined : query.name;
  }

  async isActive(options: CallOptions = {}): Promise<boolean> {
    return (await this.status(options)).isActive;
  }

  async status(options: CallOptions = {}): Promise<StreamingQueryStatus> {
    const result = await this.#command({ case: "status", value: true }, "status", options);
    const { statusMessage: message, isDataAvailable, isTriggerActive, isActive } = result;
    return { message, isDataAvailable, isTriggerActive, isActive };
  }

  /** The newest progress; undefined before the first one. */
  async lastProgress(options: CallOptions = {}): Promise<StreamingQueryProgress | undefined> {
    const result = await this.#command({ case: "lastProgress", value: true }, "recentProgress", options);
    const json = result.recentProgressJson.at(-1);
    return json === undefined ? undefined : parseProgress(json);
  }

  /** The newest progresses, oldest first; as many as `spark.sql.streaming.numRecentProgressUpdates` (100) keeps. */
  async recentProgress(options: CallOptions = {}): Promise<StreamingQueryProgress[]> {
    const result = await this.#command({ case: "recentProgress", value: true }, "recentProgress", options);
    return result.recentProgressJson.map(parseProgress);
  }

  /** Why the query ended; undefined while it is active, and when it was stopped or ended by itself. */
  async exception(options: CallOptions = {}): Promise<StreamingQueryError | undefined> {
    const result = await this.#optional({ case: "exception", value: true }, "exception", options);
    if (result?.exceptionMessage === undefined) return undefined;
    return new StreamingQueryError(result.exceptionMessage, {
      errorClass: result.errorClass,
      serverStackTrace: result.stackTrace,
    });
  }

  /** Spark's plan of the last micro-batch, as text; with `extended`, the logical plans too. */
  async explain(extended = false, options: CallOptions = {}): Promise<string> {
    return (await this.#command({ case: "explain", value: { extended } }, "explain", options)).result;
  }

  /**
   * Waits until all data that the sources have now is processed and given to the sink. For tests: with a source that
   * never pauses it may not end.
   * @throws {StreamingQueryError} when the query fails.
   */
  async processAllAvailable(options: CallOptions = {}): Promise<void> {
    await this.#run({ case: "processAllAvailable", value: true }, options);
  }

  /**
   * Waits until the query has ended.
   * @param timeoutMs the longest time to wait, a whole number above 0; without it, there is no limit.
   * @returns whether it has ended.
   * @throws {StreamingQueryError} when it ended with an error.
   */
  async awaitTermination(timeoutMs?: number, options: CallOptions = {}): Promise<boolean> {
    const value = awaitTimeout(timeoutMs);
    const result = await this.#optional({ case: "awaitTermination", value }, "awaitTermination", options);
    return result?.terminated ?? timeoutMs === undefined;
  }

  /** Stops the query and waits until it has stopped. Does nothing when it has ended. */
  async stop(options: CallOptions = {}): Promise<void> {
    await this.#run({ case: "stop", value: true }, options);
  }

  async #run(command: Command, options: CallOptions): Promise<StreamingQueryCommandResult | undefined> {
    const value = create(StreamingQueryCommandSchema, { queryId: { id: this.id, runId: this.runId }, command });
    const plan = commandPlan({ case: "streamingQueryCommand", value });
    return runCommand(this.#client, plan, "streamingQueryCommandResult", options);
  }

  async #command<C extends ResultCase>(command: Command, wanted: C, options: CallOptions): Promise<Values[C]> {
    const value = await this.#optional(command, wanted, options);
    if (value === undefined) throw new ProtocolError(`The server answered nothing where ${wanted} was asked for.`);
    return value;
  }

  /** The result of a command to which the server may answer nothing. */
  async #optional<C extends ResultCase>(
    command: Command,
    wanted: C,
    options: CallOptions,
  ): Promise<Values[C] | undefined> {
    const result = (await this.#run(command, options))?.resultType;
    if (result?.case === undefined) return undefined;
    if (isCase(result, wanted)) return result.value;
    throw new ProtocolError(`The server answered ${result.case} where ${wanted} was asked for.`);
  }
}

/**
 * A timeout as the protocol writes it.
 * @throws {InvalidArgumentError} when it is no whole number above 0.
 */
export function awaitTimeout(timeoutMs: number | undefined): { readonly timeoutMs?: bigint } {
  if (timeoutMs === undefined) return {};
  if (Number.isSafeInteger(timeoutMs) && timeoutMs > 0) return { timeoutMs: BigInt(timeoutMs) };
  throw new InvalidArgumentError(`The timeout must be a whole number of milliseconds above 0, but is ${timeoutMs}.`);
}

type Result = Exclude<StreamingQueryCommandResult["resultType"], { readonly case: undefined }>;
type ResultCase = Result["case"];
type Values = { readonly [R in Result as R["case"]]: R["value"] };

function isCase<C extends ResultCase>(
  result: StreamingQueryCommandResult["resultType"],
  wanted: C,
): result is Result & { readonly value: Values[C] } {
  return result.case === wanted;
}
