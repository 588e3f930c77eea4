import { rank } from "./rollout.mjs";

/** The fields of a pod that name a Secret. */
const BY_NAME = new Set(["secret", "secretKeyRef", "secretRef"]);

/**
 * The workloads whose pods read a Secret, in the order in which the parts need each other: a pod keeps the variables that it
 * started with, and most programs the certificates.
 *
 * @param {readonly {kind: string, metadata: {name: string}, spec: object}[]} workloads
 * @param {string} secret its name
 */
export function readersOf(workloads, secret) {
  return workloads.filter(({ spec }) => refersTo(spec, secret)).sort((a, b) => rank(a) - rank(b));
}

function refersTo(value, secret) {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(
    ([field, inner]) =>
      (field === "secretName" && inner === secret) ||
      (BY_NAME.has(field) && inner?.name === secret) ||
      refersTo(inner, secret),
  );
}
