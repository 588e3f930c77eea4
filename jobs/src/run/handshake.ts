import { create } from "@bufbuild/protobuf";
import { AnySchema } from "@bufbuild/protobuf/wkt";
import type { SparkSession } from "apache-spark-connect-node";
import { RelationSchema } from "apache-spark-connect-node/proto";
import { z } from "zod";
import { MdspError } from "../errors.js";

/** The version of the extension messages that this compiler writes. */
export const PROTOCOL_VERSION = 1;

const Answer = z.object({ extensions_version: z.string(), protocol_version: z.number(), spark_version: z.string() });

export type ExtensionsVersion = z.infer<typeof Answer>;

const REMEDY =
  "Start the Spark Connect server with --jars mdsp-spark-extensions.jar and " +
  "--conf spark.connect.extensions.relation.classes=io.mdsp.spark.ExtensionsRelationPlugin.";

/** Asks the server for its extensions and refuses to go on with none, or with ones that speak another protocol. */
export async function requireExtensions(session: SparkSession): Promise<ExtensionsVersion> {
  const message = create(AnySchema, {
    typeUrl: "type.googleapis.com/mdsp.spark.v1.Handshake",
    value: new Uint8Array(),
  });
  const relation = create(RelationSchema, { relType: { case: "extension", value: message } });
  let rows: readonly Record<string, unknown>[];
  try {
    rows = await session.relation(relation).collect();
  } catch (cause) {
    if (cause instanceof Error && /extension|plugin/i.test(cause.message)) {
      throw new MdspError("MDSP4001", "The Spark Connect server has no MarketDataStreamPipeline extensions.", {
        hint: REMEDY,
        cause,
      });
    }
    throw cause;
  }
  const answer = Answer.parse(rows[0]);
  if (answer.protocol_version !== PROTOCOL_VERSION) {
    throw new MdspError(
      "MDSP4002",
      `The server's extensions (${answer.extensions_version}) speak protocol ${answer.protocol_version}; this is ${PROTOCOL_VERSION}.`,
      { hint: `Use the extensions of the same release as this tool. ${REMEDY}` },
    );
  }
  return answer;
}
