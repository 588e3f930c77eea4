/** What keeps a connection alive and what tells that it is dead. */
export interface LivenessOptions {
  readonly heartbeatMs: number;
  readonly idleTimeoutMs: number;
  beat(): void;
  /** Nothing was heard for `idleTimeoutMs`. Called once. */
  dead(): void;
}

/** Sends heartbeats on time and watches for silence, from its making until {@link stop}. */
export class Liveness {
  readonly #options: LivenessOptions;
  readonly #beats: NodeJS.Timeout;
  #silence: NodeJS.Timeout;
  #held = false;

  constructor(options: LivenessOptions) {
    this.#options = options;
    this.#beats = setInterval(() => options.beat(), options.heartbeatMs);
    this.#silence = setTimeout(() => this.#ranOut(), options.idleTimeoutMs);
  }

  /** Something was heard. */
  heard(): void {
    this.#silence.refresh();
  }

  /** While held, silence means nothing: nobody reads from the socket. */
  hold(held: boolean): void {
    this.#held = held;
    this.heard();
  }

  stop(): void {
    clearInterval(this.#beats);
    clearTimeout(this.#silence);
  }

  #ranOut(): void {
    if (this.#held) {
      this.#silence = setTimeout(() => this.#ranOut(), this.#options.idleTimeoutMs);
      return;
    }
    this.stop();
    this.#options.dead();
  }
}
