import type { Position } from "../twelvedata/protocol.js";

/**
 * The positions one symbol's events had, to recognise events that come twice. Exact for everything within `window` of
 * the highest position; what lies further back is taken for seen, so a resend from long ago doubles nothing.
 */
export class PositionWindow {
  readonly #window: number;
  #origin: string | undefined;
  #max = -1;
  readonly #seen = new Set<number>();

  constructor(window: number) {
    this.#window = window;
  }

  /** Highest position seen, if any. */
  get last(): Position | undefined {
    return this.#origin === undefined ? undefined : { origin: this.#origin, index: this.#max };
  }

  has(position: Position): boolean {
    if (position.origin !== this.#origin) return false;
    return position.index <= this.#max - this.#window || this.#seen.has(position.index);
  }

  /** Adds a position; one of another origin begins anew. */
  add(position: Position): void {
    if (position.origin !== this.#origin) {
      this.#origin = position.origin;
      this.#max = -1;
      this.#seen.clear();
    }
    this.#seen.add(position.index);
    if (position.index > this.#max) this.#max = position.index;
    if (this.#seen.size > 2 * this.#window) this.#prune();
  }

  #prune(): void {
    for (const index of this.#seen) if (index <= this.#max - this.#window) this.#seen.delete(index);
  }

  /** Origin and positions, for a snapshot; {@link add} them to restore it. */
  positions(): { readonly origin: string; readonly indices: readonly number[] } | undefined {
    if (this.#origin === undefined) return undefined;
    this.#prune();
    return { origin: this.#origin, indices: [...this.#seen] };
  }
}
