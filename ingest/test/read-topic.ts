import { type Kafka, logLevel } from "kafkajs";
import { SEQ_HEADER, seqOf } from "../src/kafka/tails.js";

/** A record as the test looks at it. */
export interface TopicRecord {
  readonly partition: number;
  readonly seq: number;
  readonly key: string;
  readonly value: Buffer;
}

export async function topicSize(kafka: Kafka, topic: string): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  return offsets.reduce((sum, { high }) => sum + Number(high), 0);
}

/** Everything in a topic, each partition in order. */
export async function readTopic(kafka: Kafka, topic: string): Promise<TopicRecord[]> {
  const size = await topicSize(kafka, topic);
  const records: TopicRecord[] = [];
  if (size === 0) return records;
  const consumer = kafka.consumer({ groupId: `read-${topic}-${Date.now()}` });
  consumer.logger().setLogLevel(logLevel.NOTHING);
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    const run = consumer.run({
      eachMessage: async ({ partition, message }) => {
        const seq = seqOf(message.headers?.[SEQ_HEADER]) ?? -1;
        records.push({ partition, seq, key: String(message.key), value: message.value ?? Buffer.alloc(0) });
        if (records.length === size) resolve();
      },
    });
    run.catch(reject);
  });
  await consumer.disconnect();
  return records;
}
