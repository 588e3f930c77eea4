import { sleep } from "../processes/wait.js";
import { fetchStatus } from "../screen/poll.js";
import { IngestSample, type QuerySample, RunnerSample } from "../screen/samples.js";
import { type EndOffsets, endOffsets, kafkaClient } from "./topics.js";

const POLL_MS = 500;
/** How long all must be quiet before the run counts as drained. */
const QUIET_MS = 2000;

/** Queries that read `topic` and have not reached its end. */
export function queriesBehind(queries: readonly QuerySample[], topic: string, ends: EndOffsets): readonly string[] {
  return queries
    .filter((query) => query.offsets[topic] !== undefined || query.batchId < 0)
    .filter((query) => Object.entries(ends).some(([partition, end]) => (query.offsets[topic]?.[partition] ?? 0) < end))
    .map((query) => query.name);
}

/** What a drain waits for; undefined when nothing. */
export type DrainState = { readonly waitingFor: string | undefined; readonly received: number };

/**
 * Waits until everything that was sent has gone all the way: ingest has had every message acknowledged, and each query
 * has read the topic to its end, both for two seconds without a change. False when that took longer than `timeoutMs`;
 * `onWait` hears what is waited for.
 */
export async function drain(options: {
  readonly ports: { readonly kafka: number; readonly ingest: number; readonly runner: number };
  readonly topic: string;
  readonly timeoutMs: number;
  readonly onWait: (what: string) => void;
}): Promise<boolean> {
  const admin = kafkaClient(options.ports.kafka, "mdsp-drain").admin();
  await admin.connect();
  try {
    const deadline = Date.now() + options.timeoutMs;
    let quietSince = Date.now();
    let received = -1;
    while (Date.now() < deadline) {
      const ends = await endOffsets(admin, options.topic);
      const state = await look(options.ports, options.topic, ends);
      if (state.waitingFor !== undefined || state.received !== received) quietSince = Date.now();
      received = state.received;
      if (Date.now() - quietSince >= QUIET_MS) return true;
      options.onWait(state.waitingFor ?? "quiet");
      await sleep(POLL_MS);
    }
    return false;
  } finally {
    await admin.disconnect();
  }
}

async function look(
  ports: { readonly ingest: number; readonly runner: number },
  topic: string,
  ends: EndOffsets,
): Promise<DrainState> {
  const ingest = await fetchStatus(`http://127.0.0.1:${ports.ingest}/status`, IngestSample);
  if (!ingest.ok) return { waitingFor: `ingest: ${ingest.error}`, received: -1 };
  const received = ingest.value.received.total;
  if (ingest.value.log.unsent > 0) return { waitingFor: `ingest to send ${ingest.value.log.unsent} more`, received };
  const runner = await fetchStatus(`http://127.0.0.1:${ports.runner}/status`, RunnerSample);
  if (!runner.ok) return { waitingFor: `the runner: ${runner.error}`, received };
  const queries = runner.value.jobs.flatMap((job) => job.queries);
  if (queries.length === 0) return { waitingFor: "the first job", received };
  const behind = queriesBehind(queries, topic, ends);
  return { waitingFor: behind.length > 0 ? `${behind.join(", ")} to read to the end` : undefined, received };
}
