import { expect, test } from "vitest";
import { DEFAULT_RESTART_POLICY, decideRestart } from "./restart-policy.js";

const policy = { ...DEFAULT_RESTART_POLICY, initialDelayMs: 100, maxDelayMs: 350, limit: 5, windowMs: 10_000 };

test("a query that never failed starts now", () => {
  expect(decideRestart([], 0, policy)).toEqual({ kind: "now" });
});

test("the pause doubles with each failure up to the longest", () => {
  expect(decideRestart([1000], 1050, policy)).toEqual({ kind: "wait", untilMs: 1100 });
  expect(decideRestart([1000, 2000], 2050, policy)).toEqual({ kind: "wait", untilMs: 2200 });
  expect(decideRestart([1000, 2000, 3000, 4000], 4050, policy)).toEqual({ kind: "wait", untilMs: 4350 });
  expect(decideRestart([1000], 1100, policy)).toEqual({ kind: "now" });
});

test("too many failures within the window end the restarts, and old ones are forgotten", () => {
  expect(decideRestart([1, 2, 3, 4, 5], 6, policy)).toEqual({ kind: "give-up" });
  expect(decideRestart([1, 2, 3, 4, 5], 20_000, policy)).toEqual({ kind: "now" });
});
