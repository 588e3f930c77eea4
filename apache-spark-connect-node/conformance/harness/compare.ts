import { normalisePlan } from "./normalise-plan.js";
import type { Line, Result } from "./result.js";

/** How an operation compares: equal, differing (and in what), or not there (and why; no reason is a failure). */
export type Verdict =
  | { readonly kind: "equal"; readonly operation: string }
  | { readonly kind: "differing"; readonly operation: string; readonly difference: string }
  | { readonly kind: "absent"; readonly operation: string; readonly reason: string };

/** Compares what PySpark and this client made of the operations; each operation has one verdict. */
export function compare(pyspark: readonly Line[], here: readonly Line[]): readonly Verdict[] {
  const results = new Map(here.map((line) => [line.operation, line.result]));
  const names = new Set(pyspark.map((line) => line.operation));
  const alone = here.filter((line) => !names.has(line.operation));
  return [
    ...pyspark.map(({ operation, result }) => verdict(operation, result, results.get(operation))),
    ...alone.map(({ operation }): Verdict => differing(operation, "PySpark has no operation of this name")),
  ];
}

function verdict(operation: string, theirs: Result, ours: Result | undefined): Verdict {
  if (ours === undefined) return { kind: "absent", operation, reason: "" };
  if (ours.kind === "absent") return { kind: "absent", operation, reason: ours.reason };
  const difference = differenceOf(theirs, ours, operation.startsWith("errors."));
  return difference === undefined ? { kind: "equal", operation } : differing(operation, difference);
}

const differing = (operation: string, difference: string): Verdict => ({ kind: "differing", operation, difference });

/** The first thing in which two results differ. An error is a result only where one is meant. */
function differenceOf(theirs: Result, ours: Result, errorIsMeant: boolean): string | undefined {
  if (theirs.kind === "error" && ours.kind === "error") {
    if (!errorIsMeant) return `fails: ${shorten(ours.message)} (PySpark: ${shorten(theirs.message)})`;
    if (theirs.errorClass === "") return `PySpark fails by itself: ${shorten(theirs.message)}`;
    return unequal("error", errorText(theirs), errorText(ours));
  }
  if (theirs.kind === "error") return `PySpark fails: ${shorten(theirs.message)}; this client does not`;
  if (ours.kind === "error") return `fails: ${shorten(ours.message)}`;
  if (theirs.kind === "value" && ours.kind === "value") return unequal("value", theirs.value, ours.value);
  if (theirs.kind === "frame" && ours.kind === "frame") {
    return (
      unequal("schema", sortedJson(theirs.schema), sortedJson(ours.schema)) ??
      rowsDiffer(theirs, ours) ??
      plansDiffer(theirs, ours)
    );
  }
  return `PySpark gives a ${theirs.kind}, this client a ${ours.kind}`;
}

/** JSON whose keys are in the order of the alphabet. */
function sortedJson(json: string): string {
  const sorted = (_key: string, value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(JSON.parse(json), sorted);
}

type Frame = Result & { readonly kind: "frame" };

function rowsDiffer(theirs: Frame, ours: Frame): string | undefined {
  const order = ({ rows, isOrdered }: Frame) => (isOrdered ? rows : rows.toSorted());
  if (theirs.isOrdered !== ours.isOrdered) return "only one side says that the rows are ordered";
  return linesDiffer("rows", order(theirs), order(ours));
}

function plansDiffer(theirs: Frame, ours: Frame): string | undefined {
  const expected = normalisePlan(theirs.plan);
  const actual = normalisePlan(ours.plan);
  for (const [index, { name, lines }] of expected.entries()) {
    const section = actual[index];
    if (section?.name !== name) return `plan: section ${section?.name ?? "missing"} where ${name} is due`;
    const difference = linesDiffer(name, lines, section.lines);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function linesDiffer(what: string, theirs: readonly string[], ours: readonly string[]): string | undefined {
  const count = Math.max(theirs.length, ours.length);
  for (let index = 0; index < count; index++) {
    const difference = unequal(`${what} ${index + 1}`, theirs[index] ?? "nothing", ours[index] ?? "nothing");
    if (difference !== undefined) return difference;
  }
  return undefined;
}

const errorText = ({ errorClass, sqlState }: { readonly errorClass: string; readonly sqlState: string }) =>
  `${errorClass} ${sqlState}`;

const CONTEXT = 40;
const LONGEST = 160;

/** Two texts that should be equal, from a little before the place where they part. */
function unequal(what: string, theirs: string, ours: string): string | undefined {
  if (theirs === ours) return undefined;
  let same = 0;
  while (theirs[same] === ours[same]) same += 1;
  const from = Math.max(0, same - CONTEXT);
  const part = (text: string) => `${from > 0 ? "…" : ""}${shorten(text.slice(from))}`;
  return `${what}: ${part(ours)} (PySpark: ${part(theirs)})`;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
}
