import type { Sample } from "./exposition.js";

export type Labels = Readonly<Record<string, string>>;

/** A value at a time; `stale` marks the end of a series, as Prometheus does when a scrape no longer has it. */
export interface Point {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number | "stale";
}

/** The values of one metric with one set of labels, in the order of time. */
export interface Series {
  readonly labels: Labels;
  readonly points: readonly Point[];
}

interface Kept {
  readonly labels: Labels;
  readonly points: Point[];
}

/** What was scraped, for as long as the page can look back. */
export class MetricStore {
  readonly #keptMs: number;
  /** By metric, then by labels. */
  readonly #metrics = new Map<string, Map<string, Kept>>();

  constructor(keptMs: number) {
    this.#keptMs = keptMs;
  }

  /** Adds a scrape of one target; series of the target that it no longer has end. A failed scrape has no samples. */
  add(target: Labels, samples: readonly Sample[], at: number): void {
    const seen = new Set<Kept>();
    for (const { name, labels, value } of samples) {
      const kept = this.#series(name, { ...labels, ...target });
      kept.points.push({ at, value });
      seen.add(kept);
    }
    const isOfTarget = ({ labels }: Kept) => Object.entries(target).every(([key, value]) => labels[key] === value);
    for (const [name, all] of this.#metrics) {
      for (const [key, kept] of all) {
        if (isOfTarget(kept) && !seen.has(kept) && kept.points.at(-1)?.value !== "stale") {
          kept.points.push({ at, value: "stale" });
        }
        while ((kept.points[0]?.at ?? at) < at - this.#keptMs) kept.points.shift();
        if (kept.points.length === 0) all.delete(key);
      }
      if (all.size === 0) this.#metrics.delete(name);
    }
  }

  /** All series of a metric. */
  seriesOf(name: string): readonly Series[] {
    return [...(this.#metrics.get(name)?.values() ?? [])];
  }

  #series(name: string, labels: Labels): Kept {
    const all = this.#metrics.get(name) ?? new Map<string, Kept>();
    this.#metrics.set(name, all);
    const key = labelKey(labels);
    const known = all.get(key) ?? { labels, points: [] };
    all.set(key, known);
    return known;
  }
}

/** A text that two sets of labels share exactly when they are the same. */
export const labelKey = (labels: Labels): string =>
  JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
