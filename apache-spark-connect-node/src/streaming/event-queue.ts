import { OperationCancelledError } from "../errors.js";
import type { CallOptions } from "../protocol/client.js";
import type { StreamingQueryEvent } from "./events.js";
import type { StreamingQueryListener } from "./listener-bus.js";

/** Adds a listener and removes it. */
interface Listeners {
  add(listener: StreamingQueryListener): Promise<void>;
  remove(listener: StreamingQueryListener): Promise<void>;
}

/**
 * The events of a session's streaming queries, one by one; those that come while the caller works are kept for it.
 * @throws {OperationCancelledError} when the signal aborts.
 * @throws why the server tells nothing any more.
 */
export async function* eventsOf(
  listeners: Listeners,
  { signal }: CallOptions,
): AsyncGenerator<StreamingQueryEvent, void, undefined> {
  const queue: StreamingQueryEvent[] = [];
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => undefined;
  const push = (event: StreamingQueryEvent) => {
    queue.push(event);
    wake();
  };
  const fail = (error: unknown) => {
    failure ??= { error };
    wake();
  };
  const abort = () =>
    fail(new OperationCancelledError("The call was cancelled by its AbortSignal.", { cause: signal?.reason }));
  const listener = { queryStarted: push, queryProgress: push, queryIdle: push, queryTerminated: push, error: fail };
  signal?.addEventListener("abort", abort, { once: true });
  if (signal?.aborted) abort();
  try {
    if (failure === undefined) await listeners.add(listener);
    for (;;) {
      const event = queue.shift();
      if (event !== undefined) yield event;
      else if (failure !== undefined) throw failure.error;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal?.removeEventListener("abort", abort);
    await listeners.remove(listener);
  }
}
