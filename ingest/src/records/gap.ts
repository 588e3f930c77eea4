/** A stretch of time in which ticks were lost, as it stands in the topic of gaps. */
export interface Gap {
  /** The symbol, or `*` for all. */
  readonly symbol: string;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly source: string;
}

/** JSON of a gap: times as ISO 8601 in UTC with milliseconds. */
export function encodeGap(gap: Gap): Buffer {
  const { symbol, reason, source } = gap;
  const from = new Date(gap.from).toISOString();
  const to = new Date(gap.to).toISOString();
  return Buffer.from(JSON.stringify({ symbol, from, to, reason, source }));
}
