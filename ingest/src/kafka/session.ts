import { setTimeout as sleep } from "node:timers/promises";
import { CompressionTypes, type Kafka, Partitioners, type Producer } from "kafkajs";
import type { KafkaConfig } from "../config/schema.js";
import { CODES, IngestError } from "../errors.js";
import type { LogEntry } from "../log/entry.js";
import { createCluster } from "./client.js";
import { toTopicMessages } from "./messages.js";
import { createRouter, isSent, type Router } from "./routing.js";
import { readSettledTails, type Tails } from "./tails.js";

const DISCONNECT_MS = 2000;
const RETRY_MS = 100;

/** A producer that knows what the partitions hold. It ends with the first error; then open another one. */
export class SendSession {
  readonly #producer: Producer;
  readonly #tails: Tails;
  readonly #route: Router;

  /**
   * Connects a new producer (with a new producer id, so nothing half-sent by the last one can be mixed up with its
   * batches) and reads the tails.
   *
   * @param nextSeq position the log gives next; a tail at or above it was not written from this log.
   */
  static async open(kafka: Kafka, config: KafkaConfig, nextSeq: number): Promise<SendSession> {
    const topics = Object.values(config.topics);
    const cluster = createCluster(kafka, config);
    try {
      await cluster.connect();
      const tails = await readSettledTails(cluster, [...new Set(topics)], config.tailPauseMs);
      refuseForeign(tails, nextSeq);
      const producer = kafka.producer({
        idempotent: true,
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        // kafkajs insists on one retry; it repeats the same sequence numbers, which the broker recognises.
        retry: { retries: 1, initialRetryTime: RETRY_MS, factor: 0 },
        createPartitioner: Partitioners.DefaultPartitioner,
      });
      try {
        await producer.connect();
      } catch (error) {
        await settle(producer.disconnect());
        throw error;
      }
      return new SendSession(producer, tails, createRouter(config.topics, tails));
    } finally {
      await settle(cluster.disconnect());
    }
  }

  private constructor(producer: Producer, tails: Tails, route: Router) {
    this.#producer = producer;
    this.#tails = tails;
    this.#route = route;
  }

  /** Sends what the partitions do not hold yet, and returns how many that were. All of it is acknowledged then. */
  async send(entries: readonly LogEntry[]): Promise<number> {
    const missing = entries.filter((entry) => !isSent(entry, this.#route(entry), this.#tails));
    if (missing.length === 0) return 0;
    await this.#producer.sendBatch({
      acks: -1,
      compression: CompressionTypes.GZIP,
      topicMessages: toTopicMessages(missing, this.#route),
    });
    return missing.length;
  }

  /** Closes the connections; never throws and never hangs. */
  async close(): Promise<void> {
    await settle(this.#producer.disconnect());
  }
}

async function settle(work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  const timeout = sleep(DISCONNECT_MS, undefined, { ref: false, signal: done.signal }).catch(() => undefined);
  await Promise.race([work.catch(() => undefined), timeout]);
  done.abort();
}

function refuseForeign(tails: Tails, nextSeq: number): void {
  for (const [topic, partitions] of tails) {
    const partition = partitions.findIndex((tail) => tail >= nextSeq);
    if (partition === -1) continue;
    throw new IngestError(
      CODES.kafkaForeignTail,
      `${topic}/${partition} holds log position ${partitions[partition]}, but this log has reached only ${nextSeq - 1}: ` +
        "another ingest wrote to the topic, or an older copy of the log was put back; give each log its own topics",
    );
  }
}
