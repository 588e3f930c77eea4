import { randomUUID } from "node:crypto";
import { create } from "@bufbuild/protobuf";
import { type Channel, openChannel, type TlsOptions } from "../connection/channel.js";
import { isUuid, parseConnectionString } from "../connection/connection-string.js";
import { DEFAULT_RETRY_POLICY, type RetryPolicy } from "../connection/retry-policy.js";
import { DataFrame } from "../dataframe/dataframe.js";
import { withPlanId } from "../dataframe/relation.js";
import { InvalidArgumentError, InvalidConnectionError, ProtocolError } from "../errors.js";
import { AnalyzePlanRequest_SparkVersionSchema, PlanSchema } from "../gen/spark/connect/base_pb.js";
import type { Command } from "../gen/spark/connect/commands_pb.js";
import { type Relation, RelationSchema } from "../gen/spark/connect/relations_pb.js";
import { type CallOptions, SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import { clientType, defaultUserId } from "../protocol/identity.js";
import type { ProgressHandler } from "../protocol/progress.js";
import { validTags } from "../protocol/tags.js";
import { DataFrameReader } from "../readwrite/reader.js";
import { schemaText } from "../readwrite/schema-text.js";
import { StreamingQueryManager } from "../streaming/query-manager.js";
import { DataStreamReader } from "../streaming/stream-reader.js";
import type { DataType, StructType } from "../types/data-type.js";
import { type GivenArtifact, namedSource } from "./artifact.js";
import { Catalog } from "./catalog.js";
import { type LocalData, localRelation, typeOfDdl } from "./create-dataframe.js";
import { type ConfigValue, RuntimeConfig } from "./runtime-config.js";
import { cacheArtifacts, copyFromLocalToFs, sendArtifacts } from "./send-artifacts.js";
import { type SqlArguments, sqlRelation } from "./sql.js";
import { TableValuedFunctions } from "./table-valued-functions.js";

/** How to connect a session. */
export interface ConnectOptions extends CallOptions {
  /** Connection string, such as `sc://127.0.0.1:15002`; see `parseConnectionString`. @default SPARK_REMOTE */
  readonly url?: string | undefined;
  /** User of the session. @default the string's user_id, else SPARK_USER, else USER, else the name of the process's user */
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
  /** Certificates; the connection is encrypted with or without `use_ssl=true`. `{}` trusts what Node trusts. */
  readonly tls?: TlsOptions | undefined;
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
 * The session lives on the server: `close()` only ends this client, `release()` ends the session for everyone, `stop()`
 * does both. The server also ends it, with its streaming queries, after an hour without a call
 * (`spark.connect.session.manager.defaultSessionTimeout`).
 */
export class SparkSession implements AsyncDisposable {
  readonly #client: SparkConnectClient;
  /** The session's settings. */
  readonly conf: RuntimeConfig;
  /** The session's streaming queries. */
  readonly streams: StreamingQueryManager;
  /** The catalogs, tables and functions that the session sees. */
  readonly catalog: Catalog;
  /** Functions that make rows. */
  readonly tvf: TableValuedFunctions;

  private constructor(client: SparkConnectClient) {
    this.#client = client;
    this.conf = new RuntimeConfig(client);
    this.streams = new StreamingQueryManager(client);
    this.catalog = new Catalog(client);
    this.tvf = new TableValuedFunctions(client);
  }

  /**
   * Connects a new or an existing session, asks the server for its version, and makes the settings.
   * @throws {InvalidConnectionError} when an option cannot be used.
   * @throws {ConnectionFailedError} when the server stays unreachable after all retries.
   * @throws {SessionClosedError} when a session of this id was released before.
   */
  static async connect(options: ConnectOptions = {}): Promise<SparkSession> {
    const url = options.url ?? process.env.SPARK_REMOTE;
    if (url === undefined) throw new InvalidConnectionError("Give url, or set SPARK_REMOTE to sc://host:port.");
    const target = parseConnectionString(url, process.env);
    const sessionId = options.sessionId ?? target.sessionId ?? randomUUID();
    if (!isUuid(sessionId)) throw new InvalidConnectionError(`sessionId must be a UUID, but is ${sessionId}.`);
    const userId = options.userId ?? target.userId ?? defaultUserId(process.env);
    const retryPolicy = { ...DEFAULT_RETRY_POLICY, ...options.retry };
    const channel: Channel = openChannel(target, retryPolicy, options.tls);
    const identity = { userId, sessionId: sessionId.toLowerCase(), clientType: clientType(target.userAgent) };
    return SparkSession.#begin(new SparkConnectClient(channel, identity), options);
  }

  /** The session of a client that was just made; without an answer of the server, the client is closed. */
  static async #begin(
    client: SparkConnectClient,
    options: CallOptions & Pick<ConnectOptions, "config">,
  ): Promise<SparkSession> {
    const session = new SparkSession(client);
    try {
      await session.version(options);
      await session.conf.setAll(options.config ?? {}, options);
      return session;
    } catch (error) {
      await client.close();
      throw error;
    }
  }

  /**
   * A session of the same user with nothing in it: no view, setting, tag or artifact of this one. It has a connection of
   * its own; close it as well.
   */
  async newSession(options: CallOptions = {}): Promise<SparkSession> {
    return SparkSession.#begin(this.#client.another(randomUUID()), options);
  }

  /**
   * A session with all that this one has on the server at the moment: settings, temporary views, functions, the current
   * database. What one of them does later, the other does not see. It has a connection of its own; close it as well.
   * Since Spark 4.1.
   * @param options.sessionId UUID of the new session. @default a random one
   */
  async clone(options: CallOptions & { readonly sessionId?: string | undefined } = {}): Promise<SparkSession> {
    const { sessionId = randomUUID() } = options;
    if (!isUuid(sessionId)) throw new InvalidConnectionError(`sessionId must be a UUID, but is ${sessionId}.`);
    return SparkSession.#begin(await this.#client.clone(sessionId.toLowerCase(), options), options);
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

  /** Whether every further call fails: this object was closed, or the session was released, timed out or lost. */
  get isStopped(): boolean {
    return this.#client.isOver;
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
   *
   * ```ts
   * await session.sql("SELECT * FROM trades WHERE symbol = :symbol", { args: { symbol } });
   * ```
   *
   * @throws {ParseError} when the text cannot be parsed; other errors of a query may come only when it is used.
   */
  async sql(text: string, options: CallOptions & SqlArguments = {}): Promise<DataFrame> {
    const input = sqlRelation(text, options);
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

  /** The integers from `start` to `end`, which is left out, in a column `id`; with one argument, from 0 to it. */
  range(start: number | bigint, end?: number | bigint, step: number | bigint = 1, numPartitions?: number): DataFrame {
    return this.tvf.range(start, end, step, numPartitions);
  }

  /**
   * A DataFrame of data of this process: rows (objects, or lists of values in the order of the columns), an Arrow table,
   * or the bytes of an Arrow stream. The data goes to the server with the plan; a large amount at once, in chunks.
   * @param schema as DDL or as a type. @default the types that hold the values of the rows: see `LiteralValue`
   * @throws {InvalidArgumentError} naming row and column, when a value does not fit its type exactly, or is null and may
   *   not be; or when the data is larger than `spark.sql.session.localRelationSizeLimit`.
   */
  async createDataFrame(data: LocalData, schema?: string | StructType, options: CallOptions = {}): Promise<DataFrame> {
    return this.relation(await localRelation(this.#client, this.conf, data, schema, options));
  }

  /** The type of a text in DDL, such as `a INT, b ARRAY<STRING>` or `DECIMAL(10, 2)`, as the server reads it. */
  async parseDataType(ddl: string, options: CallOptions = {}): Promise<DataType> {
    return typeOfDdl(this.#client, ddl, options);
  }

  /** A DataFrame without a row. @param schema as DDL or as a type */
  emptyDataFrame(schema: string | StructType): DataFrame {
    const relType = { case: "localRelation" as const, value: { schema: schemaText(schema) } };
    return this.relation(create(RelationSchema, { relType }));
  }

  /** Runs any command of the protocol, extensions included, and waits for its end. */
  async execute(command: Command, options: CallOptions = {}): Promise<void> {
    const plan = create(PlanSchema, { opType: { case: "command", value: command } });
    for await (const _ of this.#client.execute(plan, options));
  }

  /** The schema that a text in DDL says, such as `"id BIGINT NOT NULL, name STRING"`; the server parses it. */
  async parseSchema(ddl: string, options: CallOptions = {}): Promise<StructType> {
    const type = await this.parseDataType(ddl, options);
    if (type.kind === "struct") return type;
    throw new InvalidArgumentError(
      `A schema lists columns and types, such as "id BIGINT, name STRING", but is ${ddl}.`,
    );
  }

  /** Reads files, tables and other sources. */
  get read(): DataFrameReader {
    return DataFrameReader.create(this.#client);
  }

  /** Reads a stream. */
  get readStream(): DataStreamReader {
    return DataStreamReader.create(this.#client);
  }

  // ── Executions ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Adds a tag to every execution of this session object that begins from now on, see {@link interruptTag}. */
  addTag(tag: string): void {
    for (const valid of validTags([tag])) this.#client.tags.add(valid);
  }

  removeTag(tag: string): void {
    this.#client.tags.delete(tag);
  }

  getTags(): ReadonlySet<string> {
    return new Set(this.#client.tags);
  }

  clearTags(): void {
    this.#client.tags.clear();
  }

  /**
   * Interrupts all executions of the session, those of its other clients too; their calls reject with
   * OperationCancelledError. Streaming queries that were started in it stop.
   * @returns the operation ids of the executions.
   */
  async interruptAll(options: CallOptions = {}): Promise<readonly string[]> {
    return this.#client.interrupt("all", options);
  }

  /**
   * Interrupts the executions of the session with this tag, and stops the streaming queries that were started with it.
   * @returns their operation ids, for a streaming query that of its start.
   */
  async interruptTag(tag: string, options: CallOptions = {}): Promise<readonly string[]> {
    validTags([tag]);
    return this.#client.interrupt({ tag }, options);
  }

  /** Interrupts one execution of the session. @returns its operation id; nothing when it has ended already. */
  async interruptOperation(operationId: string, options: CallOptions = {}): Promise<readonly string[]> {
    return this.#client.interrupt({ operationId }, options);
  }

  /** Tells a handler about the progress of every execution of this session object that begins from now on. */
  registerProgressHandler(handler: ProgressHandler): void {
    this.#client.progressHandlers.add(handler);
  }

  removeProgressHandler(handler: ProgressHandler): void {
    this.#client.progressHandlers.delete(handler);
  }

  clearProgressHandlers(): void {
    this.#client.progressHandlers.clear();
  }

  // ── Artifacts ────────────────────────────────────────────────────────────────────────────────────────────────────

  /**
   * Adds jars, class files, other files or archives to the session, for its functions and tasks. A path to a .jar or
   * .class file can stand by itself. The same artifact may be added again.
   *
   * ```ts
   * await session.addArtifact(["functions.jar", { path: "words.txt", kind: "file" }]);
   * ```
   *
   * @throws {InvalidArgumentError} when a file cannot be read or its kind is not clear.
   * @throws {SparkConnectError} when the session has another artifact of that name.
   */
  async addArtifact(given: GivenArtifact | readonly GivenArtifact[], options: CallOptions = {}): Promise<void> {
    const artifacts = isList(given) ? given : [given];
    await sendArtifacts(this.#client, artifacts.map(namedSource), options);
  }

  /**
   * Keeps bytes in the session for messages that name them by their hash, such as `CachedLocalRelation`; what the session
   * has already is not sent again.
   * @returns the SHA-256 hash of the bytes in hexadecimal digits.
   */
  async cacheArtifact(bytes: Uint8Array, options: CallOptions = {}): Promise<string> {
    const [hash = ""] = await cacheArtifacts(this.#client, [bytes], options);
    return hash;
  }

  /**
   * Copies a file of this machine to the server's default file system, which must not be the server's own disk unless
   * `spark.sql.artifact.copyFromLocalToFs.allowDestLocal` is set.
   * @param to an absolute path without a scheme.
   */
  async copyFromLocalToFs(from: string | URL, to: string, options: CallOptions = {}): Promise<void> {
    await copyFromLocalToFs(this.#client, from, to, options);
  }

  // ── The end ──────────────────────────────────────────────────────────────────────────────────────────────────────

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

  /**
   * {@link release} and {@link close} in one, as PySpark's `stop`: what the server answers, or that it does not, makes no
   * error. May be called more than once.
   */
  async stop(options: CallOptions = {}): Promise<void> {
    await this.release(options).catch(() => undefined);
    await this.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

const isList = (given: GivenArtifact | readonly GivenArtifact[]): given is readonly GivenArtifact[] =>
  Array.isArray(given);
