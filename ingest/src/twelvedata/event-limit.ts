/**
 * Holds back messages that would exceed what the server allows a client: `max` in any `windowMs`. Order is kept; when
 * the window is full a message waits until it has moved on.
 */
export class EventLimit {
  readonly #max: number;
  readonly #windowMs: number;
  readonly #send: (text: string) => void;
  readonly #sentAt: number[] = [];
  readonly #waiting: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(max: number, windowMs: number, send: (text: string) => void) {
    this.#max = max;
    this.#windowMs = windowMs;
    this.#send = send;
  }

  /** Messages that wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  push(text: string): void {
    this.#waiting.push(text);
    this.#flush();
  }

  /** Forgets what waits; the window stays, for the server counts on. */
  clear(): void {
    this.#waiting.length = 0;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (;;) {
      const now = Date.now();
      while (this.#sentAt[0] !== undefined && this.#sentAt[0] <= now - this.#windowMs) this.#sentAt.shift();
      const oldest = this.#sentAt[0];
      if (this.#waiting.length === 0) return;
      if (oldest !== undefined && this.#sentAt.length >= this.#max) {
        this.#timer = setTimeout(() => this.#flush(), oldest + this.#windowMs - now + 1);
        return;
      }
      const text = this.#waiting.shift();
      if (text === undefined) return;
      this.#sentAt.push(now);
      this.#send(text);
    }
  }
}
