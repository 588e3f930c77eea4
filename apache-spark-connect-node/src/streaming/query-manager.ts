import type { MessageInitShape } from "@bufbuild/protobuf";
import { ProtocolError } from "../errors.js";
import type {
  StreamingQueryManagerCommandResult,
  StreamingQueryManagerCommandResult_StreamingQueryInstance,
  StreamingQueryManagerCommandSchema,
} from "../gen/spark/connect/commands_pb.js";
import type { CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { eventsOf } from "./event-queue.js";
import type { StreamingQueryEvent } from "./events.js";
import { listenerBusOf, type StreamingQueryListener } from "./listener-bus.js";
import { awaitTimeout, StreamingQuery } from "./query.js";

type Command = NonNullable<MessageInitShape<typeof StreamingQueryManagerCommandSchema>["command"]>;

/** The streaming queries of a session, whichever client of it started them. */
export class StreamingQueryManager {
  readonly #client: SparkConnectClient;

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  /** The queries that are running. */
  async active(options: CallOptions = {}): Promise<StreamingQuery[]> {
    const result = await this.#run({ case: "active", value: true }, options);
    if (result?.case !== "active") throw unexpected("active", result);
    return result.value.activeQueries.map((instance) => this.#query(instance));
  }

  /** The running query with this id; undefined when none has it. */
  async get(id: string, options: CallOptions = {}): Promise<StreamingQuery | undefined> {
    const result = await this.#run({ case: "getQuery", value: id }, options);
    if (result?.case === undefined) return undefined;
    if (result.case !== "query") throw unexpected("query", result);
    return this.#query(result.value);
  }

  /**
   * Waits until a query of the session has ended since the session began or since {@link resetTerminated}.
   * @returns whether one has ended within the time.
   * @throws {StreamingQueryError} when it ended with an error.
   */
  async awaitAnyTermination(timeoutMs?: number, options: CallOptions = {}): Promise<boolean> {
    const value = awaitTimeout(timeoutMs);
    const result = await this.#run({ case: "awaitAnyTermination", value }, options);
    if (result?.case === undefined) return timeoutMs === undefined;
    if (result.case !== "awaitAnyTermination") throw unexpected("awaitAnyTermination", result);
    return result.value.terminated;
  }

  /** Forgets the queries that have ended, so that {@link awaitAnyTermination} waits for the next. */
  async resetTerminated(options: CallOptions = {}): Promise<void> {
    await this.#run({ case: "resetTerminated", value: true }, options);
  }

  /** Tells a listener from now on what happens to the session's queries. Since Spark 3.5. */
  async addListener(listener: StreamingQueryListener): Promise<void> {
    await listenerBusOf(this.#client).add(listener);
  }

  /** Tells the listener nothing any more; events that are under way may still reach it before this resolves. */
  async removeListener(listener: StreamingQueryListener): Promise<void> {
    await listenerBusOf(this.#client).remove(listener);
  }

  /** The listeners that were added and not removed. */
  get listeners(): readonly StreamingQueryListener[] {
    return listenerBusOf(this.#client).listeners;
  }

  /**
   * What happens to the session's queries, event by event, from the first `next()` on.
   *
   * ```ts
   * for await (const event of session.streams.events()) {
   *   if (event.kind === "terminated" && event.exception !== undefined) alarm(event);
   * }
   * ```
   *
   * @throws {OperationCancelledError} when the signal aborts; {@link ClientClosedError} when the session is closed.
   */
  events(options: Pick<CallOptions, "signal"> = {}): AsyncGenerator<StreamingQueryEvent, void, undefined> {
    return eventsOf(listenerBusOf(this.#client), options);
  }

  async #run(
    command: Command,
    options: CallOptions,
  ): Promise<StreamingQueryManagerCommandResult["resultType"] | undefined> {
    const plan = commandPlan({ case: "streamingQueryManagerCommand", value: { command } });
    return (await runCommand(this.#client, plan, "streamingQueryManagerCommandResult", options))?.resultType;
  }

  #query(instance: StreamingQueryManagerCommandResult_StreamingQueryInstance): StreamingQuery {
    if (instance.id === undefined) throw new ProtocolError("The server told of a streaming query without an id.");
    return new StreamingQuery(this.#client, { id: instance.id.id, runId: instance.id.runId, name: instance.name });
  }
}

function unexpected(asked: string, result: { readonly case: string | undefined } | undefined): ProtocolError {
  return new ProtocolError(`The server answered ${result?.case ?? "nothing"} where ${asked} was asked for.`);
}
