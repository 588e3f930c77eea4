import { decideRestart, type RestartPolicy } from "./restart-policy.js";

/** A query as the SQL files want it. `fingerprint` changes when anything that Spark is told changes. */
export interface DesiredQuery {
  readonly name: string;
  readonly fingerprint: string;
}

/** A query as the runner last knew it on the server. */
export interface KnownQuery {
  readonly name: string;
  /** Of the definition it was started with; null when another run of the runner started it. */
  readonly fingerprint: string | null;
  readonly active: boolean;
  /** When it failed, milliseconds, ascending; emptied when its definition changes. */
  readonly failures: readonly number[];
}

export type Action =
  | { readonly kind: "start"; readonly name: string }
  | { readonly kind: "stop"; readonly name: string; readonly why: "removed" | "changed" }
  | { readonly kind: "wait"; readonly name: string; readonly untilMs: number }
  | { readonly kind: "give-up"; readonly name: string }
  | { readonly kind: "keep"; readonly name: string };

/** Compares what should run with what runs. Pure: the supervisor carries the actions out. */
export function reconcile(
  desired: readonly DesiredQuery[],
  known: readonly KnownQuery[],
  nowMs: number,
  policy: RestartPolicy,
): Action[] {
  const byName = new Map(known.map((query) => [query.name, query]));
  const wanted = new Set(desired.map((query) => query.name));
  const actions: Action[] = known
    .filter((query) => query.active && !wanted.has(query.name))
    .map((query) => ({ kind: "stop", name: query.name, why: "removed" }));
  for (const query of desired) actions.push(forQuery(query, byName.get(query.name), nowMs, policy));
  return actions;
}

function forQuery(desired: DesiredQuery, known: KnownQuery | undefined, nowMs: number, policy: RestartPolicy): Action {
  const { name } = desired;
  if (known === undefined) return { kind: "start", name };
  const changed = known.fingerprint !== desired.fingerprint;
  if (known.active) return changed ? { kind: "stop", name, why: "changed" } : { kind: "keep", name };
  if (changed) return { kind: "start", name };
  const decision = decideRestart(known.failures, nowMs, policy);
  switch (decision.kind) {
    case "now":
      return { kind: "start", name };
    case "wait":
      return { kind: "wait", name, untilMs: decision.untilMs };
    case "give-up":
      return { kind: "give-up", name };
  }
}
