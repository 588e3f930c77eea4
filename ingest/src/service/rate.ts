/** Events per second over the last few whole seconds. */
export class Rate {
  readonly #seconds: number;
  readonly #counts = new Map<number, number>();

  constructor(seconds = 5) {
    this.#seconds = seconds;
  }

  add(count: number, now = Date.now()): void {
    const second = Math.floor(now / 1000);
    this.#counts.set(second, (this.#counts.get(second) ?? 0) + count);
    for (const old of this.#counts.keys()) if (old < second - this.#seconds) this.#counts.delete(old);
  }

  perSecond(now = Date.now()): number {
    const second = Math.floor(now / 1000);
    let sum = 0;
    for (let back = 1; back <= this.#seconds; back++) sum += this.#counts.get(second - back) ?? 0;
    return sum / this.#seconds;
  }
}
