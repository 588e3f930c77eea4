import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RetryInfoSchema } from "../gen/google/rpc/error_details_pb.js";
import {
  DEFAULT_RETRY_POLICY,
  firstRetry,
  isRetryable,
  nextRetry,
  RepeatNow,
  type RetryPolicy,
  serverRetryDelayMs,
  withRetries,
} from "./retry-policy.js";

const status = { "grpc-status": "14" };
const unavailable = new ConnectError("down", Code.Unavailable, status);
const quick: RetryPolicy = {
  ...DEFAULT_RETRY_POLICY,
  maxRetries: 3,
  initialBackoffMs: 1,
  maxBackoffMs: 1,
  jitterMs: 0,
};

function withRetryInfo(seconds: bigint, nanos = 0): ConnectError {
  const detail = { desc: RetryInfoSchema, value: create(RetryInfoSchema, { retryDelay: { seconds, nanos } }) };
  return new ConnectError("busy", Code.ResourceExhausted, status, [detail]);
}

function delays(error: ConnectError, policy = DEFAULT_RETRY_POLICY, random = () => 0): number[] {
  const result: number[] = [];
  let step = nextRetry(policy, firstRetry(policy), error, random);
  while (step !== undefined) {
    result.push(step.delayMs);
    step = nextRetry(policy, step.state, error, random);
  }
  return result;
}

describe("nextRetry", () => {
  it("pauses as PySpark does, for at least ten minutes in all", () => {
    const pauses = delays(unavailable);
    expect(pauses.slice(0, 8)).toEqual([50, 200, 800, 3200, 12_800, 51_200, 60_000, 60_000]);
    expect(pauses).toHaveLength(15);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeGreaterThanOrEqual(600_000);
  });

  it("adds jitter only to long pauses", () => {
    expect(delays(unavailable, DEFAULT_RETRY_POLICY, () => 1).slice(0, 4)).toEqual([50, 200, 800, 3700]);
  });

  it("waits as long as the server asks, within the limit", () => {
    expect(serverRetryDelayMs(withRetryInfo(1n, 500_000_000))).toBe(1500);
    expect(delays(withRetryInfo(90n))[0]).toBe(90_000);
    expect(delays(withRetryInfo(5000n))[0]).toBe(600_000);
  });
});

describe("every policy", () => {
  const policies = fc.record<RetryPolicy>({
    maxRetries: fc.nat({ max: 30 }),
    initialBackoffMs: fc.nat({ max: 5000 }),
    maxBackoffMs: fc.nat({ max: 100_000 }),
    backoffMultiplier: fc.double({ min: 1, max: 10, noNaN: true }),
    jitterMs: fc.nat({ max: 5000 }),
    minJitterThresholdMs: fc.nat({ max: 10_000 }),
    maxServerRetryDelayMs: fc.nat({ max: 1_000_000 }),
  });
  const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const asked = fc.option(fc.bigInt({ min: 0n, max: 10_000n }));

  it("repeats as often as it says, and pauses neither shorter than the server asks nor longer than it allows", () => {
    fc.assert(
      fc.property(policies, randoms, asked, (policy, random, seconds) => {
        const error = seconds === null ? unavailable : withRetryInfo(seconds);
        const pauses = delays(error, policy, () => random);
        expect(pauses).toHaveLength(policy.maxRetries);
        const server = Math.min(Number(seconds ?? 0n) * 1000, policy.maxServerRetryDelayMs);
        const longest = Math.max(policy.initialBackoffMs, policy.maxBackoffMs, server) + policy.jitterMs;
        for (const pause of pauses) {
          expect(pause).toBeGreaterThanOrEqual(server);
          expect(pause).toBeLessThanOrEqual(longest);
        }
      }),
    );
  });

  it("pauses ever longer, until the longest pause", () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const growing = {
          ...policy,
          jitterMs: 0,
          initialBackoffMs: Math.min(policy.initialBackoffMs, policy.maxBackoffMs),
        };
        const pauses = delays(unavailable, growing);
        expect(pauses).toEqual([...pauses].sort((a, b) => a - b));
      }),
    );
  });
});

describe("isRetryable", () => {
  const system = (code: string) => Object.assign(new Error(code), { code });
  const withCause = (code: Code, cause: unknown) => new ConnectError("x", code, undefined, undefined, cause);
  it.each<[string, ConnectError, boolean]>([
    ["unavailable", unavailable, true],
    ["RetryInfo", withRetryInfo(1n), true],
    ["preempted stream", new ConnectError("[INVALID_CURSOR.DISCONNECTED] x", Code.Internal, status), true],
    ["error of Spark", new ConnectError("[PARSE_SYNTAX_ERROR] x", Code.Internal, status), false],
    ["cancelled by the server", new ConnectError("x", Code.Canceled, status), false],
    ["connection refused", new ConnectError("x", Code.Unavailable), true],
    ["connection reset", withCause(Code.Aborted, system("ECONNRESET")), true],
    ["broken session", withCause(Code.Internal, system("ERR_HTTP2_SESSION_ERROR")), true],
    [
      "stream of a closed socket",
      new ConnectError("http/2 stream closed with error code CANCEL (0x8)", Code.Canceled),
      true,
    ],
    ["end without a status", new ConnectError("protocol error: missing status", Code.Internal), true],
    ["bad certificate", withCause(Code.Internal, system("DEPTH_ZERO_SELF_SIGNED_CERT")), false],
    ["message too large", new ConnectError("x", Code.ResourceExhausted), false],
    ["time-out of the caller", new ConnectError("x", Code.DeadlineExceeded), false],
  ])("%s", (_, error, expected) => {
    expect(isRetryable(error)).toBe(expected);
  });
});

describe("withRetries", () => {
  function failing(times: number, error: Error): { call: () => Promise<string>; calls: () => number } {
    let calls = 0;
    const call = async () => {
      calls++;
      if (calls <= times) throw error;
      return "done";
    };
    return { call, calls: () => calls };
  }

  it("repeats until the call succeeds", async () => {
    const { call, calls } = failing(3, unavailable);
    await expect(withRetries(quick, call)).resolves.toBe("done");
    expect(calls()).toBe(4);
  });

  it("gives up with the last error when the policy is used up", async () => {
    const { call, calls } = failing(9, unavailable);
    await expect(withRetries(quick, call)).rejects.toBe(unavailable);
    expect(calls()).toBe(4);
  });

  it("repeats at once and without limit on RepeatNow", async () => {
    const { call, calls } = failing(20, new RepeatNow());
    await expect(withRetries(quick, call)).resolves.toBe("done");
    expect(calls()).toBe(21);
  });

  it("does not repeat what cannot be repeated", async () => {
    const error = new Error("bug");
    const { call, calls } = failing(1, error);
    await expect(withRetries(quick, call)).rejects.toBe(error);
    expect(calls()).toBe(1);
  });

  it("ends its pause when a signal aborts", async () => {
    const abort = new AbortController();
    const { call, calls } = failing(9, unavailable);
    const running = withRetries({ ...quick, initialBackoffMs: 60_000 }, call, { signals: [undefined, abort.signal] });
    abort.abort();
    await expect(running).rejects.toBe(unavailable);
    expect(calls()).toBe(1);
  });
});
