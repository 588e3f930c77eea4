import type { Logger } from "pino";
import { LEASE_TTL_SECONDS, type Lease, type LeaseStore } from "./lease.js";

/** How long a lease may go without renewal before its holder must not act on it any more, in milliseconds. */
export const LEASE_TRUST_MS = (LEASE_TTL_SECONDS - 3) * 1_000;

/**
 * Holds a lease for a runner: acquires it, renews it in the background, and answers whether it may still be acted on.
 *
 * It trusts a lease by this process's monotonic clock from before the renewal was sent, so the trust always ends before
 * Cassandra lets another runner in. While Cassandra is away the lease is not lost: nobody else can acquire it either,
 * and the renewal that succeeds later proves that nobody did.
 */
export class LeaseKeeper {
  readonly #store: LeaseStore;
  readonly #pipeline: string;
  readonly #holder: string;
  readonly #log: Logger;
  #lease: Lease | null = null;
  #renewedAtMs = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: LeaseStore, pipeline: string, holder: string, log: Logger) {
    this.#store = store;
    this.#pipeline = pipeline;
    this.#holder = holder;
    this.#log = log;
  }

  /** The lease last held, trusted or not; null when another runner has it. */
  get lease(): Lease | null {
    return this.#lease;
  }

  /** Whether the holder may start and stop queries now. */
  isTrusted(): boolean {
    return this.#lease !== null && performance.now() - this.#renewedAtMs < LEASE_TRUST_MS;
  }

  /** Takes or confirms the lease; the name of the holder when another runner has it. */
  async hold(): Promise<
    { readonly kind: "mine"; readonly lease: Lease } | { readonly kind: "held"; readonly by: string }
  > {
    if (this.#lease !== null && !this.isTrusted()) await this.#renew();
    if (this.#lease !== null) return { kind: "mine", lease: this.#lease };
    const askedAtMs = performance.now();
    const result = await this.#store.acquire(this.#pipeline, this.#holder);
    if (result.kind === "held") return { kind: "held", by: result.holder };
    this.#set(result.lease, askedAtMs);
    this.#log.info({ generation: result.lease.generation.toString() }, "lease acquired");
    this.#timer ??= setInterval(() => void this.#renewInBackground(), (LEASE_TTL_SECONDS * 1_000) / 4).unref();
    return { kind: "mine", lease: result.lease };
  }

  /** Moves on to the next generation, for a session that was never used. */
  async advance(): Promise<void> {
    if (this.#lease === null) return;
    const askedAtMs = performance.now();
    this.#set(await this.#store.advance(this.#lease), askedAtMs);
  }

  /** Stops renewing and lets go. */
  async release(): Promise<void> {
    this.stop();
    if (this.#lease !== null) await this.#store.release(this.#lease);
    this.#lease = null;
  }

  /** Stops renewing, and leaves the lease to run out. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #set(lease: Lease | null, askedAtMs: number): void {
    this.#lease = lease;
    if (lease !== null) this.#renewedAtMs = askedAtMs;
  }

  async #renewInBackground(): Promise<void> {
    await this.#renew().catch((error: unknown) => {
      this.#log.warn({ error: error instanceof Error ? error.message : String(error) }, "could not renew the lease");
    });
  }

  async #renew(): Promise<void> {
    const lease = this.#lease;
    if (lease === null) return;
    const askedAtMs = performance.now();
    const renewed = await this.#store.renew(lease);
    // An answer about an earlier generation says nothing about the one held now.
    if (this.#lease?.generation !== lease.generation) return;
    if (!renewed) this.#log.warn({ generation: lease.generation.toString() }, "another runner took the lease");
    this.#set(renewed ? lease : null, askedAtMs);
  }
}
