import type { Code } from "@connectrpc/connect";

/** A place in the query text, or in the calling program, that an error of the server points at. */
export interface QueryContext {
  readonly kind: "sql" | "dataframe";
  /** Kind of object the text belongs to, such as `VIEW`; empty for the query itself. */
  readonly objectType: string;
  readonly objectName: string;
  /** First and last character of the fragment in the query text, counted from 0; -1 where Spark does not know. */
  readonly startIndex: number;
  readonly stopIndex: number;
  readonly fragment: string;
  readonly callSite: string;
  readonly summary: string;
}

/** What a {@link SparkConnectError} may carry beside its message. */
export interface SparkConnectErrorDetails {
  /** Spark's error condition, such as `TABLE_OR_VIEW_NOT_FOUND`. */
  readonly errorClass?: string | undefined;
  readonly sqlState?: string | undefined;
  readonly messageParameters?: Readonly<Record<string, string>> | undefined;
  readonly queryContexts?: readonly QueryContext[] | undefined;
  /** Present when the server has `spark.sql.connect.serverStacktrace.enabled`, which is its default. */
  readonly serverStackTrace?: string | undefined;
  /** Java class of the server's exception, then its superclasses. */
  readonly javaClasses?: readonly string[] | undefined;
  readonly grpcCode?: Code | undefined;
  readonly cause?: unknown;
}

/**
 * Base of every error of this package. An instance of this very class is an error that Spark reported and for which
 * there is no class of its own.
 * @remedy Look at `errorClass`: it is a condition of Spark, explained in Spark's documentation.
 */
export class SparkConnectError extends Error {
  /** Stable code of the kind of error; equal for all instances of a class. */
  readonly code: string = "MDSP6100";
  /** Spark's error condition, such as `TABLE_OR_VIEW_NOT_FOUND`; undefined where the server gave none. */
  readonly errorClass: string | undefined;
  /** Five-character SQLSTATE, such as `42P01`. */
  readonly sqlState: string | undefined;
  /** The values that Spark put into the message, by parameter name. */
  readonly messageParameters: Readonly<Record<string, string>>;
  readonly queryContexts: readonly QueryContext[];
  readonly #serverStackTrace: string | undefined;
  readonly javaClasses: readonly string[];
  /** gRPC status code of the call; undefined for errors that arise in the client. */
  readonly grpcCode: Code | undefined;

  constructor(message: string, details: SparkConnectErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.errorClass = details.errorClass;
    this.sqlState = details.sqlState;
    this.messageParameters = details.messageParameters ?? {};
    this.queryContexts = details.queryContexts ?? [];
    this.#serverStackTrace = details.serverStackTrace;
    this.javaClasses = details.javaClasses ?? [];
    this.grpcCode = details.grpcCode;
  }

  /** Java stack trace of the server; not printed with the error, for it has a hundred lines. */
  get serverStackTrace(): string | undefined {
    return this.#serverStackTrace;
  }
}

/**
 * The connection string, or an argument that belongs to it, cannot be used.
 * @remedy Write sc://host:port/;param=value; ids are UUIDs.
 */
export class InvalidConnectionError extends SparkConnectError {
  override readonly code = "MDSP6001";
}

/**
 * The server cannot be reached, and the retries are used up.
 * @remedy See that the server runs and that host and port are right.
 */
export class ConnectionFailedError extends SparkConnectError {
  override readonly code = "MDSP6002";
}

/**
 * The session was released, or the server ended it because it got no call for too long. Its queries are gone with it.
 * @remedy Connect with a new session id. On the server, spark.connect.session.manager.defaultSessionTimeout=-1 keeps idle sessions.
 */
export class SessionClosedError extends SparkConnectError {
  override readonly code = "MDSP6003";
}

/**
 * The server's side of the session is another one than before, because the server was restarted. Views, settings and
 * streaming queries of the old one are gone.
 * @remedy Connect a new session, and start the queries again from their checkpoints.
 */
export class SessionChangedError extends SparkConnectError {
  override readonly code = "MDSP6004";
}

/**
 * A call was made on a session after its `close()`, or was still running at that time.
 * @remedy Close the session after the last call has ended.
 */
export class ClientClosedError extends SparkConnectError {
  override readonly code = "MDSP6005";
}

/**
 * The caller's AbortSignal ended the call, and `cause` is the signal's reason; or the server ended it, because an execution
 * was interrupted by its tag, its id, or with all others of the session.
 * @remedy None is needed: the caller, or another user of the session, asked for it.
 */
export class OperationCancelledError extends SparkConnectError {
  override readonly code = "MDSP6006";
}

/**
 * The server's answer breaks the protocol, or is one that this version does not know.
 * @remedy Use a server of Spark 4.2 and the newest version of this package.
 */
export class ProtocolError extends SparkConnectError {
  override readonly code = "MDSP6007";
}

/**
 * The server forgot an execution of which a part was already received. Whether it ran to its end is unknown.
 * @remedy Look at what the execution wrote before you run it again.
 */
export class ExecutionLostError extends SparkConnectError {
  override readonly code = "MDSP6008";
}

/**
 * Two columns of a result have the same name, so that a plain object cannot hold both.
 * @remedy Give one an alias.
 */
export class DuplicateColumnError extends SparkConnectError {
  override readonly code = "MDSP6009";
}

/**
 * An argument of a method of this package has a value that it cannot have.
 * @remedy Give a value as the message says.
 */
export class InvalidArgumentError extends SparkConnectError {
  override readonly code = "MDSP6010";
}

/**
 * Spark could not analyse the query: unknown table or column, wrong type, unsupported streaming operation.
 * @remedy Correct the query at the place in the message.
 */
export class AnalysisError extends SparkConnectError {
  override readonly code: string = "MDSP6101";
}

/**
 * Spark could not parse the SQL text.
 * @remedy Correct the SQL at the place in the message.
 */
export class ParseError extends AnalysisError {
  override readonly code: string = "MDSP6102";
}

/**
 * A streaming query ended with an error.
 * @remedy Remove the cause in the message, and start the query again from its checkpoint.
 */
export class StreamingQueryError extends SparkConnectError {
  override readonly code = "MDSP6103";
}

/**
 * Spark refused an argument.
 * @remedy Correct the argument in the message.
 */
export class IllegalArgumentError extends SparkConnectError {
  override readonly code = "MDSP6104";
}

/**
 * An expression failed on a row: overflow, division by zero, bad cast.
 * @remedy Correct the row, or use try_cast, try_divide and their siblings.
 */
export class SparkRuntimeError extends SparkConnectError {
  override readonly code = "MDSP6105";
}
