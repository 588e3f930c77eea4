/**
 * Executes a plan so that a broken connection loses and doubles nothing.
 *
 * - The client names the operation, so that it can find it again even when the first response never came.
 * - After a passing failure, and whenever the server ends a stream without ResultComplete (it does so every two
 *   minutes), the client reattaches behind the last response that it has.
 * - When the operation is unknown to the server and nothing was received, the plan never arrived: it is sent again.
 * - The result is whole only with ResultComplete.
 */
import { ConnectError } from "@connectrpc/connect";
import { RepeatNow, type RetryPolicy, withRetries } from "../connection/retry-policy.js";
import { ExecutionLostError } from "../errors.js";
import type { ExecutePlanResponse } from "../gen/spark/connect/base_pb.js";
import type { ExecutionRelease } from "./execution-release.js";

/** The calls that one reattachable execution makes. All of them are for the same operation. */
export interface ExecutionCalls {
  execute(signal: AbortSignal): AsyncIterable<ExecutePlanResponse>;
  reattach(lastResponseId: string | undefined, signal: AbortSignal): AsyncIterable<ExecutePlanResponse>;
}

export interface ExecutionOptions {
  readonly retryPolicy: RetryPolicy;
  /** The caller's wish to stop, and the channel's end. */
  readonly signals: readonly (AbortSignal | undefined)[];
}

/**
 * The responses of an execution, up to and including ResultComplete.
 * @throws {ConnectError} when the execution fails, or the retries are used up.
 * @throws {ExecutionLostError} when the server forgot an execution that was partly received.
 */
export async function* executeReattachable(
  calls: ExecutionCalls,
  release: ExecutionRelease,
  options: ExecutionOptions,
): AsyncGenerator<ExecutePlanResponse, void, undefined> {
  const abort = new AbortController();
  const stop = () => abort.abort();
  for (const signal of options.signals) signal?.addEventListener("abort", stop, { once: true });
  if (options.signals.some((signal) => signal?.aborted)) stop();
  const cursor = new ExecutionCursor(calls, abort.signal);
  let complete = false;
  try {
    while (!complete) {
      const response = await withRetries(options.retryPolicy, () => cursor.next(), { signals: [abort.signal] });
      complete = response.responseType.case === "resultComplete";
      if (complete) release.all();
      else release.until(response.responseId);
      yield response;
    }
  } finally {
    for (const signal of options.signals) signal?.removeEventListener("abort", stop);
    release.all();
    // A stream that is complete ends by itself; to abort it would cost an error and a reset.
    if (complete) cursor.end();
    else stop();
  }
}

/** Where one execution is read: the current stream, and the last response that was received. */
class ExecutionCursor {
  readonly #calls: ExecutionCalls;
  readonly #signal: AbortSignal;
  #stream: AsyncIterator<ExecutePlanResponse> | undefined;
  #lastResponseId: string | undefined;

  constructor(calls: ExecutionCalls, signal: AbortSignal) {
    this.#calls = calls;
    this.#signal = signal;
    this.#stream = iterate(calls.execute(signal));
  }

  async next(): Promise<ExecutePlanResponse> {
    for (;;) {
      this.#stream ??= iterate(this.#calls.reattach(this.#lastResponseId, this.#signal));
      const result = await this.#pull(this.#stream);
      if (!result.done) {
        this.#lastResponseId = result.value.responseId;
        return result.value;
      }
      this.#stream = undefined;
    }
  }

  /** Takes the end of the stream behind ResultComplete. */
  end(): void {
    this.#stream?.next().catch(() => undefined);
  }

  async #pull(stream: AsyncIterator<ExecutePlanResponse>): Promise<IteratorResult<ExecutePlanResponse, unknown>> {
    try {
      return await stream.next();
    } catch (error) {
      this.#stream = undefined;
      if (!isUnknownOperation(error)) throw error;
      if (this.#lastResponseId !== undefined) throw executionLost(error);
      this.#stream = iterate(this.#calls.execute(this.#signal));
      throw new RepeatNow();
    }
  }
}

const iterate = <T>(stream: AsyncIterable<T>): AsyncIterator<T> => stream[Symbol.asyncIterator]();

function isUnknownOperation(error: unknown): error is ConnectError {
  return (
    error instanceof ConnectError &&
    (error.rawMessage.includes("INVALID_HANDLE.OPERATION_NOT_FOUND") ||
      error.rawMessage.includes("INVALID_HANDLE.SESSION_NOT_FOUND"))
  );
}

function executionLost(cause: ConnectError): ExecutionLostError {
  return new ExecutionLostError(
    "The server no longer knows this execution, of which a part was already received; whether it ran to its end is " +
      `unknown. Check what it should have done, then run it again. The server said: ${cause.rawMessage}`,
    { cause },
  );
}
