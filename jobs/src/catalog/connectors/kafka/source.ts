import { as, col, filter, fn, lit, project, readStream } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { ReadRequest, Source } from "../connector.js";
import { kafkaMetadata } from "./metadata.js";
import type { KafkaTable } from "./table.js";

/**
 * Reads topics. Records without a value (deletions) are passed over, as in Flink.
 *
 * There is no bound on the records of a micro-batch (`maxOffsetsPerTrigger`): with one, partitions could be read at
 * different speeds, the watermark would follow the fastest one, and rows of the others would be dropped as late.
 */
export function kafkaSource(table: KafkaTable): Source {
  return {
    description: `kafka ${table.topics.join(", ")} as ${table.format.name} from ${table.startup.mode}`,
    read: (request) => read(table, request),
  };
}

function read(table: KafkaTable, request: ReadRequest): spark.Relation {
  const headers = request.metadata.some(({ key }) => key === "headers");
  const raw = filter(readStream("kafka", sourceOptions(table, headers)), fn("isnotnull", col("value")));
  const fields = table.fields;
  const payload = table.format.decode(col("value"), fields, table.formatOptions, table.name);
  const decoded = project(raw, [
    ...(request.physical.length === 0 ? [] : [as(payload, "payload")]),
    ...request.metadata.map(({ key, as: name }) => as(readMetadata(key), name)),
    ...(request.arrival === undefined ? [] : [as(arrivalOrder(), request.arrival)]),
    ...(request.physical.length + request.metadata.length === 0 && request.arrival === undefined
      ? [col("offset")]
      : []),
  ]);
  if (request.physical.length === 0) return decoded;
  return project(decoded, [
    ...request.physical.map(({ column, as: name }) =>
      as(table.format.field(col("payload"), column, table.formatOptions), name),
    ),
    ...request.metadata.map(({ as: name }) => col(name)),
    ...(request.arrival === undefined ? [] : [col(request.arrival)]),
  ]);
}

/** Partition and offset as one number: 2^14 partitions, 2^48 offsets each. Within a partition it is the order of arrival. */
function arrivalOrder(): spark.Expression {
  const partition = fn("shiftleft", fn("bigint", col("partition")), lit.int(48));
  return fn("+", partition, col("offset"));
}

function readMetadata(key: string): spark.Expression {
  const found = kafkaMetadata.find((each) => each.key === key);
  if (found === undefined) throw new TypeError(`Kafka has no metadata ${key}.`);
  return found.read();
}

function sourceOptions(table: KafkaTable, includeHeaders: boolean): Record<string, string> {
  return {
    ...table.properties,
    ...(table.pattern === undefined ? { subscribe: table.topics.join(",") } : { subscribePattern: table.pattern }),
    ...startingOptions(table),
    failOnDataLoss: String(table.failOnDataLoss),
    ...(includeHeaders ? { includeHeaders: "true" } : {}),
  };
}

function startingOptions(table: KafkaTable): Record<string, string> {
  const { startup } = table;
  switch (startup.mode) {
    case "earliest-offset":
      return { startingOffsets: "earliest" };
    case "latest-offset":
      return { startingOffsets: "latest" };
    case "timestamp":
      return { startingTimestamp: startup.timestampMs, startingOffsetsByTimestampStrategy: "latest" };
    case "specific-offsets": {
      const partitions = startup.offsets.split(";").map((part) => {
        const [, partition = "", offset = ""] = /^partition:(\d+),offset:(\d+)$/.exec(part) ?? [];
        return [partition, Number(offset)] as const;
      });
      const offsets = Object.fromEntries(partitions);
      return { startingOffsets: JSON.stringify(Object.fromEntries(table.topics.map((topic) => [topic, offsets]))) };
    }
  }
}
