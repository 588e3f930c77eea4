import { InvalidArgumentError } from "../errors.js";
import type { WriteStreamOperationStart } from "../gen/spark/connect/commands_pb.js";

/** When a streaming query runs. Times are whole milliseconds. */
export type Trigger =
  /** A micro-batch each time the interval has passed; 0: as soon as the one before has ended. */
  | { readonly processingTimeMs: number }
  /** What is there now, in as many micro-batches as the source's limits ask for; then the query ends. */
  | { readonly availableNow: true }
  /** What is there now, in one micro-batch; then the query ends. */
  | { readonly once: true }
  /** Continuous processing, with a checkpoint each time the interval has passed. */
  | { readonly continuousMs: number }
  /** Real-time processing in batches of this duration (since Spark 4.1; stateless queries). */
  | { readonly realTimeMs: number };

/**
 * The trigger as the protocol writes it.
 * @throws {InvalidArgumentError} when a time is no whole number of milliseconds, or negative.
 */
export function triggerMessage(trigger: Trigger): WriteStreamOperationStart["trigger"] {
  if ("processingTimeMs" in trigger) {
    return { case: "processingTimeInterval", value: interval("processingTimeMs", trigger.processingTimeMs) };
  }
  if ("continuousMs" in trigger) {
    return { case: "continuousCheckpointInterval", value: interval("continuousMs", trigger.continuousMs) };
  }
  if ("realTimeMs" in trigger)
    return { case: "realTimeBatchDuration", value: interval("realTimeMs", trigger.realTimeMs) };
  return "once" in trigger ? { case: "once", value: true } : { case: "availableNow", value: true };
}

function interval(name: string, ms: number): string {
  if (Number.isSafeInteger(ms) && ms >= 0) return `${ms} milliseconds`;
  throw new InvalidArgumentError(`The trigger's ${name} must be a whole number of milliseconds, but is ${ms}.`);
}
