/** What a release may name: all of an execution, or its responses up to and including one. */
export type Release = { readonly all: true } | { readonly until: string };

/** Milliseconds between two releases of one execution: a short one then needs a single request, that for all. */
const INTERVAL_MS = 100;

/**
 * Tells the server which responses of one execution it need not keep any more. Requests go out beside the stream: one at a
 * time, the newest position wins, and their failure is no failure of the execution, since the server drops what is
 * abandoned anyway.
 */
export class ExecutionRelease {
  readonly #send: (release: Release) => Promise<unknown>;
  readonly #pending: Set<Promise<void>>;
  readonly #intervalMs: number;
  #lastMs = performance.now();
  #next: Release | undefined;
  #sending = false;
  #finished = false;

  /** @param pending holds the promises of requests that are under way; none of them rejects. */
  constructor(
    send: (release: Release) => Promise<unknown>,
    pending: Set<Promise<void>>,
    intervalMs: number = INTERVAL_MS,
  ) {
    this.#send = send;
    this.#pending = pending;
    this.#intervalMs = intervalMs;
  }

  /** Responses up to and including this one were received. */
  until(responseId: string): void {
    const now = performance.now();
    if (this.#finished || now - this.#lastMs < this.#intervalMs) return;
    this.#lastMs = now;
    this.#next = { until: responseId };
    this.#pump();
  }

  /** Nothing more is wanted. An execution that still runs is interrupted by it. */
  all(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#next = { all: true };
    this.#pump();
  }

  #pump(): void {
    if (this.#sending) return;
    this.#sending = true;
    const work = this.#drain();
    this.#pending.add(work);
    void work.finally(() => this.#pending.delete(work));
  }

  async #drain(): Promise<void> {
    for (let release = this.#next; release !== undefined; release = this.#next) {
      this.#next = undefined;
      try {
        await this.#send(release);
      } catch {
        // The server releases what is abandoned.
      }
    }
    this.#sending = false;
  }
}
