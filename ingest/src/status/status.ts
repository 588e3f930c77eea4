import type { ConnectionStatus } from "../twelvedata/connection-events.js";

/** What `/status` answers; the live screen reads it. Times are ISO 8601 in UTC. */
export interface IngestStatus {
  readonly source: string;
  readonly startedAt: string;
  readonly connections: readonly ConnectionStatus[];
  readonly received: {
    readonly total: number;
    readonly perSecond: number;
    /** Ticks written to the log. */
    readonly accepted: number;
    /** Events that came twice, by their position. */
    readonly duplicates: number;
    readonly deadLetters: number;
    /** Ticks dropped because the log was full. */
    readonly dropped: number;
    readonly gaps: number;
  };
  /** When the newest tick of each symbol that is asked for was accepted; the start of ingest where there was none yet. */
  readonly newestTicks: Readonly<Record<string, string>>;
  readonly log: {
    readonly nextSeq: number;
    readonly durableSeq: number;
    /** Entries that Kafka has not acknowledged. */
    readonly unsent: number;
    readonly usedBytes: number;
    readonly maxBytes: number;
    readonly fill: number;
    readonly fullSince: string | null;
    readonly lastError: string | null;
  };
  readonly kafka: {
    readonly state: "connecting" | "sending" | "failed";
    readonly sent: number;
    readonly sentPerSecond: number;
    /** Records that were found in Kafka already, after an error or a restart. */
    readonly skipped: number;
    readonly acknowledgedSeq: number;
    readonly errors: number;
    readonly lastError: string | null;
    readonly lastBatchMs: number | null;
  };
}

/** Whether ingest does its work, for `/healthz`. */
export interface Health {
  readonly ok: boolean;
  readonly problems: readonly string[];
}

/** A Kafka that is away is no illness while the log has room; a refused key and a full log are. */
export function healthOf(status: IngestStatus): Health {
  const refused = status.connections.filter((connection) => connection.state === "refused");
  const problems = [
    ...refused.map((connection) => connection.lastError ?? "the server refuses the API key"),
    ...(status.log.fullSince === null ? [] : [`the log is full since ${status.log.fullSince}`]),
    ...(status.log.lastError === null ? [] : [`the log cannot be written: ${status.log.lastError}`]),
  ];
  return { ok: problems.length === 0, problems };
}
