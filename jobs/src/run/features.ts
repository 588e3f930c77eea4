import { toBinary } from "@bufbuild/protobuf";
import { RelationSchema } from "apache-spark-connect-node/proto";
import type { StreamingQuerySpec } from "../plan/index.js";

/** What spark-extensions adds to a Spark server, by the name under which a query asks for it. */
const features: ReadonlyMap<string, string> = new Map([
  ["mdsp.spark.v1.WindowAggregate", "windows that are written before they end"],
  ["mdsp.spark.v1.CassandraLookup", "lookup joins with Cassandra"],
  ["mdsp-cassandra", "the sink 'cassandra'"],
  ["mdsp_registry_", "the format 'avro-confluent'"],
  ["mdsp_try", "dead letters"],
  ["mdsp_json_", "functions that read JSON"],
]);

/** The features of spark-extensions that a query cannot run without, in words. */
export function featuresOf({ relation, sink }: Pick<StreamingQuerySpec, "relation" | "sink">): readonly string[] {
  const text = Buffer.from(toBinary(RelationSchema, relation)).toString("latin1");
  const messages = [...text.matchAll(/type\.googleapis\.com\/(mdsp\.spark\.v1\.\w+)/g)].map(([, name = ""]) => name);
  const formats = [...text.matchAll(/mdsp-[a-z]+|mdsp_try|mdsp_[a-z]+_/g)]
    .map(([name]) => name)
    .filter((name) => features.has(name));
  const used = [...messages, ...formats, ...(sink.format.startsWith("mdsp-") ? [sink.format] : [])];
  return [...new Set(used.map((name) => features.get(name) ?? name))];
}

/** What queries lack on a server without spark-extensions, one feature after the other; undefined when nothing. */
export function missingFeatures(queries: readonly StreamingQuerySpec[]): string | undefined {
  const users = new Map<string, string[]>();
  for (const query of queries) {
    for (const feature of featuresOf(query)) users.set(feature, [...(users.get(feature) ?? []), query.name]);
  }
  if (users.size === 0) return undefined;
  return [...users].map(([feature, names]) => `${feature} (${names.join(", ")})`).join("; ");
}
