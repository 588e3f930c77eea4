import { v5 } from "uuid";

/** The name space of the ids below: a random UUID of this project's own. */
const NAMESPACE = "6f1d3c0e-6a0b-4f0e-9a3b-5d5b7d2f8c11";

/**
 * The id of the Spark Connect session that holds a pipeline's queries.
 *
 * It follows from the pipeline's name and its lease's generation alone, so a runner that was restarted can find, and a
 * runner that took over can close, the session of any earlier generation.
 */
export function sessionId(pipeline: string, generation: bigint): string {
  return v5(`${pipeline}/${generation}`, NAMESPACE);
}
