/** What a {@link LocalStackError} can stand for. A code never changes its meaning; docs/errors.md is made from these lines. */
export type LocalStackErrorCode =
  /** A server or a part of the stack ended before it was ready, or did not answer in time. @remedy Read the end of its log in the message; free memory, or end what takes its port. */
  | "MDSP9101"
  /** A program could not be started at all. @remedy Run npm run setup, which fetches every program. */
  | "MDSP9102"
  /** There is no Java. @remedy Install a JDK 17, or set JAVA_HOME. */
  | "MDSP9103"
  /** The jars of a server are not there. @remedy Run npm run setup. */
  | "MDSP9104"
  /** Kafka's data folder could not be formatted. @remedy Read the end of the log in the message; npm run clean removes a damaged folder. */
  | "MDSP9105"
  /** A variable for a port is no number from 1 to 65535, or two ports are the same. @remedy Give each its own port. */
  | "MDSP9106"
  /** A length of time is not written as one. @remedy Write it like 90s, 5m or 1h. */
  | "MDSP9107"
  /** A stack's name has other characters than letters, digits, - and _. @remedy Choose another name. */
  | "MDSP9108"
  /** The process does not find itself in the list of processes. @remedy Run it where /proc or ps can be read. */
  | "MDSP9109"
  /** A part was to be started while the stack is being stopped. @remedy Start again when it has stopped. */
  | "MDSP9110"
  /** The topics could not be created in Kafka. @remedy Read the cause in the message, and Kafka's log. */
  | "MDSP9111"
  /** Cassandra lacks a table that is to be counted. @remedy Start the stack first: the runner creates the tables. */
  | "MDSP9112"
  /** A stack of this name runs already. @remedy See it with npm run status, end it with npm run stop. */
  | "MDSP9113"
  /** A port that the stack needs is taken. @remedy End the program in the message, or take another port with the variable in it. */
  | "MDSP9114"
  /** --live was asked for without an API key. @remedy Set TWELVEDATA_API_KEY, or leave --live out. */
  | "MDSP9115"
  /** What is to be removed belongs to a stack that runs. @remedy End it first: npm run stop. */
  | "MDSP9116"
  /** Nothing was removed, because there is nobody to ask. @remedy Say --yes. */
  | "MDSP9117"
  /** Delays were to be measured of a stack that does not run. @remedy Start it first: npm start. */
  | "MDSP9118";

/** An error of the local stack. `code` is stable; the message says where and what to do. */
export class LocalStackError extends Error {
  override readonly name = "LocalStackError";

  constructor(
    readonly code: LocalStackErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The `code` of a system error (`ENOENT`, `EADDRINUSE` …); undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
