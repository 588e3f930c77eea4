import { expect, test } from "vitest";
import { backoffMs } from "./backoff.js";

test("is anywhere between 0 and base × 2^attempt, never above the cap", () => {
  expect(backoffMs(0, 100, 10_000, () => 0)).toBe(0);
  expect(backoffMs(3, 100, 10_000, () => 0.5)).toBe(400);
  expect(backoffMs(20, 100, 10_000, () => 0.999)).toBe(9990);
  expect(backoffMs(100_000, 100, 10_000, () => 0.999)).toBe(9990);
});
