import { describe, expect, it } from "vitest";
import { InvalidArgumentError } from "../errors.js";
import { type Trigger, triggerMessage } from "./trigger.js";

describe("triggerMessage", () => {
  it.each<[Trigger, unknown]>([
    [{ processingTimeMs: 0 }, { case: "processingTimeInterval", value: "0 milliseconds" }],
    [{ processingTimeMs: 500 }, { case: "processingTimeInterval", value: "500 milliseconds" }],
    [{ availableNow: true }, { case: "availableNow", value: true }],
    [{ once: true }, { case: "once", value: true }],
    [{ continuousMs: 1000 }, { case: "continuousCheckpointInterval", value: "1000 milliseconds" }],
    [{ realTimeMs: 5000 }, { case: "realTimeBatchDuration", value: "5000 milliseconds" }],
  ])("%j", (trigger, message) => {
    expect(triggerMessage(trigger)).toEqual(message);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (ms) => {
    expect(() => triggerMessage({ processingTimeMs: ms })).toThrow(InvalidArgumentError);
  });
});
