import { expect, test } from "vitest";
import { type KnownQuery, reconcile } from "./reconcile.js";
import { DEFAULT_RESTART_POLICY } from "./restart-policy.js";

const bars = { name: "bars", fingerprint: "a" };
const running: KnownQuery = { name: "bars", fingerprint: "a", active: true, failures: [] };
const plan = (desired: (typeof bars)[], known: KnownQuery[], now = 0) =>
  reconcile(desired, known, now, DEFAULT_RESTART_POLICY);

test("starts what is missing and keeps what runs", () => {
  expect(plan([bars], [])).toEqual([{ kind: "start", name: "bars" }]);
  expect(plan([bars], [running])).toEqual([{ kind: "keep", name: "bars" }]);
});

test("stops what is gone from the folder", () => {
  expect(plan([], [running])).toEqual([{ kind: "stop", name: "bars", why: "removed" }]);
  expect(plan([], [{ ...running, active: false }])).toEqual([]);
});

test("a changed definition stops the running query, and then starts the new one at once", () => {
  const changed = { ...bars, fingerprint: "b" };
  expect(plan([changed], [running])).toEqual([{ kind: "stop", name: "bars", why: "changed" }]);
  expect(plan([changed], [{ ...running, active: false, failures: [1, 2, 3] }], 3)).toEqual([
    { kind: "start", name: "bars" },
  ]);
});

test("a failed query waits, starts again, and is given up at the limit", () => {
  const failed = { ...running, active: false, failures: [1_000] };
  expect(plan([bars], [failed], 1_500)).toEqual([{ kind: "wait", name: "bars", untilMs: 2_000 }]);
  expect(plan([bars], [failed], 2_000)).toEqual([{ kind: "start", name: "bars" }]);
  const often = { ...failed, failures: Array.from({ length: 20 }, (_, i) => 1_000 + i) };
  expect(plan([bars], [often], 2_000)).toEqual([{ kind: "give-up", name: "bars" }]);
});
