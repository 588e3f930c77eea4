import { z } from "zod";

/** What the server does wrong on demand, for tests of its clients. */
export const Misbehaviour = z.discriminatedUnion("kind", [
  /** Nothing (any more). */
  z.object({ kind: z.literal("none") }),
  /** Cuts every connection, once. */
  z.object({ kind: z.literal("drop") }),
  /** Says nothing, heartbeats included, for so long. */
  z.object({ kind: z.literal("stall"), ms: z.int().positive() }),
  /** Puts a message that is no JSON before every n-th price. */
  z.object({ kind: z.literal("malformed"), every: z.int().positive() }),
  /** Sends every n-th price twice. */
  z.object({ kind: z.literal("duplicate"), every: z.int().positive() }),
  /** Sends prices in groups of so many, each group backwards. */
  z.object({ kind: z.literal("reorder"), window: z.int().min(2).max(100) }),
  /** Refuses every key from now on. */
  z.object({ kind: z.literal("refuse-key") }),
]);
export type Misbehaviour = z.infer<typeof Misbehaviour>;

/** What is sent instead of a price message, in order. Pure: `index` is the price's place in the stream. */
export function distort(message: string, index: number, how: Misbehaviour): readonly string[] {
  switch (how.kind) {
    case "malformed":
      return index % how.every === 0 ? ['{"event":"price","symbol":', message] : [message];
    case "duplicate":
      return index % how.every === 0 ? [message, message] : [message];
    default:
      return [message];
  }
}
