const BLOCKS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** A line of blocks, one a value, from the least (▁) to the greatest (█); equal values stand in the middle. */
export function sparkline(values: readonly number[]): string {
  const least = Math.min(...values);
  const span = Math.max(...values) - least;
  return values
    .map((value) => BLOCKS[span === 0 ? 3 : Math.round(((value - least) / span) * (BLOCKS.length - 1))])
    .join("");
}

/** A count for people: `53`, `1,204`, `1.2 M`. */
export function formatCount(value: number): string {
  if (value >= 1e6) return `${(value / 1e6).toFixed(1)} M`;
  return Math.round(value).toLocaleString("en-US");
}

/** A rate a second: `0.4/s`, `53/s`. */
export function formatRate(value: number): string {
  return `${value > 0 && value < 9.95 ? value.toFixed(1) : formatCount(value)}/s`;
}

/** A span of time: `450 ms`, `2.3 s`, `3 min 5 s`, `2 h 4 min`. */
export function formatSpan(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`;
}

/** A price with two decimals, or with as many as a price below 10 needs. */
export function formatPrice(value: number): string {
  return value.toLocaleString("en-US", {
    minimumFractionDigits: 2,
    maximumFractionDigits: Math.abs(value) < 10 ? 5 : 2,
  });
}

/** An amount with at most three decimals. */
export function formatAmount(value: number | null): string {
  return value === null ? "–" : value.toLocaleString("en-US", { maximumFractionDigits: Math.abs(value) < 100 ? 3 : 0 });
}

/** The first line of a message, cut to `width` columns. */
export function shorten(text: string, width: number): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line.length <= width ? line : `${line.slice(0, Math.max(0, width - 1))}…`;
}
