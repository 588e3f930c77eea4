import { createHash } from "node:crypto";
import { toBinary } from "@bufbuild/protobuf";
import type { SparkSession, StreamingQuery } from "apache-spark-connect-node";
import { RelationSchema } from "apache-spark-connect-node/proto";
import type { StreamingQuerySpec } from "../plan/index.js";
import { registerFunctions } from "./functions.js";

/** A planned query, and where its checkpoint lies. */
export interface QueryDefinition extends StreamingQuerySpec {
  /** A path or URI that the Spark server writes; the query's own folder is below it. */
  readonly checkpointRoot: string;
}

/** Changes when anything that Spark is told changes. */
export function fingerprint(definition: QueryDefinition): string {
  const { relation, functions, sink, outputMode, triggerMs, sessionConf, checkpointName, checkpointRoot } = definition;
  const rest = JSON.stringify([functions, sink, outputMode, triggerMs, sessionConf, checkpointName, checkpointRoot]);
  return createHash("sha256").update(toBinary(RelationSchema, relation)).update(rest).digest("hex");
}

/**
 * Starts a query in a session. Its settings and functions come first, because Spark fixes them when a query starts.
 *
 * @throws MdspError MDSP4003 when the session cannot have one of its functions
 */
export async function startQuery(session: SparkSession, definition: QueryDefinition): Promise<StreamingQuery> {
  await session.conf.setAll(definition.sessionConf);
  await registerFunctions(session, definition.functions);
  return await session
    .relation(definition.relation)
    .writeStream.queryName(definition.name)
    .format(definition.sink.format)
    .options(definition.sink.options)
    .partitionBy(...(definition.sink.partitionBy ?? []))
    .outputMode(definition.outputMode)
    .trigger({ processingTimeMs: definition.triggerMs })
    .option("checkpointLocation", `${definition.checkpointRoot}/${definition.checkpointName}`)
    .start();
}
