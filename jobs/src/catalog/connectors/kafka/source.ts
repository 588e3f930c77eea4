import { and, as, caseWhen, col, extract, filter, fn, lit, project, rawCast, readStream } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import { types } from "../../types.js";
import type { ReadRequest, Source } from "../connector.js";
import {
  attempted,
  counted,
  decodable,
  type Kept,
  partsOf,
  placeIn,
  REASON,
  ROW,
  undecodable,
  undecodableName,
} from "./decoded.js";
import { kafkaMetadata } from "./metadata.js";
import type { KafkaTable } from "./table.js";

/**
 * Reads topics. Records without a value are passed over, as in Flink, but where records replace each other by their key
 * they are deletions, which end the query.
 *
 * There is no bound on the records of a micro-batch (`maxOffsetsPerTrigger`): with one, partitions could be read at
 * different speeds, the watermark would follow the fastest one, and rows of the others would be dropped as late.
 */
export function kafkaSource(table: KafkaTable): Source {
  const { sequenceColumn, startup, deadLetters } = table;
  const message = `Table \`${table.name}\` is read, so it needs the option 'scan.startup.mode'`;
  const hint = "add 'scan.startup.mode' = 'earliest-offset', or 'properties.auto.offset.reset' for Flink's default";
  return {
    description: `kafka ${topicsText(table)} as ${table.value.format.name} from ${startup?.mode ?? "nowhere"}${lettersText(table)}`,
    read: (request) => read(table, request),
    ...(deadLetters === undefined ? {} : { deadLetters: { ...deadLetters, source: deadLetterSource(table) } }),
    ...(sequenceColumn === undefined ? {} : { sequenceColumn }),
    ...(startsAtTheEnd(startup) ? { waits: "only records that come after the query's first start are read" } : {}),
    ...(startup === undefined ? { missing: { message, hint } } : {}),
  };
}

const startsAtTheEnd = (startup: KafkaTable["startup"]): boolean =>
  startup?.mode === "latest-offset" || (startup?.mode === "group-offsets" && startup.reset === "latest");

const lettersText = ({ deadLetters, name }: KafkaTable): string =>
  deadLetters === undefined
    ? ""
    : `; what does not decode goes to ${deadLetters.target} by the query dead-letters-${name}, which reads the topic a second time`;

export const topicsText = ({ topics, pattern }: KafkaTable): string => pattern ?? topics.join(", ");

function read(table: KafkaTable, request: ReadRequest): spark.Relation {
  const headers = request.metadata.some(({ key }) => key === "headers");
  const records = recordsOf(table, headers);
  const others: Kept[] = [
    ...request.metadata.map(({ key, as: name }) => ({ name, value: readMetadata(key) })),
    ...(request.arrival === undefined ? [] : [{ name: request.arrival, value: arrivalOrder() }]),
  ];
  const wanted = [...request.physical, ...others.map(({ name }) => ({ as: name }))].map((each) => each.as);
  const metric = undecodableName(table, wanted);
  if (table.deadLetters !== undefined) {
    const tried = attempted(table, records, others);
    const rows = decodable(counted(tried, metric, fn("isnotnull", col(REASON))));
    const columns = request.physical.map(({ column, as: name }) =>
      as(extract(col(ROW), lit.string(column.name)), name),
    );
    return project(rows, nonEmpty([...columns, ...others.map(({ name }) => col(name))]));
  }
  const all = partsOf(table);
  const places = request.physical.map(({ column, as: name }) => ({ ...placeIn(all, column), as: name }));
  const parts = all.filter((part) => part.decoding.keep !== undefined || places.some((place) => place.part === part));
  const given = others.map(({ name, value }) => as(value, name));
  if (parts.length === 0) return project(records, others.length === 0 ? [col("offset")] : given);
  const decoded = project(records, [...parts.map(({ column, decoding }) => as(decoding.payload, column)), ...given]);
  const rules = parts.flatMap(({ column, decoding }) => decoding.keep?.(col(column)) ?? []);
  const [first, ...more] = rules;
  const kept =
    first === undefined
      ? decoded
      : filter(counted(decoded, metric, fn("not", and(first, ...more))), and(first, ...more));
  return project(
    kept,
    nonEmpty([
      ...places.map(({ part, field, as: name }) => as(part.decoding.field(col(part.column), field), name)),
      ...others.map(({ name }) => col(name)),
    ]),
  );
}

/** Spark keeps no rows without columns. */
const nonEmpty = (columns: readonly spark.Expression[]): readonly spark.Expression[] =>
  columns.length === 0 ? [as(lit.boolean(true), "is_record")] : columns;

const recordsOf = (table: KafkaTable, headers: boolean): spark.Relation =>
  filter(readStream("kafka", sourceOptions(table, headers)), hasValue(table));

function hasValue({ keyed, name }: KafkaTable): spark.Expression {
  const there = fn("isnotnull", col("value"));
  if (!keyed) return there;
  const message = `A record without a value deletes a row of table ${name}: rows cannot be taken back yet. Remove such records from the topic`;
  return caseWhen([[there, lit.boolean(true)]], raised(message));
}

const raised = (message: string): spark.Expression =>
  rawCast(fn("raise_error", lit.string(message)), types.boolean, "wrap");

/** The records of a topic that do not decode, with the columns of a dead letter. */
export function deadLetterSource(table: KafkaTable): Source {
  return {
    description: `kafka ${topicsText(table)}: the records that are no ${table.value.format.name} of ${table.name}`,
    ...(startsAtTheEnd(table.startup)
      ? { waits: "only records that come after the query's first start are read" }
      : {}),
    read: ({ physical, arrival }) => {
      const kept = ["topic", "partition", "offset", "timestamp", "key", "value"].map((name) => ({
        name,
        value: col(name),
      }));
      const order = arrival === undefined ? [] : [as(arrivalOrder(), arrival)];
      const columns = physical.map(({ column, as: name }) => as(letterColumn(column.name, table), name));
      return project(undecodable(attempted(table, recordsOf(table, false), kept)), nonEmpty([...columns, ...order]));
    },
  };
}

function letterColumn(name: string, table: KafkaTable): spark.Expression {
  switch (name) {
    case "source_table":
      return lit.string(table.name);
    case "reason":
      return col(REASON);
    case "topic":
      return col("topic");
    default:
      return col(name.replace(/^record_/, ""));
  }
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
