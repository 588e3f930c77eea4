import { z } from "zod";
import { booleanOption } from "../options.js";

/** The options of Flink's Kafka connector that are supported, and two of our own, which are marked. */
export const kafkaOptions = z.object({
  topic: z.string().min(1, "a topic is wanted").optional(),
  "topic-pattern": z.string().min(1).optional(),
  format: z.string().optional(),
  "value.format": z.string().optional(),
  "properties.bootstrap.servers": z.string().min(1, "host:port, host:port, …"),
  "scan.startup.mode": z
    .enum(["earliest-offset", "latest-offset", "timestamp", "specific-offsets"], {
      error:
        "one of 'earliest-offset', 'latest-offset', 'timestamp', 'specific-offsets' ('group-offsets' is not supported)",
    })
    .optional(),
  "scan.startup.timestamp-millis": z.string().regex(/^\d+$/, "milliseconds since 1970").optional(),
  "scan.startup.specific-offsets": z
    .string()
    .regex(
      /^(partition:\d+,offset:\d+)(;partition:\d+,offset:\d+)*$/,
      "write 'partition:0,offset:42;partition:1,offset:300'",
    )
    .optional(),
  /** Ours: whether a query fails when records it has not read are gone from the topic. @default true */
  "scan.fail-on-data-loss": booleanOption.optional(),
  /** Ours: the column of arrival order that FIRST_VALUE and LAST_VALUE take. @default Kafka's partition and offset */
  "sequence.column": z.string().optional(),
});

export type KafkaOptions = z.infer<typeof kafkaOptions>;

/** Properties that Spark sets itself and refuses to be given. */
export const refusedProperties: Readonly<Record<string, string>> = {
  "properties.group.id": "Spark keeps positions in its checkpoint and makes up its own group",
  "properties.auto.offset.reset": "use 'scan.startup.mode'",
  "properties.enable.auto.commit": "Spark keeps positions in its checkpoint",
  "properties.key.deserializer": "use 'format'",
  "properties.value.deserializer": "use 'format'",
};
