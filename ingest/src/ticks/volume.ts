/**
 * Volume of one update from the day's volume so far.
 *
 * - The first update of a symbol has no volume: nobody knows what came before.
 * - A later update's volume is the difference to the one before; it includes what was traded while the feed was away.
 * - An update that is not newer than the last one and has less day volume came out of order: its part is already in
 *   the difference of the newer one, so it counts 0.
 * - A lower day volume on another day (UTC), or below half, is a new day: all of it counts.
 * - A slightly lower one within the day is a correction by the provider: it counts 0 and becomes the new base.
 */
export interface VolumeBase {
  readonly dayVolume: number;
  /** Milliseconds since 1970. */
  readonly eventTime: number;
}

export interface VolumeStep {
  /** Traded amount of this update; undefined when it cannot be known. */
  readonly volume: number | undefined;
  readonly base: VolumeBase | undefined;
}

const DAY_MS = 86_400_000;
const dayOf = (eventTime: number): number => Math.floor(eventTime / DAY_MS);

/** What an update with this day volume adds to `base`. */
export function stepVolume(base: VolumeBase | undefined, dayVolume: number | undefined, eventTime: number): VolumeStep {
  if (dayVolume === undefined) return { volume: undefined, base };
  const moved = { dayVolume, eventTime };
  if (base === undefined) return { volume: undefined, base: moved };
  if (dayVolume >= base.dayVolume) {
    return {
      volume: dayVolume - base.dayVolume,
      base: { dayVolume, eventTime: Math.max(eventTime, base.eventTime) },
    };
  }
  if (eventTime <= base.eventTime) return { volume: 0, base };
  const newDay = dayOf(eventTime) !== dayOf(base.eventTime) || dayVolume < base.dayVolume / 2;
  return { volume: newDay ? dayVolume : 0, base: moved };
}
