import { anyText, booleanOption, listOf, type OptionsOf, oneOf, optional, required, textLike } from "../options.js";

const startupModes = ["earliest-offset", "latest-offset", "group-offsets", "timestamp", "specific-offsets"] as const;

const bootstrap = required(
  textLike(/\S/, "write 'host1:9092,host2:9092'"),
  "Brokers that are asked first. Every other `properties.…` is a setting of Kafka's clients, too.",
);

/** Options of tables of both connectors of Kafka. */
const common = {
  "properties.bootstrap.servers": bootstrap,
  "key.fields-prefix": optional(anyText, "What the names of the key's columns begin with; in the key it is left out.", {
    default: "nothing",
  }),
  "value.fields-include": optional(
    oneOf(["ALL", "EXCEPT_KEY"]),
    "Whether the columns of the key stand in the value as well.",
    { default: "ALL" },
  ),
  "sink.delivery-guarantee": optional(
    oneOf(["none", "at-least-once"], "; Spark writes to Kafka at least once, never in transactions"),
    "What holds when a query goes on after a failure: Spark writes every row at least once, whatever is written here.",
    { default: "at-least-once" },
  ),
};

/** The options of Flink's Kafka connector that Spark can do, and three of our own, which are marked. */
export const kafkaOptions = {
  ...common,
  topic: optional(listOf(";"), "The topic, or several: `a;b`. Rows are written to one."),
  "topic-pattern": optional(
    textLike(/\S/, "write a regular expression of topics"),
    "A regular expression of topics to read.",
  ),
  format: optional(anyText, "The format of the value."),
  "value.format": optional(
    anyText,
    "The format of the value, when that of the key is another; its options begin with `value.`.",
  ),
  "key.format": optional(anyText, "The format of the key; its options begin with `key.`."),
  "key.fields": optional(listOf(";"), "The columns that the key is made of: `a;b`."),
  "scan.startup.mode": optional(
    oneOf(startupModes),
    "Where reading starts when there is no checkpoint yet. `group-offsets`: Spark's checkpoint keeps the positions and no" +
      " group does, so it starts where 'properties.auto.offset.reset' says.",
    { default: "group-offsets" },
  ),
  "scan.startup.timestamp-millis": optional(
    textLike(/^\d+$/, "write milliseconds since 1970"),
    "Reading starts with the first records of this time or later, in milliseconds since 1970.",
    { neededIf: { option: "scan.startup.mode", is: "timestamp" } },
  ),
  "scan.startup.specific-offsets": optional(
    textLike(
      /^(partition:\d+,offset:\d+)(;partition:\d+,offset:\d+)*;?$/,
      "write 'partition:0,offset:42;partition:1,offset:300'",
    ),
    "The first offset of each partition of the topic; Spark wants all partitions named.",
    { neededIf: { option: "scan.startup.mode", is: "specific-offsets" } },
  ),
  "scan.bounded.mode": optional(
    oneOf(["unbounded"], "; a bounded reading is not supported yet"),
    "Where reading ends.",
    { default: "unbounded" },
  ),
  "properties.group.id": optional(
    anyText,
    "What the names of Spark's consumer groups begin with. They keep no positions: the checkpoint does.",
  ),
  "properties.auto.offset.reset": optional(
    oneOf(["earliest", "latest"]),
    "Where `group-offsets` starts when there is no checkpoint yet.",
    { neededIf: { option: "scan.startup.mode", is: "group-offsets" } },
  ),
  "sink.partitioner": optional(
    oneOf(["default", "round-robin"], "; others need a writer that knows its task"),
    "How a row's partition is chosen: by Kafka's own partitioner.",
    { default: "default" },
  ),
  "scan.fail-on-data-loss": optional(
    booleanOption,
    "Ours: whether a query fails when records it has not read are gone from the topic.",
    { default: "true" },
  ),
  "dead-letter.table": optional(
    anyText,
    "Ours: the table for records that do not decode, which then do not end the query. A query of its own writes them" +
      " there; it reads the topic a second time. Without the option such a record ends the query, or is skipped where" +
      " the format's 'ignore-parse-errors' says so.",
  ),
  "sequence.column": optional(anyText, "Ours: the column of the order in which FIRST_VALUE and LAST_VALUE see rows.", {
    default: "Kafka's partition and offset",
  }),
};

export type KafkaOptions = OptionsOf<typeof kafkaOptions>;

/** The options of Flink's connector 'upsert-kafka' that Spark can do. */
export const upsertKafkaOptions = {
  ...common,
  topic: required(listOf(";"), "The topic."),
  "key.format": required(anyText, "The format of the key, which is the primary key; its options begin with `key.`."),
  "value.format": required(anyText, "The format of the value; its options begin with `value.`."),
};

/** Properties of Kafka's clients that Spark sets itself, and what to do in their place. */
export const refusedProperties: Readonly<Record<string, string>> = {
  "properties.enable.auto.commit": "Spark keeps positions in its checkpoint",
  "properties.key.deserializer": "use 'key.format'",
  "properties.value.deserializer": "use 'format'",
  "properties.key.serializer": "use 'key.format'",
  "properties.value.serializer": "use 'format'",
  "properties.interceptor.classes": "Spark takes no interceptors",
  "properties.transactional.id": "Spark writes to Kafka at least once, never in transactions",
};
