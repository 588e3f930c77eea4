import { describe, expect, it } from "vitest";
import { ProtocolError } from "../errors.js";
import { parseProgress } from "./progress.js";

const source = {
  description: "KafkaV2[Subscribe[trades]]",
  startOffset: null,
  endOffset: { trades: { "0": 5 } },
  latestOffset: '{"trades":{"0":7}}',
  numInputRows: 5,
  processedRowsPerSecond: 2.5,
};

const progress = {
  id: "i",
  runId: "r",
  name: null,
  timestamp: "2026-01-31T12:00:00.000Z",
  batchId: 3,
  batchDuration: 40,
  durationMs: { triggerExecution: 39 },
  eventTime: { watermark: "2026-01-31T11:59:58.000Z" },
  stateOperators: [],
  sources: [source, { ...source, numInputRows: 2, inputRowsPerSecond: "Infinity" }],
  sink: { description: "noop", numOutputRows: -1 },
  somethingNew: true,
};

describe("parseProgress", () => {
  it("reads Spark's JSON and sums up the sources", () => {
    expect(parseProgress(JSON.stringify(progress))).toMatchObject({
      id: "i",
      name: undefined,
      batchId: 3,
      numInputRows: 7,
      processedRowsPerSecond: 5,
      inputRowsPerSecond: Number.NaN,
      eventTime: { watermark: "2026-01-31T11:59:58.000Z" },
      sources: [
        { startOffset: undefined, endOffset: '{"trades":{"0":5}}', latestOffset: '{"trades":{"0":7}}', metrics: {} },
        { inputRowsPerSecond: Number.POSITIVE_INFINITY },
      ],
      observedMetrics: {},
    });
  });

  it("refuses what is no progress", () => {
    expect(() => parseProgress("{")).toThrow(ProtocolError);
    expect(() => parseProgress("{}")).toThrow(ProtocolError);
  });
});
