/** What the log holds: one message for Kafka each, complete, so that sending needs nothing but the log. */
interface Common {
  /** The log position: one higher than the entry before, unique over all entries. Travels as header `mdsp-seq`. */
  readonly seq: number;
  /** When the message came in, milliseconds since 1970. */
  readonly receivedAt: number;
  /** The message's key: the symbol, or for a dead letter its source. */
  readonly key: string;
  /** The message's value, encoded. */
  readonly value: Buffer;
}

export interface TradeEntry extends Common {
  readonly kind: "trade";
  /** Milliseconds since 1970. */
  readonly eventTime: number;
  /** Replay position of the event, `<origin>:<index>`. */
  readonly position: string | undefined;
  /** Day volume the event told; recovery rebuilds the volume differences from it. */
  readonly dayVolume: number | undefined;
}

export interface DeadLetterEntry extends Common {
  readonly kind: "dead-letter";
  /** Why the bytes could not be read. */
  readonly reason: string;
}

export interface GapEntry extends Common {
  readonly kind: "gap";
}

export type LogEntry = TradeEntry | DeadLetterEntry | GapEntry;

/** An entry before the log gives it its position. */
export type NewEntry = Omit<TradeEntry, "seq"> | Omit<DeadLetterEntry, "seq"> | Omit<GapEntry, "seq">;
