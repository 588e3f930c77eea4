import { execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { SessionClosedError, SparkSession } from "apache-spark-connect-node";
import { sessionId } from "../../jobs/src/run/session-id.js";
import { javaProgram } from "../../scripts/local/servers/jvm.js";

/** A query that runs, as `name run-id`. */
type RunningQuery = string;

/** The queries that run in a Spark server, whatever session they belong to: each has a thread that bears its name. */
export function queriesOfServer(pid: number): RunningQuery[] {
  const jcmd = join(dirname(realpathSync(javaProgram())), "jcmd");
  const threads = execFileSync(jcmd, [String(pid), "Thread.print"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const named = /^"stream execution thread for (\S+) \[id = \S+, runId = (\S+)\]"/gm;
  return [...threads.matchAll(named)].map(([, name, runId]) => `${name} ${runId}`).sort();
}

/** The queries of the session of a pipeline's generation; null when Spark refuses that session. */
export async function queriesOfGeneration(
  remote: string,
  pipeline: string,
  generation: bigint,
): Promise<RunningQuery[] | null> {
  try {
    await using session = await SparkSession.connect({
      url: remote,
      userId: "mdsp",
      sessionId: sessionId(pipeline, generation),
    });
    return (await session.streams.active()).map(({ name, runId }) => `${name} ${runId}`).sort();
  } catch (error) {
    if (error instanceof SessionClosedError) return null;
    throw error;
  }
}
