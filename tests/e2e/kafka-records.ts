import { randomUUID } from "node:crypto";
import { Kafka, logLevel } from "kafkajs";

/** Where a record lies, what it holds, and the sequence in its header. */
export interface KafkaRecord {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly value: string;
  readonly seq: bigint;
  /** When ingest received what it tells, milliseconds since 1970. */
  readonly receivedMs: number;
}

/** Every record of a topic up to the end that it has now. */
export async function readTopic(broker: string, topic: string): Promise<KafkaRecord[]> {
  const kafka = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const ends = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const open = new Map(ends.filter((end) => BigInt(end.high) > 0n).map((end) => [end.partition, BigInt(end.high)]));
  const records: KafkaRecord[] = [];
  if (open.size === 0) return records;
  const consumer = kafka.consumer({ groupId: `test-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer
      .run({
        eachMessage: async ({ partition, message }) => {
          records.push({
            partition,
            offset: BigInt(message.offset),
            key: message.key?.toString() ?? "",
            value: message.value?.toString() ?? "",
            receivedMs: Number(message.timestamp),
            seq: BigInt(message.headers?.["mdsp-seq"]?.toString() ?? -1),
          });
          if (BigInt(message.offset) + 1n >= (open.get(partition) ?? 0n)) open.delete(partition);
          if (open.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return records;
}
