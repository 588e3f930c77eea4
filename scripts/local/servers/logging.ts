import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A log4j2 configuration: warnings and worse to the standard output, and the named loggers at their own level. */
export function log4j2(levels: Readonly<Record<string, string>> = {}): string {
  const lines = [
    "status=error",
    "rootLogger.level=warn",
    "rootLogger.appenderRef.out.ref=OUT",
    "appender.out.type=Console",
    "appender.out.name=OUT",
    "appender.out.layout.type=PatternLayout",
    "appender.out.layout.pattern=%d{ISO8601} %-5p %c{1} %m%n",
    ...Object.entries(levels).flatMap(([name, level], index) => [
      `logger.l${index}.name=${name}`,
      `logger.l${index}.level=${level}`,
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** Kafka's: it says when it has started, and is silent about what a single node cannot change. */
export function kafkaLogging(): string {
  return log4j2({ "kafka.server.KafkaRaftServer": "info", "org.apache.kafka.common.config.AbstractConfig": "error" });
}

/** Spark's: silent about what is so on purpose. */
export function sparkLogging(): string {
  return log4j2({
    "org.apache.hadoop.util.NativeCodeLoader": "error",
    "org.apache.spark.SparkConf": "error",
    "org.apache.spark.sql.execution.streaming.checkpointing.ResolveWriteToStream": "error",
    "org.apache.kafka.clients.admin.AdminClientConfig": "error",
    "org.apache.kafka.clients.consumer.ConsumerConfig": "error",
    "org.apache.spark.sql.kafka010.KafkaOffsetReaderAdmin": "warn",
  });
}

/** Cassandra's (logback). */
export function cassandraLogging(): string {
  return `<configuration>
  <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
    <encoder><pattern>%d{ISO8601} %-5level %logger{0} %msg%n</pattern></encoder>
  </appender>
  <root level="WARN"><appender-ref ref="OUT"/></root>
  <logger name="org.apache.cassandra.service.CassandraDaemon" level="INFO"/>
</configuration>
`;
}

/** Writes a logging configuration to `stateDir`/conf and returns its `file:` URL. */
export function writeLogging(stateDir: string, name: string, text: string): string {
  const folder = join(stateDir, "conf");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, text);
  return `file:${path}`;
}
