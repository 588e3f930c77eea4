/**
 * Pause before the next attempt: full jitter, evenly random between 0 and min(cap, base × 2^attempt). The randomness
 * keeps many clients from coming back at once.
 *
 * Source: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backoffMs(attempt: number, baseMs: number, capMs: number, random: () => number = Math.random): number {
  return Math.floor(random() * Math.min(capMs, baseMs * 2 ** Math.min(attempt, 30)));
}
