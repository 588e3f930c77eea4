import { create } from "@bufbuild/protobuf";
import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";
import { DEFAULT_RETRY_POLICY } from "../connection/retry-policy.js";
import { ExecutionLostError } from "../errors.js";
import { type ExecutePlanResponse, ExecutePlanResponseSchema } from "../gen/spark/connect/base_pb.js";
import { ExecutionRelease } from "./execution-release.js";
import { executeReattachable } from "./reattachable-execute.js";

const status = (code: Code) => ({ "grpc-status": String(code) });
const broken = new ConnectError("connection reset", Code.Unavailable);
const unknownOperation = new ConnectError(
  "[INVALID_HANDLE.OPERATION_NOT_FOUND] x",
  Code.Internal,
  status(Code.Internal),
);
const failed = new ConnectError("[DIVIDE_BY_ZERO] x", Code.Internal, status(Code.Internal));

type Step = string | Error | "end";

/**
 * A server that plays the given streams one after the other. A step is a response's id, `complete` for ResultComplete, or
 * an error that breaks the stream.
 */
function scripted(streams: readonly (readonly Step[])[], maxRetries = 3) {
  const log: string[] = [];
  let next = 0;
  async function* play(): AsyncGenerator<ExecutePlanResponse> {
    for (const step of streams[next++] ?? []) {
      if (step instanceof Error) throw step;
      const responseType =
        step === "complete"
          ? { case: "resultComplete" as const, value: {} }
          : { case: "executionProgress" as const, value: {} };
      yield create(ExecutePlanResponseSchema, { responseId: step, responseType });
    }
  }
  const calls = {
    execute() {
      log.push("execute");
      return play();
    },
    reattach(lastResponseId: string | undefined) {
      log.push(`reattach after ${lastResponseId ?? "nothing"}`);
      return play();
    },
  };
  const pending = new Set<Promise<void>>();
  const release = new ExecutionRelease(
    async (what) => {
      log.push("all" in what ? "release all" : `release ${what.until}`);
    },
    pending,
    0,
  );
  const retryPolicy = { ...DEFAULT_RETRY_POLICY, maxRetries, initialBackoffMs: 1, maxBackoffMs: 1 };
  const abort = new AbortController();
  const responses = executeReattachable(calls, release, { retryPolicy, signals: [abort.signal, undefined] });
  const received: string[] = [];
  const run = async () => {
    for await (const response of responses) received.push(response.responseId);
    return received;
  };
  return { run, log, received, responses, abort, calls: () => log.filter((line) => !line.startsWith("release")) };
}

describe("executeReattachable", () => {
  it("yields all responses and releases them", async () => {
    const { run, log } = scripted([["a", "b", "complete"]]);
    await expect(run()).resolves.toEqual(["a", "b", "complete"]);
    expect(log[0]).toBe("execute");
    expect(log.at(-1)).toBe("release all");
    expect(log).toContain("release a");
  });

  it("reattaches behind the last response after a break", async () => {
    const { run, calls } = scripted([["a", broken], [broken], ["b", "complete"]]);
    await expect(run()).resolves.toEqual(["a", "b", "complete"]);
    expect(calls()).toEqual(["execute", "reattach after a", "reattach after a"]);
  });

  it("reattaches when the stream ends without ResultComplete", async () => {
    const { run, calls } = scripted([["a"], [], ["complete"]]);
    await expect(run()).resolves.toEqual(["a", "complete"]);
    expect(calls()).toEqual(["execute", "reattach after a", "reattach after a"]);
  });

  it("sends the plan again when it never arrived", async () => {
    const { run, calls } = scripted([[broken], [unknownOperation], ["a", "complete"]]);
    await expect(run()).resolves.toEqual(["a", "complete"]);
    expect(calls()).toEqual(["execute", "reattach after nothing", "execute"]);
  });

  it("never runs again what was partly received", async () => {
    const { run, received, calls } = scripted([["a", broken], [unknownOperation]]);
    await expect(run()).rejects.toBeInstanceOf(ExecutionLostError);
    expect(received).toEqual(["a"]);
    expect(calls()).toEqual(["execute", "reattach after a"]);
  });

  it("gives up when the retries are used up, anew for each response", async () => {
    const { run, received } = scripted([["a", broken], [broken], ["b", broken], [broken], [broken], ["c"]], 2);
    await expect(run()).rejects.toBe(broken);
    expect(received).toEqual(["a", "b"]);
  });

  it("releases everything when the execution fails", async () => {
    const { run, log } = scripted([["a", failed]]);
    await expect(run()).rejects.toBe(failed);
    await new Promise(setImmediate);
    expect(log.at(-1)).toBe("release all");
  });

  it("releases everything when the consumer stops early", async () => {
    const { responses, log } = scripted([["a", "b", "complete"]]);
    for await (const response of responses) if (response.responseId === "a") break;
    await new Promise(setImmediate);
    expect(log.at(-1)).toBe("release all");
  });

  it("stops repeating once a signal aborts", async () => {
    const { run, abort, calls } = scripted([["a", broken], [broken], [broken]]);
    abort.abort();
    await expect(run()).rejects.toBe(broken);
    expect(calls()).toEqual(["execute"]);
  });
});

describe("ExecutionRelease", () => {
  it("has one request under way and sends only the newest position", async () => {
    const sent: string[] = [];
    const pending = new Set<Promise<void>>();
    const release = new ExecutionRelease(
      async (what) => {
        sent.push("all" in what ? "all" : what.until);
        await new Promise(setImmediate);
        throw new Error("ignored");
      },
      pending,
      0,
    );
    for (const id of ["a", "b", "c"]) release.until(id);
    release.all();
    release.until("d");
    release.all();
    await Promise.all(pending);
    expect(sent).toEqual(["a", "all"]);
    await new Promise(setImmediate);
    expect(pending.size).toBe(0);
  });

  it("sends one request for an execution that takes no time", async () => {
    const sent: string[] = [];
    const pending = new Set<Promise<void>>();
    const release = new ExecutionRelease(
      async (what) => void sent.push("all" in what ? "all" : what.until),
      pending,
      Number.POSITIVE_INFINITY,
    );
    release.until("a");
    release.all();
    await Promise.all(pending);
    expect(sent).toEqual(["all"]);
  });
});
