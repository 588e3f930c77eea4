import { createServer, type Http2Server } from "node:http2";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type ServiceImpl } from "@connectrpc/connect";
import { connectNodeAdapter } from "@connectrpc/connect-node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openChannel } from "../connection/channel.js";
import { parseConnectionString } from "../connection/connection-string.js";
import { DEFAULT_RETRY_POLICY } from "../connection/retry-policy.js";
import {
  AnalysisError,
  ClientClosedError,
  OperationCancelledError,
  ProtocolError,
  SessionChangedError,
} from "../errors.js";
import { ErrorInfoSchema, RetryInfoSchema } from "../gen/google/rpc/error_details_pb.js";
import {
  type AddArtifactsRequest,
  type ExecutePlanRequest,
  ExecutePlanResponseSchema,
  type InterruptRequest,
  PlanSchema,
  type ReattachExecuteRequest,
  SparkConnectService,
} from "../gen/spark/connect/base_pb.js";
import { type ArtifactPayload, SparkConnectClient } from "./client.js";

const SESSION = "9f0e8a3c-1111-4222-8333-444455556666";
const OPERATION = "11111111-1111-4222-8333-444455556666";
const answer = { sessionId: SESSION, serverSideSessionId: "server" };
const plan = create(PlanSchema);

type ResponseType = MessageInitShape<typeof ExecutePlanResponseSchema>["responseType"];
const response = (responseId: string, responseType: NonNullable<ResponseType>) =>
  create(ExecutePlanResponseSchema, { ...answer, responseId, responseType });
const complete = (responseId: string) => response(responseId, { case: "resultComplete", value: {} });
const part = (responseId: string) => response(responseId, { case: "arrowBatch", value: {} });

type Calls = Partial<ServiceImpl<typeof SparkConnectService>>;

const busy = (seconds = 0) =>
  new ConnectError("busy", Code.Unavailable, undefined, [
    { desc: RetryInfoSchema, value: { retryDelay: { seconds: BigInt(seconds) } } },
  ]);

describe("SparkConnectClient", () => {
  let server: Http2Server;
  let client: SparkConnectClient;
  let calls: Calls;

  beforeEach(async () => {
    calls = {};
    server = createServer((request, response) =>
      connectNodeAdapter({ routes: (router) => router.service(SparkConnectService, calls) })(request, response),
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const policy = { ...DEFAULT_RETRY_POLICY, maxRetries: 3, initialBackoffMs: 1, maxBackoffMs: 1 };
    const channel = openChannel(parseConnectionString(`sc://127.0.0.1:${port}/;x-mine=yes`), policy);
    client = new SparkConnectClient(channel, { userId: "me", sessionId: SESSION, clientType: "test" });
  });

  afterEach(async () => {
    await client.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const version = (signal?: AbortSignal) =>
    client.analyze(
      { case: "sparkVersion", value: { $typeName: "spark.connect.AnalyzePlanRequest.SparkVersion" } },
      { signal },
    );
  const versionAnswer = { ...answer, result: { case: "sparkVersion" as const, value: { version: "4.2.0" } } };

  async function execute(options: Parameters<SparkConnectClient["execute"]>[1] = {}): Promise<unknown[]> {
    const kinds: unknown[] = [];
    for await (const { responseType } of client.execute(plan, options)) kinds.push(responseType.case);
    return kinds;
  }

  describe("calls", () => {
    it("repeats them as the server asks, and says who asks each time", async () => {
      const users: unknown[] = [];
      calls.analyzePlan = (request, { requestHeader }) => {
        users.push([request.userContext?.userId, request.sessionId, requestHeader.get("x-mine")]);
        if (users.length < 3) throw busy();
        return versionAnswer;
      };
      expect(await version()).toMatchObject({ case: "sparkVersion" });
      expect(users).toEqual(Array(3).fill(["me", SESSION, "yes"]));
    });

    it("gives up as the policy says", async () => {
      let count = 0;
      calls.analyzePlan = () => {
        count++;
        throw busy();
      };
      await expect(version()).rejects.toMatchObject({ grpcCode: Code.Unavailable });
      expect(count).toBe(4);
    });

    it("end in the middle of a pause when the signal aborts", async () => {
      const abort = new AbortController();
      calls.analyzePlan = () => {
        setTimeout(() => abort.abort("enough"), 10);
        throw busy(500);
      };
      await expect(version(abort.signal)).rejects.toBeInstanceOf(OperationCancelledError);
    });

    it("end in the middle of a pause when the client is closed", async () => {
      calls.analyzePlan = () => {
        setTimeout(() => void client.close(), 10);
        throw busy(500);
      };
      await expect(version()).rejects.toBeInstanceOf(ClientClosedError);
    });

    it("find that the server's side of the session is another one, and are not made again", async () => {
      let count = 0;
      calls.analyzePlan = () => ({ ...versionAnswer, serverSideSessionId: `server ${count++}` });
      await version();
      await expect(version()).rejects.toBeInstanceOf(SessionChangedError);
      await expect(version()).rejects.toBeInstanceOf(SessionChangedError);
      await expect(execute()).rejects.toBeInstanceOf(SessionChangedError);
      expect(count).toBe(2);
    });
  });

  describe("errors", () => {
    const metadata = {
      errorId: "e1",
      errorClass: "TABLE_OR_VIEW_NOT_FOUND",
      classes: '["org.apache.spark.sql.AnalysisException"]',
    };
    const failure = new ConnectError("cut mess…", Code.Internal, undefined, [
      { desc: ErrorInfoSchema, value: { metadata } },
    ]);

    it("have the details that the server keeps", async () => {
      calls.analyzePlan = () => {
        throw failure;
      };
      calls.fetchErrorDetails = ({ errorId }) => ({
        ...answer,
        rootErrorIdx: 0,
        errors: [
          {
            errorTypeHierarchy: ["org.apache.spark.sql.AnalysisException"],
            message: `whole message of ${errorId}`,
            causeIdx: 1,
            sparkThrowable: { errorClass: "TABLE_OR_VIEW_NOT_FOUND", messageParameters: { relationName: "`t`" } },
          },
          { errorTypeHierarchy: ["java.lang.Exception"], message: "cause" },
        ],
      });
      await expect(version()).rejects.toMatchObject({
        constructor: AnalysisError,
        message: "whole message of e1",
        messageParameters: { relationName: "`t`" },
        cause: { message: "cause" },
      });
    });

    it("do without them where the server does not answer, and do not ask again", async () => {
      let asked = 0;
      calls.analyzePlan = () => {
        throw failure;
      };
      calls.fetchErrorDetails = () => {
        asked++;
        throw busy();
      };
      await expect(version()).rejects.toMatchObject({ constructor: AnalysisError, message: "cut mess…" });
      expect(asked).toBe(1);
    });
  });

  describe("executions", () => {
    it("carry tags and their id, and tell progress", async () => {
      const requests: ExecutePlanRequest[] = [];
      calls.releaseExecute = () => answer;
      calls.executePlan = async function* (request) {
        requests.push(request);
        const stages = [{ stageId: 1n, numTasks: 2n, numCompletedTasks: 1n }];
        yield response("1", { case: "executionProgress", value: { stages } });
        yield complete("2");
      };
      client.tags.add("of the session");
      const told: unknown[] = [];
      client.progressHandlers.add(({ operationId, done }) => told.push([operationId, done]));
      await execute({ tags: ["of the call", "of the session"], operationId: OPERATION.toUpperCase() });
      expect(requests[0]).toMatchObject({ tags: ["of the session", "of the call"], operationId: OPERATION });
      expect(told).toEqual([
        [OPERATION, false],
        [OPERATION, true],
      ]);
    });

    it("go on behind the last response after a break", async () => {
      const reattached: ReattachExecuteRequest[] = [];
      calls.releaseExecute = () => answer;
      calls.executePlan = async function* () {
        yield part("1");
        yield part("2");
        throw busy();
      };
      calls.reattachExecute = async function* (request) {
        reattached.push(request);
        yield part("3");
        yield complete("4");
      };
      expect(await execute({ operationId: OPERATION })).toEqual(["arrowBatch", "arrowBatch", "arrowBatch"]);
      expect(reattached).toMatchObject([{ operationId: OPERATION, lastResponseId: "2" }]);
    });

    it("are interrupted all, by tag, or by id", async () => {
      const requests: InterruptRequest[] = [];
      calls.interrupt = (request) => {
        requests.push(request);
        return { ...answer, interruptedIds: ["a", "b"] };
      };
      expect(await client.interrupt("all")).toEqual(["a", "b"]);
      await client.interrupt({ tag: "t" });
      await client.interrupt({ operationId: OPERATION });
      expect(requests.map(({ interruptType, interrupt }) => [interruptType, interrupt.case, interrupt.value])).toEqual([
        [1, undefined, undefined],
        [2, "operationTag", "t"],
        [3, "operationId", OPERATION],
      ]);
    });
  });

  describe("artifacts", () => {
    const payload = (byte: number): ArtifactPayload => ({
      case: "batch",
      value: { artifacts: [{ name: `files/${byte}`, data: { data: Uint8Array.of(byte), crc: 1n } }] },
    });
    async function* two(): AsyncGenerator<ArtifactPayload> {
      yield payload(1);
      yield payload(2);
    }

    it("are sent anew after a break, with the session in every message", async () => {
      const tries: AddArtifactsRequest[][] = [];
      calls.addArtifacts = async (requests) => {
        const received: AddArtifactsRequest[] = [];
        tries.push(received);
        for await (const request of requests) {
          received.push(request);
          if (tries.length === 1) throw busy();
        }
        return { ...answer, artifacts: [{ name: "files/1", isCrcSuccessful: true }, { name: "files/2" }] };
      };
      expect(await client.addArtifacts(two)).toEqual(
        new Map([
          ["files/1", true],
          ["files/2", false],
        ]),
      );
      expect(tries.map((received) => received.length)).toEqual([1, 2]);
      expect(
        tries.flat().every(({ sessionId, userContext }) => sessionId === SESSION && userContext?.userId === "me"),
      ).toBe(true);
    });

    it("fail with what their own side failed with", async () => {
      calls.addArtifacts = async (requests) => {
        for await (const _ of requests);
        return { ...answer, artifacts: [] };
      };
      async function* broken(): AsyncGenerator<ArtifactPayload> {
        yield payload(1);
        throw new ProtocolError("of the file");
      }
      await expect(client.addArtifacts(broken)).rejects.toThrow("of the file");
    });

    it("are asked for by their names", async () => {
      calls.artifactStatus = ({ names }) => ({
        ...answer,
        statuses: Object.fromEntries(names.map((name) => [name, { exists: name === "cache/a" }])),
      });
      expect(await client.existingArtifacts(["cache/a", "cache/b"])).toEqual(new Set(["cache/a"]));
    });
  });

  it("refuses a clone with another id than it asked for", async () => {
    calls.cloneSession = () => ({ ...answer, newSessionId: OPERATION });
    const clone = await client.clone(OPERATION);
    expect(clone.identity).toEqual({ ...client.identity, sessionId: OPERATION });
    await clone.close();
    await expect(client.clone(SESSION)).rejects.toBeInstanceOf(ProtocolError);
  });
});
