/**
 * All of the retry policy: what may be retried, how often, and after how long a pause. The defaults are those of PySpark's
 * `DefaultPolicy`, which tolerates an absence of the server of at least ten minutes.
 */
import { Code, ConnectError, createContextKey, type Interceptor } from "@connectrpc/connect";
import { RetryInfoSchema } from "../gen/google/rpc/error_details_pb.js";
import { sleep } from "./sleep.js";

/** How calls are repeated that fail for a passing reason. Times are in milliseconds. */
export interface RetryPolicy {
  /** Number of repetitions after the first try. @default 15 */
  readonly maxRetries: number;
  /** Pause before the first repetition. @default 50 */
  readonly initialBackoffMs: number;
  /** The longest pause, before jitter. @default 60000 */
  readonly maxBackoffMs: number;
  /** Factor by which each pause is longer than the one before. @default 4 */
  readonly backoffMultiplier: number;
  /** A random time of 0 to this is added to pauses of at least `minJitterThresholdMs`. @default 500 */
  readonly jitterMs: number;
  /** @default 2000 */
  readonly minJitterThresholdMs: number;
  /** Limit for the pause that the server asks for (RetryInfo), which may be longer than `maxBackoffMs`. @default 600000 */
  readonly maxServerRetryDelayMs: number;
}

/** PySpark's defaults. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = Object.freeze({
  maxRetries: 15,
  initialBackoffMs: 50,
  maxBackoffMs: 60_000,
  backoffMultiplier: 4,
  jitterMs: 500,
  minJitterThresholdMs: 2000,
  maxServerRetryDelayMs: 600_000,
});

/** Where a sequence of repetitions stands. */
export interface RetryState {
  readonly retries: number;
  readonly nextBackoffMs: number;
}

export const firstRetry = (policy: RetryPolicy): RetryState => ({ retries: 0, nextBackoffMs: policy.initialBackoffMs });

/** The pause before the next repetition and the state after it; undefined when the policy allows no more. */
export function nextRetry(
  policy: RetryPolicy,
  state: RetryState,
  error: ConnectError,
  random: () => number = Math.random,
): { readonly delayMs: number; readonly state: RetryState } | undefined {
  if (state.retries >= policy.maxRetries) return undefined;
  const asked = Math.min(serverRetryDelayMs(error) ?? 0, policy.maxServerRetryDelayMs);
  const wait = Math.max(state.nextBackoffMs, asked);
  const jitter = wait >= policy.minJitterThresholdMs ? random() * policy.jitterMs : 0;
  return {
    delayMs: Math.floor(wait + jitter),
    state: {
      retries: state.retries + 1,
      nextBackoffMs: Math.min(policy.maxBackoffMs, state.nextBackoffMs * policy.backoffMultiplier),
    },
  };
}

/** The pause that the server asks for in its RetryInfo, if it does. */
export function serverRetryDelayMs(error: ConnectError): number | undefined {
  const delay = error.findDetails(RetryInfoSchema)[0]?.retryDelay;
  return delay === undefined ? undefined : Number(delay.seconds) * 1000 + delay.nanos / 1e6;
}

/**
 * Whether a failed call may be repeated: the server is unavailable, says so by RetryInfo, handed the response stream to
 * another call, or the connection broke before the server gave a status.
 */
export function isRetryable(error: ConnectError): boolean {
  if (!isServerStatus(error)) return isBrokenConnection(error);
  return (
    error.code === Code.Unavailable ||
    (error.code === Code.Internal && error.rawMessage.includes("INVALID_CURSOR.DISCONNECTED")) ||
    error.findDetails(RetryInfoSchema).length > 0
  );
}

/** Whether the error is a status that the server sent, and not one that arose in the client. */
const isServerStatus = (error: ConnectError): boolean => error.metadata.has("grpc-status");

const BROKEN_CONNECTION = new Set([
  "ECONNABORTED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETDOWN",
  "ENETUNREACH",
  "EPIPE",
  "ERR_HTTP2_GOAWAY_SESSION",
  "ERR_HTTP2_INVALID_SESSION",
  "ERR_HTTP2_PING_CANCEL",
  "ERR_HTTP2_SESSION_ERROR",
  "ERR_HTTP2_STREAM_CANCEL",
  "ERR_HTTP2_STREAM_ERROR",
  "ERR_SOCKET_CLOSED",
  "ERR_STREAM_PREMATURE_CLOSE",
]);

function isBrokenConnection(error: ConnectError): boolean {
  switch (error.code) {
    case Code.Unavailable:
    case Code.Aborted:
    // Node cancels the streams of a connection whose socket closes. The caller's own cancellation never comes here.
    case Code.Canceled:
      return true;
    case Code.Internal:
      return (
        /^(http\/2 stream closed|protocol error: missing (status|trailer))/i.test(error.rawMessage) ||
        causeCodes(error.cause).some((code) => BROKEN_CONNECTION.has(code))
      );
    default:
      return false;
  }
}

function causeCodes(cause: unknown): readonly string[] {
  const codes: string[] = [];
  for (let depth = 0, at = cause; at instanceof Error && depth < 8; depth++, at = at.cause) {
    if ("code" in at && typeof at.code === "string") codes.push(at.code);
  }
  return codes;
}

/** Thrown inside {@link withRetries} to repeat at once, without using up the policy. */
export class RepeatNow extends Error {}

/** What {@link withRetries} needs to know beside the policy. */
export interface RetryOptions {
  /** Ends the pauses and the repetitions. */
  readonly signals?: readonly (AbortSignal | undefined)[];
  readonly random?: () => number;
}

/** Runs `call` until it succeeds, fails for good, or the policy is used up; rejects with the last error. */
export async function withRetries<T>(
  policy: RetryPolicy,
  call: () => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  let state = firstRetry(policy);
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof RepeatNow) continue;
      if (isAborted(options.signals) || !(error instanceof ConnectError) || !isRetryable(error)) throw error;
      const next = nextRetry(policy, state, error, options.random);
      if (next === undefined) throw error;
      state = next.state;
      await sleep(next.delayMs, options.signals);
      if (isAborted(options.signals)) throw error;
    }
  }
}

const isAborted = (signals: RetryOptions["signals"]): boolean => signals?.some((signal) => signal?.aborted) ?? false;

/** Context value of a call: false for calls that are not worth a repetition. */
export const retryKey = createContextKey(true, { description: "repeat the call when it fails for a passing reason" });

/** Repeats unary calls; streams are repeated by reattaching to them, see `protocol/reattachable-execute.ts`. */
export function retryInterceptor(policy: RetryPolicy, closing: AbortSignal): Interceptor {
  return (next) => (request) =>
    request.stream || !request.contextValues.get(retryKey)
      ? next(request)
      : withRetries(policy, () => next(request), { signals: [request.signal, closing] });
}
