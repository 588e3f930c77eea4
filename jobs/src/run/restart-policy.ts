/** When a query that failed is started again. Times are milliseconds. */
export interface RestartPolicy {
  /** The first pause. @default 1000 */
  readonly initialDelayMs: number;
  /** The longest pause. @default 60000 */
  readonly maxDelayMs: number;
  /** Failures within `windowMs` after which the query is left failed until its file changes. @default 20 */
  readonly limit: number;
  /** How long a failure counts. @default 600000 */
  readonly windowMs: number;
}

export const DEFAULT_RESTART_POLICY: RestartPolicy = {
  initialDelayMs: 1_000,
  maxDelayMs: 60_000,
  limit: 20,
  windowMs: 600_000,
};

export type RestartDecision =
  | { readonly kind: "now" }
  | { readonly kind: "wait"; readonly untilMs: number }
  | { readonly kind: "give-up" };

/**
 * Decides on the next start from the times of the failures so far (milliseconds, ascending).
 * The pause doubles with each failure that still counts.
 */
export function decideRestart(failures: readonly number[], nowMs: number, policy: RestartPolicy): RestartDecision {
  const recent = failures.filter((at) => at > nowMs - policy.windowMs);
  const last = recent.at(-1);
  if (last === undefined) return { kind: "now" };
  if (recent.length >= policy.limit) return { kind: "give-up" };
  const delay = Math.min(policy.maxDelayMs, policy.initialDelayMs * 2 ** (recent.length - 1));
  return nowMs >= last + delay ? { kind: "now" } : { kind: "wait", untilMs: last + delay };
}
