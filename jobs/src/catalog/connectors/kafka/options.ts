import { anyText, booleanOption, type OptionsOf, oneOf, optional, required, textLike } from "../options.js";

const startupModes = ["earliest-offset", "latest-offset", "timestamp", "specific-offsets"] as const;

/** The options of Flink's Kafka connector that are supported, and two of our own, which are marked. */
export const kafkaOptions = {
  topic: optional(textLike(/\S/, "name a topic, or several: 'a;b'")),
  "topic-pattern": optional(textLike(/\S/, "write a regular expression of topics")),
  format: optional(anyText),
  "value.format": optional(anyText),
  "properties.bootstrap.servers": required(textLike(/\S/, "write 'host1:9092,host2:9092'")),
  "scan.startup.mode": optional(oneOf(startupModes, " (Flink's 'group-offsets' is not supported)")),
  "scan.startup.timestamp-millis": optional(textLike(/^\d+$/, "write milliseconds since 1970")),
  "scan.startup.specific-offsets": optional(
    textLike(
      /^(partition:\d+,offset:\d+)(;partition:\d+,offset:\d+)*$/,
      "write 'partition:0,offset:42;partition:1,offset:300'",
    ),
  ),
  /** Ours: whether a query fails when records it has not read are gone from the topic. @default true */
  "scan.fail-on-data-loss": optional(booleanOption),
  /** Ours: the column of arrival order that FIRST_VALUE and LAST_VALUE take. @default Kafka's partition and offset */
  "sequence.column": optional(anyText),
};

export type KafkaOptions = OptionsOf<typeof kafkaOptions>;

/** Properties that Spark sets itself and refuses to be given. */
export const refusedProperties: Readonly<Record<string, string>> = {
  "properties.group.id": "Spark keeps positions in its checkpoint and makes up its own group",
  "properties.auto.offset.reset": "use 'scan.startup.mode'",
  "properties.enable.auto.commit": "Spark keeps positions in its checkpoint",
  "properties.key.deserializer": "use 'format'",
  "properties.value.deserializer": "use 'format'",
};
