import { z } from "zod";
import type { LogEntry } from "../log/entry.js";
import { type Position, parsePosition } from "../twelvedata/protocol.js";
import { PositionWindow } from "./positions.js";
import { stepVolume, type VolumeBase } from "./volume.js";

const Snapshot = z.object({
  receivedAt: z.number().optional(),
  symbols: z.record(
    z.string(),
    z.object({
      base: z.object({ dayVolume: z.number(), eventTime: z.number() }).optional(),
      positions: z.object({ origin: z.string(), indices: z.array(z.number()) }).optional(),
    }),
  ),
});
type Snapshot = z.infer<typeof Snapshot>;

/** What one event tells about its symbol. */
export interface Observation {
  readonly symbol: string;
  readonly eventTime: number;
  readonly dayVolume: number | undefined;
  readonly position: Position | undefined;
}

interface SymbolState {
  base: VolumeBase | undefined;
  readonly positions: PositionWindow;
}

/**
 * What has to be remembered between ticks: day volumes and positions, per symbol. It is a function of the log's entries
 * alone, so that a restart finds the same state: restore the snapshot, then observe the entries behind it.
 */
export class TickState {
  readonly #window: number;
  readonly #symbols = new Map<string, SymbolState>();
  #receivedAt: number | undefined;

  constructor(window: number) {
    this.#window = window;
  }

  /** The state after these entries. */
  static restore(window: number, json: string | undefined, entries: readonly LogEntry[]): TickState {
    const state = new TickState(window);
    if (json !== undefined) state.#load(Snapshot.parse(JSON.parse(json)));
    for (const entry of entries) {
      state.#receivedAt = entry.receivedAt;
      if (entry.kind !== "trade") continue;
      const position = entry.position === undefined ? undefined : parsePosition(entry.position);
      state.observe({ symbol: entry.key, eventTime: entry.eventTime, dayVolume: entry.dayVolume, position });
    }
    return state;
  }

  /** When the newest entry came in, milliseconds since 1970. */
  get receivedAt(): number | undefined {
    return this.#receivedAt;
  }

  isDuplicate(symbol: string, position: Position): boolean {
    return this.#symbols.get(symbol)?.positions.has(position) ?? false;
  }

  /** Volume an event would have by its day volume. */
  volumeOf(observation: Observation): number | undefined {
    const base = this.#symbols.get(observation.symbol)?.base;
    return stepVolume(base, observation.dayVolume, observation.eventTime).volume;
  }

  /** Takes an event over; observing it twice changes nothing. */
  observe(observation: Observation, receivedAt?: number): void {
    const state = this.#symbol(observation.symbol);
    state.base = stepVolume(state.base, observation.dayVolume, observation.eventTime).base;
    if (observation.position !== undefined) state.positions.add(observation.position);
    if (receivedAt !== undefined) this.#receivedAt = receivedAt;
  }

  /**
   * The position from which nothing of these symbols is missed: the lowest of their last ones. Symbols that never had
   * one do not count. When origins differ, the one of the symbol that comes first is used.
   */
  resumePosition(symbols: readonly string[]): Position | undefined {
    const last = symbols.flatMap((symbol) => this.#symbols.get(symbol)?.positions.last ?? []);
    const origin = last[0]?.origin;
    if (origin === undefined) return undefined;
    const indices = last.filter((position) => position.origin === origin).map((position) => position.index);
    return { origin, index: Math.min(...indices) };
  }

  snapshot(): string {
    const symbols = [...this.#symbols].map(([symbol, { base, positions }]) => [
      symbol,
      { base, positions: positions.positions() },
    ]);
    return JSON.stringify({ receivedAt: this.#receivedAt, symbols: Object.fromEntries(symbols) });
  }

  #load(snapshot: Snapshot): void {
    this.#receivedAt = snapshot.receivedAt;
    for (const [symbol, { base, positions }] of Object.entries(snapshot.symbols)) {
      const state = this.#symbol(symbol);
      state.base = base;
      for (const index of positions?.indices ?? []) state.positions.add({ origin: positions?.origin ?? "", index });
    }
  }

  #symbol(symbol: string): SymbolState {
    const known = this.#symbols.get(symbol);
    if (known !== undefined) return known;
    const state = { base: undefined, positions: new PositionWindow(this.#window) };
    this.#symbols.set(symbol, state);
    return state;
  }
}
