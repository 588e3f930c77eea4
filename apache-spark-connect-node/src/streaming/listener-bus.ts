import { ClientClosedError, SessionClosedError } from "../errors.js";
import type { SparkConnectClient } from "../protocol/client.js";
import { commandPlan, runCommand } from "../protocol/command.js";
import {
  parseEvent,
  type QueryIdleEvent,
  type QueryProgressEvent,
  type QueryStartedEvent,
  type QueryTerminatedEvent,
  type StreamingQueryEvent,
} from "./events.js";

/** Is told what happens to the streaming queries of a session; any of the methods may be missing. */
export interface StreamingQueryListener {
  /** Told only of queries that this client started, before `start()` resolves. */
  queryStarted?(event: QueryStartedEvent): void;
  queryProgress?(event: QueryProgressEvent): void;
  queryIdle?(event: QueryIdleEvent): void;
  queryTerminated?(event: QueryTerminatedEvent): void;
  /**
   * Told what one of the other methods threw, or why the server tells nothing any more (a restart, a released session); in
   * the latter case the listener is removed. Without it, both become warnings of the process.
   */
  error?(error: unknown): void;
}

const buses = new WeakMap<SparkConnectClient, ListenerBus>();

/** The listeners of a client's session. */
export function listenerBusOf(client: SparkConnectClient): ListenerBus {
  const known = buses.get(client);
  if (known !== undefined) return known;
  const bus = new ListenerBus(client);
  buses.set(client, bus);
  return bus;
}

/**
 * The listeners of a session. The server tells its events in the responses of one execution, which is there while there
 * is a listener; it is reattached to like any other, so that a broken connection loses no event.
 */
class ListenerBus {
  readonly #client: SparkConnectClient;
  #listeners: readonly StreamingQueryListener[] = [];
  /** Ends when the execution has ended; undefined while there is none. */
  #events: Promise<void> | undefined;
  /** Whether the end of the execution is what is wanted. */
  #isClosing = false;
  /** Adding and removing go one after the other. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(client: SparkConnectClient) {
    this.#client = client;
  }

  get listeners(): readonly StreamingQueryListener[] {
    return this.#listeners;
  }

  /** Resolves when the listener will be told of all that happens from now on. */
  add(listener: StreamingQueryListener): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#events === undefined) await this.#open();
      this.#listeners = [...this.#listeners, listener];
    });
  }

  /** Resolves when the listener is told nothing any more; with the last one, the server stops telling. */
  remove(listener: StreamingQueryListener): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#listeners.includes(listener)) return;
      if (this.#listeners.length === 1) await this.#close();
      this.#listeners = this.#listeners.filter((each) => each !== listener);
    });
  }

  /** Tells all listeners; none of them can keep it from another. */
  post(event: StreamingQueryEvent): void {
    for (const listener of this.#listeners) {
      try {
        tell(listener, event);
      } catch (error) {
        report(listener, error);
      }
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #open(): Promise<void> {
    const value = { command: { case: "addListenerBusListener" as const, value: true } };
    const responses = this.#client.execute(commandPlan({ case: "streamingQueryListenerBusCommand", value }));
    for (;;) {
      const { done, value: response } = await responses.next();
      if (done) return;
      const { responseType } = response;
      if (responseType.case !== "streamingQueryListenerEventsResult") continue;
      if (responseType.value.listenerBusListenerAdded) break;
    }
    this.#events = this.#pump(responses);
  }

  async #close(): Promise<void> {
    const value = { command: { case: "removeListenerBusListener" as const, value: true } };
    const plan = commandPlan({ case: "streamingQueryListenerBusCommand", value });
    this.#isClosing = true;
    try {
      await runCommand(this.#client, plan, "resultComplete", {});
      await this.#events;
    } finally {
      this.#isClosing = false;
    }
  }

  /** Never rejects: what goes wrong is told to the listeners, which are removed then. */
  async #pump(responses: ReturnType<SparkConnectClient["execute"]>): Promise<void> {
    try {
      for await (const { responseType } of responses) {
        if (responseType.case !== "streamingQueryListenerEventsResult") continue;
        for (const message of responseType.value.events) {
          const event = parseEvent(message);
          if (event !== undefined) this.post(event);
        }
      }
      if (!this.#isClosing)
        throw new SessionClosedError("The server tells no events any more: the session was released.");
    } catch (error) {
      const told = this.#listeners;
      this.#listeners = [];
      // Who ends the session knows that it tells nothing any more, but those who wait for an event must wake.
      const isExpected = error instanceof ClientClosedError || error instanceof SessionClosedError;
      for (const listener of told) if (listener.error !== undefined || !isExpected) report(listener, error);
    } finally {
      this.#events = undefined;
    }
  }
}

function tell(listener: StreamingQueryListener, event: StreamingQueryEvent): void {
  switch (event.kind) {
    case "started":
      return listener.queryStarted?.(event);
    case "progress":
      return listener.queryProgress?.(event);
    case "idle":
      return listener.queryIdle?.(event);
    case "terminated":
      return listener.queryTerminated?.(event);
  }
}

function report(listener: StreamingQueryListener, error: unknown): void {
  try {
    if (listener.error !== undefined) return listener.error(error);
  } catch (thrown) {
    error = thrown;
  }
  const message = error instanceof Error ? error.message : String(error);
  process.emitWarning(`A listener of streaming queries failed: ${message}`, "StreamingQueryListenerWarning");
}
