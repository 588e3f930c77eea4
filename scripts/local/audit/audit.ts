import { readCassandraTicks } from "./cassandra.js";
import { decodeTrade } from "./decode.js";
import { readKafkaTicks } from "./kafka.js";
import { type AuditReport, compare, countTicks, type TickKey } from "./report.js";

/** Where the ticks are, and which of them count. */
export interface AuditOptions {
  readonly kafkaPort: number;
  readonly cassandraPort: number;
  readonly topic: string;
  readonly keyspace: string;
  readonly table: string;
  /** Ticks with an event time before this (milliseconds since 1970) are of earlier runs. */
  readonly fromMs: number;
  /** What the source sent, from its file; undefined for a live feed: then Kafka is what Cassandra is measured by. */
  readonly expected: readonly TickKey[] | undefined;
}

/**
 * Counts every tick of a run at its source, in Kafka and in Cassandra. Nothing here asks ingest or the runner: the source is
 * read from its file, the topic from its first record to its last, the table partition by partition.
 */
export async function audit(options: AuditOptions): Promise<AuditReport> {
  const { fromMs } = options;
  const inKafka = await readKafkaTicks({ port: options.kafkaPort, topic: options.topic, fromMs, decode: decodeTrade });
  const inCassandra = await readCassandraTicks({
    port: options.cassandraPort,
    keyspace: options.keyspace,
    table: options.table,
    fromMs,
  });
  const kafka = countTicks(inKafka);
  const expected = options.expected === undefined ? kafka : countTicks(options.expected);
  return {
    sent: options.expected?.length,
    kafka: compare(expected, kafka),
    cassandra: compare(expected, countTicks(inCassandra)),
  };
}
