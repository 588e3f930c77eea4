import type { SymbolSpec } from "../config/schema.js";
import type { SubscribeStatus } from "./protocol.js";
import { isAbout, symbolId } from "./symbols.js";

/** Which symbols the server accepted on the connection that is up, and which it refused. */
export class Subscriptions {
  readonly #accepted = new Set<string>();
  readonly #failed = new Set<string>();

  clear(): void {
    this.#accepted.clear();
    this.#failed.clear();
  }

  forget(specs: readonly SymbolSpec[]): void {
    for (const spec of specs) {
      this.#accepted.delete(symbolId(spec));
      this.#failed.delete(symbolId(spec));
    }
  }

  /** Takes a status over; returns the subscriptions it refuses. */
  note(specs: readonly SymbolSpec[], status: SubscribeStatus): readonly SymbolSpec[] {
    const about = (list: SubscribeStatus["success"]) =>
      specs.filter((spec) => list?.some((symbol) => isAbout(symbol, spec)));
    for (const spec of about(status.success)) {
      this.#accepted.add(symbolId(spec));
      this.#failed.delete(symbolId(spec));
    }
    const failed = about(status.fails).filter((spec) => !this.#accepted.has(symbolId(spec)));
    for (const spec of failed) this.#failed.add(symbolId(spec));
    return failed;
  }

  /** Symbols refused so far. */
  failedOf(specs: readonly SymbolSpec[]): readonly SymbolSpec[] {
    return specs.filter((spec) => this.#failed.has(symbolId(spec)));
  }

  acceptedOf(specs: readonly SymbolSpec[]): readonly SymbolSpec[] {
    return specs.filter((spec) => this.#accepted.has(symbolId(spec)));
  }
}
