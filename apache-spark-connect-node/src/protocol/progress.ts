import type { ExecutePlanResponse_ExecutionProgress } from "../gen/spark/connect/base_pb.js";

/** How far a stage of an execution is. */
export interface StageProgress {
  readonly stageId: number;
  readonly tasks: number;
  readonly completedTasks: number;
  /** Bytes read from files and tables so far. */
  readonly inputBytesRead: bigint;
  readonly done: boolean;
}

/** How far an execution is. Since Spark 4.0. */
export interface ExecutionProgress {
  readonly operationId: string;
  /** The stages that the server reported last. */
  readonly stages: readonly StageProgress[];
  /** Tasks that run at the moment. */
  readonly inflightTasks: number;
  /** Whether the execution ended, well or not; nothing is told after it. */
  readonly done: boolean;
}

/** Is told about progress. What it throws fails the call. */
export type ProgressHandler = (progress: ExecutionProgress) => void;

/** Tells handlers about one execution. */
export class ProgressReport {
  readonly #handlers: readonly ProgressHandler[];
  #last: ExecutionProgress;

  constructor(operationId: string, handlers: readonly ProgressHandler[]) {
    this.#handlers = handlers;
    this.#last = { operationId, stages: [], inflightTasks: 0, done: false };
  }

  /** Takes what the server sent. As long as it knows of no task, there is nothing to tell. */
  update(message: ExecutePlanResponse_ExecutionProgress): void {
    const stages = message.stages.map((stage) => ({
      stageId: Number(stage.stageId),
      tasks: Number(stage.numTasks),
      completedTasks: Number(stage.numCompletedTasks),
      inputBytesRead: stage.inputBytesRead,
      done: stage.done,
    }));
    if (stages.every((stage) => stage.tasks === 0)) return;
    this.#tell({ ...this.#last, stages, inflightTasks: Number(message.numInflightTasks) });
  }

  /** The execution ended. */
  end(): void {
    this.#tell({ ...this.#last, inflightTasks: 0, done: true });
  }

  #tell(progress: ExecutionProgress): void {
    this.#last = progress;
    for (const handler of this.#handlers) handler(progress);
  }
}
