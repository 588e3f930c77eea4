import { create } from "@bufbuild/protobuf";
import { describe, expect, it } from "vitest";
import { ExecutePlanResponse_ExecutionProgressSchema } from "../gen/spark/connect/base_pb.js";
import { type ExecutionProgress, ProgressReport } from "./progress.js";

const message = (numTasks: bigint, numCompletedTasks: bigint) =>
  create(ExecutePlanResponse_ExecutionProgressSchema, {
    stages: [{ stageId: 3n, numTasks, numCompletedTasks, inputBytesRead: 2n ** 60n, done: false }],
    numInflightTasks: 2n,
  });

describe("ProgressReport", () => {
  it("tells every handler what the server sent, and the end with the stages of last time", () => {
    const told: ExecutionProgress[] = [];
    let count = 0;
    const report = new ProgressReport("op", [(progress) => told.push(progress), () => count++]);
    report.update(message(0n, 0n));
    report.update(message(8n, 1n));
    report.end();
    const stages = [{ stageId: 3, tasks: 8, completedTasks: 1, inputBytesRead: 2n ** 60n, done: false }];
    expect(told).toEqual([
      { operationId: "op", stages, inflightTasks: 2, done: false },
      { operationId: "op", stages, inflightTasks: 0, done: true },
    ]);
    expect(count).toBe(2);
  });
});
