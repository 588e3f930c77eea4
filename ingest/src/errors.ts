/** What an {@link IngestError} can stand for. A code never changes its meaning; docs/errors.md is made from these lines. */
export const CODES = {
  /** A setting of the file, the environment or a flag has a wrong value. @remedy Correct the settings that the message lists. */
  configInvalid: "MDSP7001",
  /** The configuration file cannot be read, or is no YAML. @remedy Correct the path of --config, or the file at the place in the message. */
  configUnreadable: "MDSP7002",
  /** There is no API key for TwelveData, or its file is empty or cannot be read. @remedy Set TWELVEDATA_API_KEY, or TWELVEDATA_API_KEY_FILE to a file that holds it. */
  keyMissing: "MDSP7003",
  /** Another process writes to the log folder. @remedy Stop it, or give this ingest another log.directory. */
  logLocked: "MDSP7201",
  /** An entry of the log, not the last one, is damaged; nothing after it is sent. @remedy Check the disk; move the damaged segment away to go on without its entries. */
  logCorrupt: "MDSP7202",
  /** The log cannot be written now; it is tried again, and ticks wait. @remedy Free space on the disk, or make the folder writable. */
  logWrite: "MDSP7203",
  /** The Avro schema cannot be read, or the rows do not fit it. @remedy Use the schema of the table that reads the records. */
  avroSchema: "MDSP7301",
  /** A Kafka topic does not exist or cannot be read. @remedy Create the topic, and see that its partitions have a leader. */
  kafkaTopic: "MDSP7401",
  /** A topic holds ticks that are not in the log: another ingest wrote them, or an older log was put back. @remedy Give each log its own topics; put the newest log back. */
  kafkaForeignTail: "MDSP7402",
  /** The port of the status page is taken. @remedy End the other program, or choose another http.port. */
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
