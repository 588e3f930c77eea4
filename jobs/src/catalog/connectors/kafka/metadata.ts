import { caseWhen, col, fn, lit, rawCast } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import { notNull, type Type, types } from "../../types.js";
import type { ConnectorMetadata } from "../connector.js";

interface KafkaMetadata extends ConnectorMetadata {
  readonly read: () => spark.Expression;
}

const entry = (key: string, type: Type, read: () => spark.Expression): KafkaMetadata => ({
  key,
  type,
  writable: key === "topic" || key === "headers",
  read,
});

const headersType = notNull(types.map(types.string, types.bytes));

/** Spark's numbers of the kinds of time, as Kafka names them. */
const timestampType = (): spark.Expression => {
  const is = (value: number) => fn("=", col("timestampType"), lit.int(value));
  const named = [[is(0), lit.string("CreateTime")] as const, [is(1), lit.string("LogAppendTime")] as const];
  return caseWhen(named, lit.string("NoTimestampType"));
};

/**
 * What Kafka knows of a record. Of headers with the same key the last one counts, as in Flink. Spark does not tell
 * `leader-epoch`, and cannot write `timestamp`.
 */
export const kafkaMetadata: readonly KafkaMetadata[] = [
  entry("topic", notNull(types.string), () => col("topic")),
  entry("partition", notNull(types.int), () => col("partition")),
  entry("offset", notNull(types.bigint), () => col("offset")),
  entry("timestamp", notNull(types.timestampLtz(3)), () => col("timestamp")),
  entry("timestamp-type", notNull(types.string), timestampType),
  entry("headers", headersType, () =>
    fn("coalesce", fn("map_from_entries", col("headers")), rawCast(fn("map"), headersType)),
  ),
];
