import { z } from "zod";
import { ProtocolError } from "../errors.js";
import { type StreamingQueryListenerEvent, StreamingQueryEventType as Type } from "../gen/spark/connect/commands_pb.js";
import { Progress, type StreamingQueryProgress } from "./progress.js";

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);
const Started = z.object({
  id: z.string(),
  runId: z.string(),
  name: optionalText,
  timestamp: z.string(),
  jobTags: z
    .array(z.string())
    .nullish()
    .transform((tags): readonly string[] => tags ?? []),
});
const Idle = z.object({ id: z.string(), runId: z.string(), timestamp: z.string() });
const Terminated = z.object({
  id: z.string(),
  runId: z.string(),
  exception: optionalText,
  errorClassOnException: optionalText,
});

/** A streaming query was started by this client. */
export interface QueryStartedEvent {
  readonly kind: "started";
  /** UUID that stays the same over restarts from the checkpoint. */
  readonly id: string;
  /** UUID of this run. */
  readonly runId: string;
  readonly name: string | undefined;
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
  /** The tags of the jobs of this run, among them those of the session when it was started. Since Spark 4.1. */
  readonly jobTags: readonly string[];
}

/** A micro-batch has ended. */
export interface QueryProgressEvent {
  readonly kind: "progress";
  readonly progress: StreamingQueryProgress;
}

/** A query has waited for data for some time (`spark.sql.streaming.noDataProgressEventInterval`, 10 s). Since Spark 3.5. */
export interface QueryIdleEvent {
  readonly kind: "idle";
  readonly id: string;
  readonly runId: string;
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
}

/** A query has ended. */
export interface QueryTerminatedEvent {
  readonly kind: "terminated";
  readonly id: string;
  readonly runId: string;
  /** Message and Java stack trace of the error that ended it; undefined when it was stopped or ended by itself. */
  readonly exception: string | undefined;
  /** Spark's error condition, where the error has one. */
  readonly errorClass: string | undefined;
}

/** What happens to the streaming queries of a session. */
export type StreamingQueryEvent = QueryStartedEvent | QueryProgressEvent | QueryIdleEvent | QueryTerminatedEvent;

/** @throws {ProtocolError} when the text is no such event. */
export function parseStarted(json: string): QueryStartedEvent {
  return { kind: "started", ...parse(Started, json) };
}

/** The event in a message; undefined for kinds that later versions of Spark may add. */
export function parseEvent({ eventType, eventJson }: StreamingQueryListenerEvent): StreamingQueryEvent | undefined {
  switch (eventType) {
    case Type.QUERY_PROGRESS_EVENT:
      return { kind: "progress", ...parse(z.object({ progress: Progress }), eventJson) };
    case Type.QUERY_IDLE_EVENT:
      return { kind: "idle", ...parse(Idle, eventJson) };
    case Type.QUERY_TERMINATED_EVENT: {
      const { errorClassOnException: errorClass, ...event } = parse(Terminated, eventJson);
      return { kind: "terminated", ...event, errorClass };
    }
    default:
      return undefined;
  }
}

function parse<T>(schema: z.ZodType<T>, json: string): T {
  try {
    return schema.parse(JSON.parse(json));
  } catch (cause) {
    const message = `The server sent an event of a streaming query that this client cannot read: ${json.slice(0, 500)}`;
    throw new ProtocolError(message, { cause });
  }
}
