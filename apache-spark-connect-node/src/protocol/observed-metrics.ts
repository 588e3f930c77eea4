import type { SparkConnectError } from "../errors.js";
import type { ExecutePlanResponse_ObservedMetrics } from "../gen/spark/connect/base_pb.js";
import { rowOf } from "../values/literal-value.js";
import type { Row } from "../values/value.js";
import { exceptionOf } from "./error-converter.js";

/** What an observation gave: its metrics, or why they could not be computed. */
export type ObservedResult = { readonly metrics: Row } | { readonly error: SparkConnectError };

type Receive = (result: ObservedResult) => void;

/** Who waits for the metrics of which relation: they come with the responses of whatever execution contains it. */
export class ObservedMetrics {
  readonly #waiting = new Map<bigint, Receive>();

  /** Tells `receive` the metrics of the first execution that contains the relation with this plan id and succeeds. */
  expect(planId: bigint, receive: Receive): void {
    this.#waiting.set(planId, receive);
  }

  /** Takes what a response of an execution carries. */
  deliver(observed: readonly ExecutePlanResponse_ObservedMetrics[]): void {
    for (const metrics of observed) {
      const receive = this.#waiting.get(metrics.planId);
      this.#waiting.delete(metrics.planId);
      receive?.(resultOf(metrics));
    }
  }
}

function resultOf({ keys, values, errors, rootErrorIdx }: ExecutePlanResponse_ObservedMetrics): ObservedResult {
  const root = rootErrorIdx === undefined ? errors[0] : errors[rootErrorIdx];
  if (root === undefined) return { metrics: rowOf(keys, values) };
  return { error: exceptionOf(root, errors) };
}
