import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import {
  AnalysisError,
  ConnectionFailedError,
  OperationCancelledError,
  ParseError,
  SessionChangedError,
  SessionClosedError,
  SparkConnectError,
  StreamingQueryError,
} from "../errors.js";
import { ErrorInfoSchema } from "../gen/google/rpc/error_details_pb.js";
import { FetchErrorDetailsResponseSchema } from "../gen/spark/connect/base_pb.js";
import { convertError, serverErrorInfo } from "./error-converter.js";

const context = { address: "http://h:1", sessionId: "s" };
const ANALYSIS = "org.apache.spark.sql.AnalysisException";
const PARSE = "org.apache.spark.sql.catalyst.parser.ParseException";

function failure(metadata: Record<string, string>, message = "[X] cut"): ConnectError {
  const detail = { desc: ErrorInfoSchema, value: create(ErrorInfoSchema, { reason: "r", metadata }) };
  return new ConnectError(message, Code.Internal, { "grpc-status": "13" }, [detail]);
}

describe("serverErrorInfo", () => {
  it("reads what the server put into the status", () => {
    expect(
      serverErrorInfo(
        failure({
          errorId: "e",
          errorClass: "X",
          sqlState: "42",
          classes: '["a","b"]',
          messageParameters: '{"k":"v"}',
        }),
      ),
    ).toMatchObject({
      errorId: "e",
      errorClass: "X",
      sqlState: "42",
      javaClasses: ["a", "b"],
      messageParameters: { k: "v" },
    });
  });

  it("bears cut metadata and none at all", () => {
    expect(serverErrorInfo(failure({ classes: '["a","b' }))).toMatchObject({ javaClasses: [], messageParameters: {} });
    expect(serverErrorInfo(new ConnectError("x"))).toBeUndefined();
  });
});

describe("convertError", () => {
  it("makes a typed error of the status alone", () => {
    const cause = failure({ errorClass: "X", sqlState: "42P01", classes: JSON.stringify(["z", ANALYSIS]) });
    const error = convertError(cause, undefined, context);
    expect(error).toBeInstanceOf(AnalysisError);
    expect(error).toMatchObject({ code: "MDSP6101", name: "AnalysisError", errorClass: "X", sqlState: "42P01", cause });
  });

  it("takes the details that the server kept, causes included", () => {
    const details = create(FetchErrorDetailsResponseSchema, {
      rootErrorIdx: 0,
      errors: [
        {
          errorTypeHierarchy: [PARSE, ANALYSIS],
          message: "whole message",
          causeIdx: 1,
          stackTrace: [{ declaringClass: "a.B", methodName: "c", fileName: "B.scala", lineNumber: 7 }],
          sparkThrowable: {
            errorClass: "PARSE_SYNTAX_ERROR",
            sqlState: "42601",
            messageParameters: { error: "'selec'" },
            queryContexts: [{ startIndex: 3, stopIndex: 5, fragment: "abc" }],
          },
        },
        { errorTypeHierarchy: ["java.lang.Exception"], message: "deeper" },
      ],
    });
    const error = convertError(failure({}), details, context);
    expect(error).toBeInstanceOf(ParseError);
    expect(error).toMatchObject({
      message: "whole message",
      errorClass: "PARSE_SYNTAX_ERROR",
      sqlState: "42601",
      messageParameters: { error: "'selec'" },
      queryContexts: [{ kind: "sql", startIndex: 3, stopIndex: 5, fragment: "abc" }],
      serverStackTrace: `${PARSE}: whole message\n\tat a.B.c(B.scala:7)\nCaused by: java.lang.Exception: deeper`,
      cause: { message: "deeper", constructor: SparkConnectError },
    });
  });

  it("bears causes that go in a circle", () => {
    const details = create(FetchErrorDetailsResponseSchema, {
      rootErrorIdx: 0,
      errors: [{ errorTypeHierarchy: ["org.apache.spark.sql.streaming.StreamingQueryException"], causeIdx: 0 }],
    });
    expect(convertError(failure({}), details, context)).toBeInstanceOf(StreamingQueryError);
  });

  it.each([
    ["INVALID_HANDLE.SESSION_CHANGED", SessionChangedError],
    ["INVALID_HANDLE.SESSION_CLOSED", SessionClosedError],
    ["INVALID_HANDLE.SESSION_NOT_FOUND", SessionClosedError],
  ])("knows %s, from the metadata and from the message", (errorClass, Class) => {
    expect(convertError(failure({ errorClass }), undefined, context)).toBeInstanceOf(Class);
    const bare = new ConnectError(`[${errorClass}] The handle`, Code.Internal, { "grpc-status": "13" });
    expect(convertError(bare, undefined, context)).toMatchObject({ errorClass, constructor: Class });
  });

  it("knows an execution that was interrupted", () => {
    const error = convertError(failure({ errorClass: "OPERATION_CANCELED", sqlState: "HY008" }), undefined, context);
    expect(error).toMatchObject({ code: "MDSP6006", sqlState: "HY008", constructor: OperationCancelledError });
  });

  it("says that the server cannot be reached, and where", () => {
    const error = convertError(new ConnectError("connect ECONNREFUSED", Code.Unavailable), undefined, context);
    expect(error).toBeInstanceOf(ConnectionFailedError);
    expect(error.message).toContain("http://h:1");
  });

  it("says what to do about a certificate that is not trusted", () => {
    const error = convertError(new ConnectError("self-signed certificate", Code.Internal), undefined, context);
    expect(error).toMatchObject({ code: "MDSP6002", message: expect.stringContaining("tls.ca") });
  });

  it("keeps an unknown error of the server as it is", () => {
    const error = convertError(new ConnectError("odd", Code.Unknown, { "grpc-status": "2" }), undefined, context);
    expect(error).toMatchObject({ message: "odd", code: "MDSP6100", grpcCode: Code.Unknown });
  });
});
