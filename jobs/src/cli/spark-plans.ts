import { SparkSession } from "apache-spark-connect-node";
import type { BoundQuery } from "../analysis/analyse.js";
import { errorText } from "../errors.js";
import { planQuery } from "../plan/plan-query.js";
import { registerFunctions } from "../run/functions.js";
import { askExtensions } from "../run/handshake.js";

/** What Spark makes of a query, or why it does not. */
export type SparkPlan = { readonly plan: string } | { readonly problem: string };

/** How long a server may take to answer a first call, before it counts as not reached. */
const REACH_MS = 5_000;

/**
 * What a Spark Connect server makes of queries, in their order; a text says why the server was not reached. Nothing is
 * started on the server, and the session ends.
 */
export async function sparkPlans(
  remote: string,
  queries: readonly BoundQuery[],
): Promise<readonly SparkPlan[] | string> {
  const signal = AbortSignal.timeout(REACH_MS);
  let session: SparkSession;
  try {
    session = await SparkSession.connect({ url: remote, signal });
  } catch (error) {
    const why = signal.aborted ? `no answer within ${REACH_MS / 1_000} s` : messageOf(error);
    return `The Spark Connect server ${remote} was not reached: ${why}`;
  }
  try {
    // From then on the session knows the functions of spark-extensions.
    await askExtensions(session);
    const plans: SparkPlan[] = [];
    for (const query of queries) plans.push(await planOf(session, query));
    return plans;
  } finally {
    await session.release();
    await session.close();
  }
}

async function planOf(session: SparkSession, query: BoundQuery): Promise<SparkPlan> {
  try {
    const { relation, functions, sessionConf } = planQuery(query);
    await session.conf.setAll(sessionConf);
    await registerFunctions(session, functions);
    return { plan: (await session.relation(relation).explain()).trimEnd() };
  } catch (error) {
    return { problem: messageOf(error) };
  }
}

/** The first line of what went wrong. */
const messageOf = (error: unknown): string => errorText(error).split("\n")[0] ?? "";
