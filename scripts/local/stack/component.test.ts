import { expect, test, vi } from "vitest";
import type { Exit, ServerProcess } from "../processes/process.js";
import { Component, restartPause } from "./component.js";

/** A process that only exists in this test. */
function fakeProcess(ready: Promise<void> = Promise.resolve()) {
  let end: (exit: Exit) => void = () => undefined;
  const exited = new Promise<Exit>((resolve) => {
    end = resolve;
  });
  const stop = vi.fn(async () => end({ code: 143, signal: null }));
  const process: ServerProcess = {
    name: "fake",
    pid: 1,
    identity: { pid: 1, started: "", command: "" },
    log: "",
    ready,
    exited,
    stop,
    kill: stop,
  };
  return { process, die: (code: number) => end({ code, signal: null }), stop };
}

test("pauses grow up to half a minute", () => {
  expect([1, 2, 3, 6, 20].map(restartPause)).toEqual([1000, 2000, 4000, 30_000, 30_000]);
});

test("one that dies is started again; one that is stopped is not", async () => {
  vi.useFakeTimers();
  const runs = [fakeProcess(), fakeProcess()];
  const start = vi.fn(async () => {
    const run = runs[start.mock.calls.length - 1];
    if (run === undefined) throw new Error("started too often");
    return run.process;
  });
  const component = new Component({ name: "fake", start }, () => undefined);
  await component.ready;
  expect(component.state.kind).toBe("running");
  runs[0]?.die(137);
  await vi.advanceTimersByTimeAsync(900);
  expect(component.state).toMatchObject({ kind: "waiting", error: "ended unasked (code 137)" });
  await vi.advanceTimersByTimeAsync(200);
  expect(component.state.kind).toBe("running");
  expect(component.restarts).toBe(1);
  await component.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(component.state.kind).toBe("stopped");
  expect(start).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

test("a first start that fails is told, and not tried again", async () => {
  const start = vi.fn(async () => fakeProcess(Promise.reject(new Error("no room"))).process);
  const component = new Component({ name: "fake", start }, () => undefined);
  await expect(component.ready).rejects.toThrow("no room");
  await vi.waitFor(() => expect(component.state.kind).toBe("stopped"));
  expect(component.lastError).toBe("no room");
  expect(start).toHaveBeenCalledTimes(1);
});

test("one that may finish is not started again when it ends well", async () => {
  const run = fakeProcess();
  const component = new Component({ name: "fake", start: async () => run.process }, () => undefined, {
    mayFinish: true,
  });
  await component.ready;
  run.die(0);
  await vi.waitFor(() => expect(component.state.kind).toBe("finished"));
});
