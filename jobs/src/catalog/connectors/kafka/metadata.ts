import { col, fn } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import { notNull, type Type, types } from "../../types.js";
import type { ConnectorMetadata } from "../connector.js";

interface KafkaMetadata extends ConnectorMetadata {
  readonly read: () => spark.Expression;
}

const entry = (key: string, type: Type, read: () => spark.Expression): KafkaMetadata => ({
  key,
  type,
  writable: false,
  read,
});

/** What Kafka knows of a record. Of headers with the same key the last one counts, as in Flink. */
export const kafkaMetadata: readonly KafkaMetadata[] = [
  entry("topic", notNull(types.string), () => col("topic")),
  entry("partition", notNull(types.int), () => col("partition")),
  entry("offset", notNull(types.bigint), () => col("offset")),
  entry("timestamp", notNull(types.timestampLtz(3)), () => col("timestamp")),
  entry("headers", types.map(notNull(types.string), types.bytes), () => fn("map_from_entries", col("headers"))),
];
