/** What an {@link IngestError} can stand for. A code never changes its meaning. */
export const CODES = {
  configInvalid: "MDSP7001",
  configUnreadable: "MDSP7002",
  keyMissing: "MDSP7003",
  keyRefused: "MDSP7101",
  logLocked: "MDSP7201",
  logCorrupt: "MDSP7202",
  logWrite: "MDSP7203",
  avroSchema: "MDSP7301",
  kafkaTopic: "MDSP7401",
  kafkaForeignTail: "MDSP7402",
  kafkaSend: "MDSP7403",
  portTaken: "MDSP7501",
} as const;

export type IngestErrorCode = (typeof CODES)[keyof typeof CODES];

/** An error whose message says where it happened and what to do about it. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;

  constructor(code: IngestErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "IngestError";
    this.code = code;
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an I/O error (`ENOENT`, `EADDRINUSE`), if it has one. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
