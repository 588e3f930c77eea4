import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { create } from "@bufbuild/protobuf";
import { type Channel, openChannel } from "../connection/channel.js";
import { isUuid, parseConnectionString } from "../connection/connection-string.js";
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from "../connection/retry-policy.js";
import { DataFrame } from "../dataframe/dataframe.js";
import { withPlanId } from "../dataframe/relation.js";
import { InvalidConnectionError, ProtocolError } from "../errors.js";
import { AnalyzePlanRequest_SparkVersionSchema, PlanSchema } from "../gen/spark/connect/base_pb.js";
import type { Command } from "../gen/spark/connect/commands_pb.js";
import { type Relation, RelationSchema } from "../gen/spark/connect/relations_pb.js";
import { type CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { clientType } from "../protocol/identity.js";
import { DataFrameReader } from "../readwrite/reader.js";
import { StreamingQueryManager } from "../streaming/query-manager.js";
import { DataStreamReader } from "../streaming/stream-reader.js";
import { type ConfigValue, RuntimeConfig } from "./runtime-config.js";

/** How to connect a session. */
export interface ConnectOptions extends CallOptions {
  /** Connection string, such as `sc://127.0.0.1:15002`; see `parseConnectionString`. */
  readonly url: string;
  /** User of the session. @default the string's user_id, else SPARK_USER, else the name of the process's user */
  readonly userId?: string | undefined;
  /**
   * UUID of the session. The same user id and session id lead to the same session, from any client, until it is released.
   * @default the string's session_id, else a random one
   */
  readonly sessionId?: string | undefined;
  /** Settings to make in the session, such as `spark.sql.shuffle.partitions`. */
  readonly config?: Readonly<Record<string, ConfigValue>> | undefined;
  /** How failed calls are repeated. @default PySpark's policy */
  readonly retry?: Partial<RetryPolicy> | undefined;
}

/**
 * A session on a Spark Connect server.
 *
 * ```ts
 * const session = await SparkSession.connect({ url: "sc://127.0.0.1:15002" });
 * try {
 *   const rows = await (await session.sql("SELECT 1 AS one")).collect();
 * } finally {
 *   await session.close();
 * }
 * ```
 *
 * The session lives on the server: `close()` only ends this client, `release()` ends the session for everyone. The server
 * also ends it, with its streaming queries, after an hour without a call
 * (`spark.connect.session.manager.defaultSessionTimeout`).
 */
export class SparkSession implements AsyncDisposable {
  readonly #client: SparkConnectClient;
  /** The session's settings. */
  readonly conf: RuntimeConfig;
  /** The session's streaming queries. */
  readonly streams: StreamingQueryManager;

  private constructor(client: SparkConnectClient) {
    this.#client = client;
    this.conf = new RuntimeConfig(client);
    this.streams = new StreamingQueryManager(client);
  }

  /**
   * Connects a new or an existing session, asks the server for its version, and makes the settings.
   * @throws {InvalidConnectionError} when an option cannot be used.
   * @throws {ConnectionFailedError} when the server stays unreachable after all retries.
   * @throws {SessionClosedError} when a session of this id was released before.
   */
  static async connect(options: ConnectOptions): Promise<SparkSession> {
    const target = parseConnectionString(options.url, process.env);
    const sessionId = options.sessionId ?? target.sessionId ?? randomUUID();
    if (!isUuid(sessionId)) throw new InvalidConnectionError(`sessionId must be a UUID, but is ${sessionId}.`);
    const userId = options.userId ?? target.userId ?? process.env.SPARK_USER ?? userInfo().username;
    const retryPolicy = { ...DEFAULT_RETRY_POLICY, ...options.retry };
    const channel: Channel = openChannel(target, retryPolicy);
    const identity = { userId, sessionId: sessionId.toLowerCase(), clientType: clientType(target.userAgent) };
    const session = new SparkSession(new SparkConnectClient(channel, identity));
    try {
      await session.version(options);
      await session.conf.setAll(options.config ?? {}, options);
      return session;
    } catch (error) {
      channel.close();
      throw error;
    }
  }

  get sessionId(): string {
    return this.#client.identity.sessionId;
  }

  get userId(): string {
    return this.#client.identity.userId;
  }

  /** The id that the server gave the session; another one after the server was restarted. */
  get serverSideSessionId(): string | undefined {
    return this.#client.serverSideSessionId;
  }

  /** The server's Spark version, such as `4.2.0`. Asks the server, so it also keeps the session alive. */
  async version(options: CallOptions = {}): Promise<string> {
    const result = await this.#client.analyze(
      { case: "sparkVersion", value: create(AnalyzePlanRequest_SparkVersionSchema) },
      options,
    );
    if (result.case !== "sparkVersion") throw new ProtocolError(`The server answered ${result.case} for its version.`);
    return result.value.version;
  }

  /**
   * Runs a SQL statement. A command such as CREATE TABLE runs at once, and its result is the DataFrame; a query runs
   * when the DataFrame is used.
   * @throws {ParseError} when the text cannot be parsed; other errors of a query may come only when it is used.
   */
  async sql(text: string, options: CallOptions = {}): Promise<DataFrame> {
    const input = create(RelationSchema, { relType: { case: "sql", value: { query: text } } });
    const plan = commandPlan({ case: "sqlCommand", value: { input } });
    const result = await runCommand(this.#client, plan, "sqlCommandResult", options);
    return this.relation(result?.relation ?? input);
  }

  /** A DataFrame of any relation of the protocol, extensions included. */
  relation(relation: Relation): DataFrame {
    return new DataFrame(this.#client, withPlanId(relation));
  }

  /** A DataFrame of a table or view. */
  table(name: string): DataFrame {
    return this.read.table(name);
  }

  /** Runs any command of the protocol, extensions included, and waits for its end. */
  async execute(command: Command, options: CallOptions = {}): Promise<void> {
    const plan = create(PlanSchema, { opType: { case: "command", value: command } });
    for await (const _ of this.#client.execute(plan, options));
  }

  /** Reads files, tables and other sources. */
  get read(): DataFrameReader {
    return DataFrameReader.create(this.#client);
  }

  /** Reads a stream. */
  get readStream(): DataStreamReader {
    return DataStreamReader.create(this.#client);
  }

  /**
   * Ends the session on the server, for all its clients: its streaming queries stop, its views are dropped, and its id
   * cannot be used again. Does nothing when the server no longer knows the session.
   * @param options.allowReconnect lets the id be used again, for a new session with nothing in it.
   */
  async release(options: CallOptions & { readonly allowReconnect?: boolean } = {}): Promise<void> {
    await this.#client.releaseSession(options);
  }

  /**
   * Closes the connection. The session and its streaming queries stay on the server. Calls that are still running reject
   * with ClientClosedError. May be called more than once.
   */
  async close(): Promise<void> {
    await this.#client.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
