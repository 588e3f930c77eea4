import { randomUUID } from "node:crypto";
import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { Code, ConnectError, createContextValues } from "@connectrpc/connect";
import type { Channel } from "../connection/channel.js";
import { isUuid } from "../connection/connection-string.js";
import { retryKey, withRetries } from "../connection/retry-policy.js";
import { sleep } from "../connection/sleep.js";
import {
  ClientClosedError,
  InvalidArgumentError,
  OperationCancelledError,
  ProtocolError,
  SessionChangedError,
  SessionClosedError,
  type SparkConnectError,
} from "../errors.js";
import {
  type AddArtifactsRequestSchema,
  type AnalyzePlanRequest,
  type AnalyzePlanResponse,
  type ConfigRequest_OperationSchema,
  type ConfigResponse,
  type ExecutePlanResponse,
  type FetchErrorDetailsResponse,
  type Plan,
  ReattachExecuteRequestSchema,
  ReleaseExecuteRequest_ReleaseAllSchema,
  ReleaseExecuteRequest_ReleaseUntilSchema,
  ReleaseExecuteRequestSchema,
} from "../gen/spark/connect/base_pb.js";
import type { CallOptions } from "./call-options.js";
import { convertError, serverErrorInfo } from "./error-converter.js";
import { ExecutionRelease, type Release } from "./execution-release.js";
import { type SessionIdentity, SessionObserver } from "./identity.js";
import { type Interrupted, interruptRequest } from "./interrupt.js";
import { ObservedMetrics } from "./observed-metrics.js";
import { OutgoingStream } from "./outgoing-stream.js";
import { type ProgressHandler, ProgressReport } from "./progress.js";
import { executeReattachable } from "./reattachable-execute.js";
import { validTags } from "./tags.js";

export type { CallOptions } from "./call-options.js";

/** A part of the artifacts that are sent. */
export type ArtifactPayload = NonNullable<MessageInitShape<typeof AddArtifactsRequestSchema>["payload"]>;

/** How long `close()` waits for releases that are under way. */
const CLOSE_GRACE_MS = 2000;
const ERROR_DETAILS_TIMEOUT_MS = 10_000;

/** The protocol's calls for one session: identity, integrity of the answers, typed errors. Knows no DataFrames. */
export class SparkConnectClient {
  readonly identity: SessionIdentity;
  /** Who waits for metrics that come with responses. */
  readonly observedMetrics = new ObservedMetrics();
  /** Tags of every execution that begins from now on. */
  readonly tags = new Set<string>();
  /** Told about the progress of every execution that begins from now on. */
  readonly progressHandlers = new Set<ProgressHandler>();
  readonly #channel: Channel;
  readonly #observer: SessionObserver;
  readonly #releases = new Set<Promise<void>>();
  /** Set once the session is known to be over; every later call fails with it. */
  #ended: SparkConnectError | undefined;

  constructor(channel: Channel, identity: SessionIdentity) {
    this.identity = identity;
    this.#channel = channel;
    this.#observer = new SessionObserver(identity);
  }

  /** The id that the server gave the session; undefined before its first answer. */
  get serverSideSessionId(): string | undefined {
    return this.#observer.serverSideSessionId;
  }

  /** Whether the client was closed, or its session is known to be over. */
  get isOver(): boolean {
    return this.#channel.closing.aborted || this.#ended !== undefined;
  }

  async analyze(
    analyze: AnalyzePlanRequest["analyze"],
    options: CallOptions = {},
  ): Promise<AnalyzePlanResponse["result"]> {
    const response = await this.#call(options, async (signal) =>
      this.#observer.verified(await this.#channel.rpc.analyzePlan({ ...this.#observer.request(), analyze }, signal)),
    );
    return response.result;
  }

  async config(
    operation: MessageInitShape<typeof ConfigRequest_OperationSchema>["opType"],
    options: CallOptions = {},
  ): Promise<ConfigResponse> {
    if (operation === undefined) throw new TypeError("operation is missing");
    return this.#call(options, async (signal) =>
      this.#observer.verified(
        await this.#channel.rpc.config({ ...this.#observer.request(), operation: { opType: operation } }, signal),
      ),
    );
  }

  /** Runs a plan and yields all responses but the closing ResultComplete. Ending the iteration early interrupts it. */
  async *execute(plan: Plan, options: CallOptions = {}): AsyncGenerator<ExecutePlanResponse, void, undefined> {
    this.#throwIfEnded(options);
    const operationId = operationIdOf(options);
    const request = {
      ...this.#observer.request(),
      operationId,
      plan,
      tags: [...validTags([...this.tags, ...(options.tags ?? [])])],
      requestOptions: [
        { requestOption: { case: "reattachOptions" as const, value: { reattachable: true } } },
        { requestOption: { case: "resultChunkingOptions" as const, value: { allowArrowBatchChunking: true } } },
      ],
    };
    const { rpc, retryPolicy, closing } = this.#channel;
    const calls = {
      execute: (signal: AbortSignal) => rpc.executePlan(request, { signal }),
      reattach: (lastResponseId: string | undefined, signal: AbortSignal) => {
        const message = create(ReattachExecuteRequestSchema, { ...this.#observer.request(), operationId });
        if (lastResponseId !== undefined) message.lastResponseId = lastResponseId;
        return rpc.reattachExecute(message, { signal });
      },
    };
    const release = new ExecutionRelease((what) => this.#releaseExecute(operationId, what), this.#releases);
    const responses = executeReattachable(calls, release, { retryPolicy, signals: [options.signal, closing] });
    const { onProgress } = options;
    const handlers = [...this.progressHandlers, ...(onProgress === undefined ? [] : [onProgress])];
    const progress = new ProgressReport(operationId, handlers);
    try {
      for await (const response of responses) {
        this.#observer.verified(response);
        if (response.responseType.case === "executionProgress") progress.update(response.responseType.value);
        this.observedMetrics.deliver(response.observedMetrics);
        if (response.responseType.case !== "resultComplete") yield response;
      }
    } catch (error) {
      throw await this.#convert(error, options);
    } finally {
      progress.end();
    }
  }

  /** Ends executions of the session; the ids of those that it ended. */
  async interrupt(what: Interrupted, options: CallOptions = {}): Promise<readonly string[]> {
    const response = await this.#call(options, async (signal) =>
      this.#observer.verified(
        await this.#channel.rpc.interrupt({ ...this.#observer.request(), ...interruptRequest(what) }, signal),
      ),
    );
    return response.interruptedIds;
  }

  /** Which of these artifacts the session has on the server. */
  async existingArtifacts(names: readonly string[], options: CallOptions = {}): Promise<ReadonlySet<string>> {
    const { statuses } = await this.#call(options, async (signal) =>
      this.#observer.verified(
        await this.#channel.rpc.artifactStatus({ ...this.#observer.request(), names: [...names] }, signal),
      ),
    );
    return new Set(names.filter((name) => statuses[name]?.exists === true));
  }

  /**
   * Sends artifacts, again from the start when the connection breaks.
   * @param payloads makes the parts to send, anew for each try.
   * @returns for each artifact that the server saw, whether it came undamaged.
   */
  async addArtifacts(
    payloads: () => AsyncIterable<ArtifactPayload>,
    options: CallOptions = {},
  ): Promise<ReadonlyMap<string, boolean>> {
    const { rpc, retryPolicy, closing } = this.#channel;
    const identity = this.#observer.request();
    const response = await this.#call(options, (signal) =>
      withRetries(
        retryPolicy,
        async () => {
          const outgoing = new OutgoingStream(payloads(), (payload) => ({ ...identity, payload }));
          try {
            return this.#observer.verified(await rpc.addArtifacts(outgoing.messages(), signal));
          } catch (error) {
            throw outgoing.failure ?? error;
          }
        },
        { signals: [options.signal, closing] },
      ),
    );
    return new Map(response.artifacts.map(({ name, isCrcSuccessful }) => [name, isCrcSuccessful] as const));
  }

  /** Makes another session on the server with all that this one has, and a client for it with a connection of its own. */
  async clone(newSessionId: string, options: CallOptions = {}): Promise<SparkConnectClient> {
    const response = await this.#call(options, async (signal) =>
      this.#observer.verified(
        await this.#channel.rpc.cloneSession({ ...this.#observer.request(), newSessionId }, signal),
      ),
    );
    if (response.newSessionId !== newSessionId) {
      throw new ProtocolError(`The server cloned the session to ${response.newSessionId} instead of ${newSessionId}.`);
    }
    return this.another(newSessionId);
  }

  /** A client for another session of the same user, with a connection of its own. */
  another(sessionId: string): SparkConnectClient {
    return new SparkConnectClient(this.#channel.another(), { ...this.identity, sessionId });
  }

  /** Ends the session on the server, for all its clients, and stops everything that runs in it. */
  async releaseSession(options: CallOptions & { readonly allowReconnect?: boolean } = {}): Promise<void> {
    if (this.#ended instanceof SessionClosedError) return;
    const { allowReconnect = false } = options;
    const { sessionId, userContext, clientType } = this.#observer.request();
    await this.#call(options, (signal) =>
      this.#channel.rpc.releaseSession({ sessionId, userContext, clientType, allowReconnect }, signal),
    );
    this.#ended = new SessionClosedError(`Session ${sessionId} was released. Connect with a new session id.`, {
      errorClass: "INVALID_HANDLE.SESSION_CLOSED",
    });
  }

  /** Closes the connection; the session stays on the server. Calls that are running reject with ClientClosedError. */
  async close(): Promise<void> {
    if (this.#channel.closing.aborted) return;
    const waited = new AbortController();
    const settled = Promise.all(this.#releases).then(() => waited.abort());
    await Promise.race([settled, sleep(CLOSE_GRACE_MS, [waited.signal])]);
    this.#channel.close();
  }

  async #releaseExecute(operationId: string, what: Release): Promise<void> {
    const message = create(ReleaseExecuteRequestSchema, { ...this.#observer.request(), operationId });
    message.release =
      "all" in what
        ? { case: "releaseAll", value: create(ReleaseExecuteRequest_ReleaseAllSchema) }
        : { case: "releaseUntil", value: create(ReleaseExecuteRequest_ReleaseUntilSchema, { responseId: what.until }) };
    await this.#channel.rpc.releaseExecute(message);
  }

  async #call<T>(options: CallOptions, call: (callOptions: { signal?: AbortSignal }) => Promise<T>): Promise<T> {
    this.#throwIfEnded(options);
    try {
      return await call(options.signal === undefined ? {} : { signal: options.signal });
    } catch (error) {
      throw await this.#convert(error, options);
    }
  }

  #throwIfEnded(options: CallOptions): void {
    if (this.#channel.closing.aborted) throw this.#closed();
    if (this.#ended !== undefined) throw this.#ended;
    if (options.signal?.aborted) throw cancelled(options.signal);
  }

  /** The error to throw for a failure: cancellation and closing first, for they make calls fail in many ways. */
  async #convert(error: unknown, options: CallOptions): Promise<unknown> {
    if (options.signal?.aborted) return cancelled(options.signal);
    if (this.#channel.closing.aborted) return this.#closed(error);
    const converted =
      error instanceof ConnectError
        ? convertError(error, await this.#fetchErrorDetails(error), {
            address: this.#channel.address,
            sessionId: this.identity.sessionId,
          })
        : error;
    if (converted instanceof SessionChangedError || converted instanceof SessionClosedError) this.#ended = converted;
    return converted;
  }

  async #fetchErrorDetails(error: ConnectError): Promise<FetchErrorDetailsResponse | undefined> {
    const errorId = serverErrorInfo(error)?.errorId;
    if (errorId === undefined) return undefined;
    try {
      return await this.#channel.rpc.fetchErrorDetails(
        { ...this.#observer.request(), errorId },
        { timeoutMs: ERROR_DETAILS_TIMEOUT_MS, contextValues: createContextValues().set(retryKey, false) },
      );
    } catch {
      // The status itself tells enough.
      return undefined;
    }
  }

  #closed(cause?: unknown): ClientClosedError {
    return new ClientClosedError(
      `The client of session ${this.identity.sessionId} is closed. Connect again; the session is still on the server.`,
      { cause, grpcCode: Code.Canceled },
    );
  }
}

function operationIdOf({ operationId = randomUUID() }: CallOptions): string {
  if (!isUuid(operationId)) throw new InvalidArgumentError(`operationId must be a UUID, but is ${operationId}.`);
  return operationId.toLowerCase();
}

function cancelled(signal: AbortSignal): OperationCancelledError {
  return new OperationCancelledError("The call was cancelled by its AbortSignal.", {
    cause: signal.reason,
    grpcCode: Code.Canceled,
  });
}
