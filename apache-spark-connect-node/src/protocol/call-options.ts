import type { ProgressHandler } from "./progress.js";

/** Options of every call to the server. All but `signal` matter only to calls that execute something. */
export interface CallOptions {
  /**
   * Ends the call, and interrupts what it runs on the server. The call then rejects with OperationCancelledError. Spark's
   * tasks end where they look for the interruption: a nested-loop join, for instance, looks only between matching rows.
   */
  readonly signal?: AbortSignal | undefined;
  /** Tags for `session.interruptTag`, beside those of the session. A tag is not empty and has no comma. */
  readonly tags?: readonly string[] | undefined;
  /**
   * UUID under which the server knows what the call executes, for `session.interruptOperation`. No two executions of a
   * session may have the same.
   * @default a random one
   */
  readonly operationId?: string | undefined;
  /** Told about the execution's progress every few seconds, and once when it ends. */
  readonly onProgress?: ProgressHandler | undefined;
}
