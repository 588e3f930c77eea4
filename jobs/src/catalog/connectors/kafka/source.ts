import type { Decoding } from "../../formats/index.js";
import { as, col, filter, fn, lit, project, readStream } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { ReadRequest, Source } from "../connector.js";
import type { RecordFormat } from "../record-format.js";
import { kafkaMetadata } from "./metadata.js";
import type { PartField } from "./parts.js";
import type { KafkaTable } from "./table.js";

/**
 * Reads topics. Records without a value (deletions) are passed over, as in Flink.
 *
 * There is no bound on the records of a micro-batch (`maxOffsetsPerTrigger`): with one, partitions could be read at
 * different speeds, the watermark would follow the fastest one, and rows of the others would be dropped as late.
 */
export function kafkaSource(table: KafkaTable): Source {
  const { sequenceColumn, startup } = table;
  const message = `Table \`${table.name}\` is read, so it needs the option 'scan.startup.mode'`;
  const hint = "add 'scan.startup.mode' = 'earliest-offset', or 'properties.auto.offset.reset' for Flink's default";
  return {
    description: `kafka ${topicsText(table)} as ${table.value.format.name} from ${startup?.mode ?? "nowhere"}`,
    read: (request) => read(table, request),
    ...(sequenceColumn === undefined ? {} : { sequenceColumn }),
    ...(startsAtTheEnd(startup) ? { waits: "only records that come after the query's first start are read" } : {}),
    ...(startup === undefined ? { missing: { message, hint } } : {}),
  };
}

const startsAtTheEnd = (startup: KafkaTable["startup"]): boolean =>
  startup?.mode === "latest-offset" || (startup?.mode === "group-offsets" && startup.reset === "latest");

export const topicsText = ({ topics, pattern }: KafkaTable): string => pattern ?? topics.join(", ");

/** The key or the value, while it is read. */
interface Part {
  readonly column: string;
  readonly decoding: Decoding;
  readonly fields: readonly PartField[];
}

function read(table: KafkaTable, request: ReadRequest): spark.Relation {
  const headers = request.metadata.some(({ key }) => key === "headers");
  const raw = filter(readStream("kafka", sourceOptions(table, headers)), fn("isnotnull", col("value")));
  const value = partOf("payload", "value", table.value.format, table.value.fields);
  const key = table.key === undefined ? undefined : partOf("key_payload", "key", table.key.format, table.key.fields);
  // A column that stands in both is the value's, as in Flink.
  const places = request.physical.map(({ column, as: name }) => {
    const inValue = value.fields.find((each) => each.column.name === column.name);
    const inKey = key?.fields.find((each) => each.column.name === column.name);
    const [part, found] =
      inKey !== undefined && key !== undefined && inValue === undefined ? [key, inKey] : [value, inValue];
    if (found === undefined) throw new TypeError(`Column ${column.name} stands nowhere in the record.`);
    return { part, field: { name: found.field, type: column.type }, as: name };
  });
  const parts = [value, ...(key === undefined ? [] : [key])].filter(
    (part) => part.decoding.keep !== undefined || places.some((place) => place.part === part),
  );
  const others = [
    ...request.metadata.map(({ key: name, as: alias }) => as(readMetadata(name), alias)),
    ...(request.arrival === undefined ? [] : [as(arrivalOrder(), request.arrival)]),
  ];
  if (parts.length === 0) return project(raw, others.length === 0 ? [col("offset")] : others);
  const decoded = project(raw, [...parts.map(({ column, decoding }) => as(decoding.payload, column)), ...others]);
  const kept = parts.reduce(
    (input, { column, decoding }) => (decoding.keep === undefined ? input : filter(input, decoding.keep(col(column)))),
    decoded,
  );
  return project(kept, [
    ...places.map(({ part, field, as: name }) => as(part.decoding.field(col(part.column), field), name)),
    ...request.metadata.map(({ as: name }) => col(name)),
    ...(request.arrival === undefined ? [] : [col(request.arrival)]),
  ]);
}

function partOf(column: string, bytes: string, format: RecordFormat, fields: readonly PartField[]): Part {
  const named = fields.map(({ field, column: { type } }) => ({ name: field, type }));
  return { column, decoding: format.decode(col(bytes), named), fields };
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
    ...(table.groupIdPrefix === undefined ? {} : { groupIdPrefix: table.groupIdPrefix }),
    failOnDataLoss: String(table.failOnDataLoss),
    ...(includeHeaders ? { includeHeaders: "true" } : {}),
  };
}

function startingOptions({ startup, topics }: KafkaTable): Record<string, string> {
  switch (startup?.mode) {
    case undefined:
      throw new TypeError("A table without a start is not read.");
    case "earliest-offset":
      return { startingOffsets: "earliest" };
    case "latest-offset":
      return { startingOffsets: "latest" };
    case "group-offsets":
      return { startingOffsets: startup.reset };
    case "timestamp":
      return { startingTimestamp: startup.timestampMs, startingOffsetsByTimestampStrategy: "latest" };
    case "specific-offsets":
      return {
        startingOffsets: JSON.stringify(Object.fromEntries(topics.map((topic) => [topic, startup.offsets]))),
      };
  }
}
