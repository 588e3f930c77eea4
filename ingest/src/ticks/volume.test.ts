import fc from "fast-check";
import { expect, test } from "vitest";
import { stepVolume, type VolumeBase } from "./volume.js";

const T = 1_700_000_000_000;
const DAY = 86_400_000;

const volumes = (updates: ReadonlyArray<readonly [number | undefined, number]>) => {
  let base: VolumeBase | undefined;
  return updates.map(([dayVolume, eventTime]) => {
    const step = stepVolume(base, dayVolume, eventTime);
    base = step.base;
    return step.volume;
  });
};

test.each<[string, ReadonlyArray<readonly [number | undefined, number]>, ReadonlyArray<number | undefined>]>([
  [
    "the first is unknown, then differences",
    [
      [100, T],
      [130, T + 1],
      [130, T + 2],
    ],
    [undefined, 30, 0],
  ],
  [
    "an update without day volume is unknown and changes nothing",
    [
      [100, T],
      [undefined, T + 1],
      [110, T + 2],
    ],
    [undefined, undefined, 10],
  ],
  [
    "an update out of order counts 0",
    [
      [100, T],
      [130, T + 2],
      [110, T + 1],
      [140, T + 3],
    ],
    [undefined, 30, 0, 10],
  ],
  [
    "within one second too",
    [
      [100, T],
      [130, T],
      [110, T],
      [140, T],
    ],
    [undefined, 30, 0, 10],
  ],
  [
    "a new day begins at 0",
    [
      [100, T],
      [7, T + DAY],
    ],
    [undefined, 7],
  ],
  [
    "a fall below half is a new day",
    [
      [100, T],
      [7, T + 1],
    ],
    [undefined, 7],
  ],
  [
    "a small fall is a correction",
    [
      [100, T],
      [99, T + 1],
      [105, T + 2],
    ],
    [undefined, 0, 6],
  ],
])("%s", (_, updates, expected) => {
  expect(volumes(updates)).toEqual(expected);
});

test("volumes of ordered trades sum up to the day volume", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000)), (sizes) => {
      const sumTo = (count: number) => sizes.slice(0, count).reduce((total, size) => total + size, 0);
      const updates = Array.from({ length: sizes.length + 1 }, (_, n) => [sumTo(n), T + n] as const);
      const sum = volumes(updates).reduce<number>((total, volume) => total + (volume ?? 0), 0);
      expect(sum).toBe(sumTo(sizes.length));
    }),
  );
});
