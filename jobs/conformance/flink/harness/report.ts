import type { Verdict } from "./compare.js";

export interface Result {
  readonly name: string;
  readonly feature: string;
  readonly verdict: Verdict;
}

const KINDS = ["equal", "differing", "refused"] as const;

/** The report for people: what differs, what is refused and why, and the figures by feature. The last line counts all. */
export function reportLines(results: readonly Result[]): string[] {
  const count = (of: readonly Result[], kind: Verdict["kind"]) =>
    of.filter(({ verdict }) => verdict.kind === kind).length;
  const features = [...new Set(results.map(({ feature }) => feature))];
  const width = Math.max(...features.map((feature) => feature.length), 7);
  return [
    ...results.flatMap(({ name, verdict }) =>
      verdict.kind === "refused" ? [`refused   ${name}: ${verdict.reason}`] : [],
    ),
    ...results.flatMap(({ name, verdict }) =>
      verdict.kind === "differing" ? [`differing ${name}\n   ${verdict.difference.replaceAll("\n", "\n   ")}`] : [],
    ),
    "",
    `${"feature".padEnd(width)}  ${KINDS.map((kind) => kind.padStart(9)).join(" ")}`,
    ...features.map((feature) => {
      const of = results.filter((each) => each.feature === feature);
      return `${feature.padEnd(width)}  ${KINDS.map((kind) => String(count(of, kind)).padStart(9)).join(" ")}`;
    }),
    "",
    KINDS.map((kind) => `${count(results, kind)} ${kind}`).join(", "),
  ];
}
