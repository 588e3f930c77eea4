/** Makes a typed error of a failed call, with the details that the server keeps for it (FetchErrorDetails). */
import { Code, type ConnectError } from "@connectrpc/connect";
import { z } from "zod";
import {
  AnalysisError,
  ConnectionFailedError,
  IllegalArgumentError,
  OperationCancelledError,
  ParseError,
  type QueryContext,
  SessionClosedError,
  SparkConnectError,
  type SparkConnectErrorDetails,
  SparkRuntimeError,
  StreamingQueryError,
} from "../errors.js";
import { ErrorInfoSchema } from "../gen/google/rpc/error_details_pb.js";
import {
  type FetchErrorDetailsResponse,
  type FetchErrorDetailsResponse_Error,
  type FetchErrorDetailsResponse_QueryContext,
  FetchErrorDetailsResponse_QueryContext_ContextType,
} from "../gen/spark/connect/base_pb.js";
import { sessionChanged } from "./identity.js";

type ErrorClass = new (message: string, details: SparkConnectErrorDetails) => SparkConnectError;

/** Java class of the server's exception → class of ours. The first of an exception's classes that is here decides. */
const BY_JAVA_CLASS: Readonly<Record<string, ErrorClass>> = {
  "org.apache.spark.sql.catalyst.parser.ParseException": ParseError,
  "org.apache.spark.sql.AnalysisException": AnalysisError,
  "org.apache.spark.sql.streaming.StreamingQueryException": StreamingQueryError,
  "java.lang.IllegalArgumentException": IllegalArgumentError,
  "java.lang.ArithmeticException": SparkRuntimeError,
  "java.lang.ArrayIndexOutOfBoundsException": SparkRuntimeError,
  "java.lang.NumberFormatException": SparkRuntimeError,
  "java.time.DateTimeException": SparkRuntimeError,
  "org.apache.spark.SparkRuntimeException": SparkRuntimeError,
};

/** Error conditions that mean the end of the session. */
const SESSION_CLOSED = new Set(["INVALID_HANDLE.SESSION_CLOSED", "INVALID_HANDLE.SESSION_NOT_FOUND"]);

const StringList = z.array(z.string());
const StringRecord = z.record(z.string(), z.string());

/** What the server put into the status itself; messages in it may be cut. */
export interface ServerErrorInfo {
  /** For FetchErrorDetails; undefined when the server keeps no details. */
  readonly errorId: string | undefined;
  readonly errorClass: string | undefined;
  readonly sqlState: string | undefined;
  readonly messageParameters: Readonly<Record<string, string>>;
  readonly javaClasses: readonly string[];
  readonly stackTrace: string | undefined;
}

/** The ErrorInfo of a failed call; undefined when the server sent none. */
export function serverErrorInfo(error: ConnectError): ServerErrorInfo | undefined {
  const metadata = error.findDetails(ErrorInfoSchema)[0]?.metadata;
  if (metadata === undefined) return undefined;
  return {
    errorId: metadata.errorId,
    errorClass: metadata.errorClass,
    sqlState: metadata.sqlState,
    messageParameters: parseJson(StringRecord, metadata.messageParameters) ?? {},
    javaClasses: parseJson(StringList, metadata.classes) ?? [],
    stackTrace: metadata.stackTrace,
  };
}

/**
 * The typed error for a failed call.
 * @param details what FetchErrorDetails returned for it, if anything.
 */
export function convertError(
  error: ConnectError,
  details: FetchErrorDetailsResponse | undefined,
  context: { readonly address: string; readonly sessionId: string },
): SparkConnectError {
  const info = serverErrorInfo(error);
  const root = details?.rootErrorIdx === undefined ? undefined : details.errors[details.rootErrorIdx];
  const errorClass = info?.errorClass ?? root?.sparkThrowable?.errorClass ?? conditionOf(error.rawMessage);
  if (errorClass === "INVALID_HANDLE.SESSION_CHANGED") {
    return sessionChanged(context.sessionId, error.rawMessage, error);
  }
  if (errorClass !== undefined && SESSION_CLOSED.has(errorClass)) {
    return new SessionClosedError(
      `Session ${context.sessionId} is closed on the server, and its streaming queries with it. ` +
        `Connect with a new session id. The server said: ${error.rawMessage}`,
      { errorClass, cause: error, grpcCode: error.code },
    );
  }
  if (errorClass === "OPERATION_CANCELED") {
    return new OperationCancelledError(error.rawMessage, {
      errorClass,
      sqlState: info?.sqlState ?? root?.sparkThrowable?.sqlState,
      messageParameters: info?.messageParameters ?? root?.sparkThrowable?.messageParameters,
      grpcCode: error.code,
      cause: error,
    });
  }
  if (details !== undefined && root !== undefined) return fromServer(root, details.errors, info, error);
  if (info !== undefined) {
    const Class = classFor(info.javaClasses);
    return new Class(error.rawMessage, {
      errorClass,
      sqlState: info.sqlState,
      messageParameters: info.messageParameters,
      javaClasses: info.javaClasses,
      serverStackTrace: info.stackTrace,
      grpcCode: error.code,
      cause: error,
    });
  }
  return withoutInfo(error, errorClass, context.address);
}

function withoutInfo(error: ConnectError, errorClass: string | undefined, address: string): SparkConnectError {
  const common = { errorClass, grpcCode: error.code, cause: error };
  if (error.metadata.has("grpc-status") && error.code !== Code.Unavailable) {
    return new SparkConnectError(error.rawMessage, common);
  }
  const remedy = /certificate/i.test(error.rawMessage)
    ? "Give the authority that signed the server's certificate as tls.ca, and a certificate of your own if it asks for one."
    : "Is it running, and is the address right?";
  return new ConnectionFailedError(
    `No answer from the Spark Connect server at ${address}: ${error.rawMessage}. ${remedy}`,
    common,
  );
}

function fromServer(
  root: FetchErrorDetailsResponse_Error,
  errors: readonly FetchErrorDetailsResponse_Error[],
  info: ServerErrorInfo | undefined,
  cause: ConnectError,
): SparkConnectError {
  const rootCause = root.causeIdx === undefined ? undefined : errors[root.causeIdx];
  const Class = classFor(root.errorTypeHierarchy);
  return new Class(root.message, {
    errorClass: root.sparkThrowable?.errorClass ?? info?.errorClass,
    sqlState: root.sparkThrowable?.sqlState ?? info?.sqlState,
    messageParameters: root.sparkThrowable?.messageParameters ?? info?.messageParameters,
    queryContexts: root.sparkThrowable?.queryContexts.map(queryContext),
    javaClasses: root.errorTypeHierarchy,
    serverStackTrace: stackTrace(root, errors),
    grpcCode: cause.code,
    cause: rootCause === undefined ? cause : exceptionOf(rootCause, errors),
  });
}

/** An exception of the server's as an error of ours, with its causes; `errors` are those that `causeIdx` counts. */
export function exceptionOf(
  exception: FetchErrorDetailsResponse_Error,
  errors: readonly FetchErrorDetailsResponse_Error[],
  depth = 0,
): SparkConnectError {
  const cause = exception.causeIdx === undefined || depth > 16 ? undefined : errors[exception.causeIdx];
  const Class = classFor(exception.errorTypeHierarchy);
  return new Class(exception.message, {
    errorClass: exception.sparkThrowable?.errorClass,
    sqlState: exception.sparkThrowable?.sqlState,
    messageParameters: exception.sparkThrowable?.messageParameters,
    queryContexts: exception.sparkThrowable?.queryContexts.map(queryContext),
    javaClasses: exception.errorTypeHierarchy,
    cause: cause && exceptionOf(cause, errors, depth + 1),
  });
}

function classFor(javaClasses: readonly string[]): ErrorClass {
  for (const name of javaClasses) {
    const Class = BY_JAVA_CLASS[name];
    if (Class !== undefined) return Class;
  }
  return SparkConnectError;
}

function queryContext(context: FetchErrorDetailsResponse_QueryContext): QueryContext {
  const sql = context.contextType === FetchErrorDetailsResponse_QueryContext_ContextType.SQL;
  const { objectType, objectName, startIndex, stopIndex, fragment, callSite, summary } = context;
  return {
    kind: sql ? "sql" : "dataframe",
    objectType,
    objectName,
    startIndex,
    stopIndex,
    fragment,
    callSite,
    summary,
  };
}

/** The Java stack trace in the JVM's own form; undefined when the server sent none. */
function stackTrace(
  root: FetchErrorDetailsResponse_Error,
  errors: readonly FetchErrorDetailsResponse_Error[],
): string | undefined {
  const lines: string[] = [];
  let depth = 0;
  for (let error: FetchErrorDetailsResponse_Error | undefined = root; error !== undefined && depth < 16; depth++) {
    const name = error.errorTypeHierarchy[0] ?? "unknown exception";
    lines.push(depth === 0 ? `${name}: ${error.message}` : `Caused by: ${name}: ${error.message}`);
    for (const at of error.stackTrace) {
      lines.push(`\tat ${at.declaringClass}.${at.methodName}(${at.fileName ?? "Unknown Source"}:${at.lineNumber})`);
    }
    error = error.causeIdx === undefined ? undefined : errors[error.causeIdx];
  }
  return root.stackTrace.length === 0 ? undefined : lines.join("\n");
}

/** The error condition that Spark puts in brackets before its messages. */
function conditionOf(message: string): string | undefined {
  return /^\[([A-Z0-9_]+(?:\.[A-Z0-9_]+)*)\]/.exec(message)?.[1];
}

function parseJson<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    // The server cuts long metadata; a cut JSON text tells nothing.
    return undefined;
  }
}
