import { type Admin, Kafka, logLevel } from "kafkajs";
import { LocalStackError } from "../errors.js";
import { sleep } from "../processes/wait.js";

/** The topics of the pipeline, with the number of their partitions. */
export const TOPICS = { trades: 2, "trades-dead-letters": 1, "feed-gaps": 1 } as const;

/** Where the trades are. */
export const TRADES_TOPIC = "trades";

/** A kafkajs client that says nothing by itself. */
export function kafkaClient(port: number, clientId: string): Kafka {
  return new Kafka({
    clientId,
    brokers: [`127.0.0.1:${port}`],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3000,
    retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 2000 },
  });
}

/** Creates the topics that are not there yet. Throws MDSP9111 when Kafka does not let it. */
export async function createTopics(port: number): Promise<void> {
  const admin = kafkaClient(port, "mdsp-topics").admin();
  try {
    await admin.connect();
    const present = new Set(await admin.listTopics());
    const topics = Object.entries(TOPICS)
      .filter(([topic]) => !present.has(topic))
      .map(([topic, numPartitions]) => ({ topic, numPartitions, replicationFactor: 1 }));
    if (topics.length > 0) await admin.createTopics({ topics, waitForLeaders: true });
  } catch (error) {
    throw new LocalStackError("MDSP9111", `The topics could not be created in Kafka on port ${port}.`, {
      cause: error,
    });
  } finally {
    await admin.disconnect();
  }
}

/** End offsets by partition. */
export type EndOffsets = Readonly<Record<string, number>>;

/** The end offsets of a topic; what a reader has reached when its positions are as high. */
export async function endOffsets(admin: Admin, topic: string): Promise<EndOffsets> {
  const offsets = await admin.fetchTopicOffsets(topic);
  return Object.fromEntries(offsets.map(({ partition, high }) => [String(partition), Number(high)]));
}

/** The same, by a connection of its own; asked again until Kafka answers. */
export async function readEndOffsets(port: number, topic: string): Promise<EndOffsets> {
  const admin = kafkaClient(port, "mdsp-offsets").admin();
  await admin.connect();
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await endOffsets(admin, topic);
      } catch (error) {
        if (attempt >= 10) throw error;
        await sleep(300);
      }
    }
  } finally {
    await admin.disconnect();
  }
}
