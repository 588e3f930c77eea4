import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
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

/** The jar as the npm package brings it; in a checkout it is built by `npm run setup`. */
const packed = fileURLToPath(new URL("../../jars/mdsp-spark-extensions.jar", import.meta.url));

/** How the extensions are added to a server. */
const REMEDY =
  `start the Spark Connect server with --jars ${existsSync(packed) ? packed : "mdsp-spark-extensions.jar"} and ` +
  "--conf spark.connect.extensions.relation.classes=io.mdsp.spark.ExtensionsRelationPlugin";

/** The server lacks what queries need. */
export function withoutExtensions(missing: string): MdspError {
  const message = `The Spark Connect server has no MarketDataStreamPipeline extensions. It lacks: ${missing}.`;
  return new MdspError("MDSP4001", message, { hint: REMEDY });
}

/**
 * Asks the server for its extensions; undefined when it has none.
 *
 * @throws MdspError MDSP4002 when they speak another protocol than this compiler
 */
export async function askExtensions(session: SparkSession): Promise<ExtensionsVersion | undefined> {
  const message = create(AnySchema, {
    typeUrl: "type.googleapis.com/mdsp.spark.v1.Handshake",
    value: new Uint8Array(),
  });
  const relation = create(RelationSchema, { relType: { case: "extension", value: message } });
  let rows: readonly Record<string, unknown>[];
  try {
    rows = await session.relation(relation).collect();
  } catch (cause) {
    if (cause instanceof Error && /extension|plugin/i.test(cause.message)) return undefined;
    throw cause;
  }
  const answer = Answer.parse(rows[0]);
  if (answer.protocol_version !== PROTOCOL_VERSION) {
    throw new MdspError(
      "MDSP4002",
      `The server's extensions (${answer.extensions_version}) speak protocol ${answer.protocol_version}; this is ${PROTOCOL_VERSION}.`,
      { hint: `use the extensions of the same release as this tool: ${REMEDY}` },
    );
  }
  return answer;
}
