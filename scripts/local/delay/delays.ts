/** What one look at a table saw: everything up to an event time can be read. Milliseconds since 1970. */
export interface Look {
  readonly at: number;
  readonly symbol: string;
  /** The event time of the newest tick that the row holds, or the end of the newest window. */
  readonly upTo: number;
}

/** A look at an open bar of one second: it holds the first `count` ticks of the second that begins at `start`. */
export interface BarLook {
  readonly at: number;
  readonly symbol: string;
  readonly start: number;
  readonly count: number;
}

/** Event times of each symbol's ticks, ascending. */
export type TickTimes = ReadonlyMap<string, readonly number[]>;

/** How long rows of one job took, in milliseconds. */
export interface Delays {
  readonly job: string;
  /** What the time is counted from. */
  readonly from: "tick" | "end of the window";
  readonly count: number;
  readonly median: number;
  readonly p99: number;
}

/** The tick that a bar's count stands for: the looks at bars as looks at ticks. */
export function asTickLooks(looks: readonly BarLook[], ticks: TickTimes): readonly Look[] {
  return looks.flatMap(({ at, symbol, start, count }) => {
    const times = ticks.get(symbol) ?? [];
    const upTo = times[firstFrom(times, start) + count - 1];
    return upTo === undefined || upTo >= start + 1000 ? [] : [{ at, symbol, upTo }];
  });
}

/** For each tick after a symbol's first look: from its event time until a look that saw it. */
export function tickDelays(looks: readonly Look[], ticks: TickTimes): readonly number[] {
  return [...ticks].flatMap(([symbol, times]) => {
    const own = looks.filter((look) => look.symbol === symbol);
    const first = own[0];
    if (first === undefined) return [];
    const delays: number[] = [];
    let next = firstFrom(times, first.upTo + 1);
    for (const { at, upTo } of own) {
      for (let time = times[next]; time !== undefined && time <= upTo; time = times[++next]) delays.push(at - time);
    }
    return delays;
  });
}

/** For each window that appeared after a symbol's first look: from its end until the look that saw it. */
export function windowDelays(looks: readonly Look[]): readonly number[] {
  const seen = new Map<string, number>();
  return looks.flatMap(({ at, symbol, upTo }) => {
    const before = seen.get(symbol);
    seen.set(symbol, Math.max(upTo, before ?? upTo));
    return before !== undefined && upTo > before ? [at - upTo] : [];
  });
}

/** Median and 99th percentile (nearest rank); undefined without values. */
export function summary(job: string, from: Delays["from"], values: readonly number[]): Delays | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const [median, p99] = [rank(0.5), rank(0.99)];
  return median === undefined || p99 === undefined ? undefined : { job, from, count: sorted.length, median, p99 };
}

/** The first index whose value is not below `value`. */
function firstFrom(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
