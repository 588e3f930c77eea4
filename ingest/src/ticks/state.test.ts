import fc from "fast-check";
import { expect, test } from "vitest";
import { PositionWindow } from "./positions.js";
import { TickState } from "./state.js";

const at = (index: number, origin = "o") => ({ origin, index });

test("every event is new once and a duplicate ever after, in any order within the window", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 300 }), fc.nat(1000), (steps, start) => {
      const window = new PositionWindow(64);
      const seen = new Set<number>();
      for (const [n, step] of steps.entries()) {
        const index = Math.max(0, start + n - step);
        expect(window.has(at(index))).toBe(seen.has(index));
        window.add(at(index));
        seen.add(index);
      }
    }),
  );
});

test("what is further back than the window counts as seen", () => {
  const window = new PositionWindow(10);
  window.add(at(100));
  expect(window.has(at(90))).toBe(true);
  expect(window.has(at(91))).toBe(false);
});

test("another origin begins anew", () => {
  const window = new PositionWindow(10);
  window.add(at(100));
  expect(window.has(at(5, "other"))).toBe(false);
  window.add(at(5, "other"));
  expect(window.has(at(100))).toBe(false);
  expect(window.last).toEqual(at(5, "other"));
});

test("a snapshot with the entries behind it gives the state back", () => {
  const state = new TickState(8);
  for (let n = 0; n < 50; n++) {
    state.observe({ symbol: n % 2 ? "A" : "B", eventTime: n, dayVolume: n, position: at(n) }, n);
  }
  const json = state.snapshot();
  state.observe({ symbol: "A", eventTime: 60, dayVolume: 60, position: at(51) }, 60);
  const restored = TickState.restore(8, json, [
    {
      kind: "trade",
      seq: 1,
      receivedAt: 60,
      key: "A",
      value: Buffer.alloc(0),
      eventTime: 60,
      position: "o:51",
      dayVolume: 60,
    },
  ]);
  expect(restored.snapshot()).toBe(state.snapshot());
  expect(restored.receivedAt).toBe(60);
});

test("resumes at the lowest of the last positions; silent symbols do not hold it back", () => {
  const state = new TickState(8);
  state.observe({ symbol: "A", eventTime: 1, dayVolume: undefined, position: at(7) });
  state.observe({ symbol: "B", eventTime: 1, dayVolume: undefined, position: at(9) });
  expect(state.resumePosition(["A", "B", "C"])).toEqual(at(7));
  expect(state.resumePosition(["C"])).toBeUndefined();
});
