import { setTimeout as sleep } from "node:timers/promises";
import type Cluster from "kafkajs/src/cluster/index.js";
import type { KafkaConfig } from "../config/schema.js";
import { CODES, IngestError } from "../errors.js";
import type { LogEntry } from "../log/entry.js";
import { groupBy } from "./group-by.js";
import { IdempotentProducer, type PartitionRecords } from "./producer.js";
import { packRecords } from "./record-batch.js";
import { createRouter, isSent, type Router } from "./routing.js";
import { readSettledTails, type Tails } from "./tails.js";

const DISCONNECT_MS = 2000;

/** Entries in a row, ready to be sent: encoded, compressed, without those that the partitions hold already. */
export interface PackedBatch {
  readonly lastSeq: number;
  /** Entries in the batch, those included that need no sending. */
  readonly count: number;
  /** Records to send. */
  readonly missing: number;
  readonly partitions: readonly PartitionRecords[];
}

/** A connection that knows what the partitions hold. It ends with the first error; then open another one. */
export class SendSession {
  readonly #cluster: Cluster;
  readonly #producer: IdempotentProducer;
  readonly #tails: Tails;
  readonly #route: Router;

  /**
   * Connects, reads the tails, and gets a new producer id, so nothing half-sent by the last one can be mixed up with
   * this one's batches.
   *
   * @param nextSeq position the log gives next; a tail at or above it was not written from this log.
   */
  static async open(cluster: Cluster, config: KafkaConfig, nextSeq: number): Promise<SendSession> {
    const topics = Object.values(config.topics);
    try {
      await cluster.connect();
      const tails = await readSettledTails(cluster, [...new Set(topics)], config.tailPauseMs);
      refuseForeign(tails, nextSeq);
      const producer = await IdempotentProducer.open(cluster, config.requestTimeoutMs);
      return new SendSession(cluster, producer, tails, createRouter(config.topics, tails));
    } catch (error) {
      await settle(cluster.disconnect());
      throw error;
    }
  }

  private constructor(cluster: Cluster, producer: IdempotentProducer, tails: Tails, route: Router) {
    this.#cluster = cluster;
    this.#producer = producer;
    this.#tails = tails;
    this.#route = route;
  }

  /** Encodes and compresses what the partitions do not hold yet; may go on while another batch is being sent. */
  async pack(entries: readonly LogEntry[]): Promise<PackedBatch> {
    const missing = entries.filter((entry) => !isSent(entry, this.#route(entry), this.#tails));
    const routes = [...groupBy(missing, this.#route)];
    const partitions = await Promise.all(
      routes.map(async ([{ topic, partition }, group]) => ({ topic, partition, records: await packRecords(group) })),
    );
    return { lastSeq: entries.at(-1)?.seq ?? -1, count: entries.length, missing: missing.length, partitions };
  }

  /** Sends a batch; batches go in the order of the log, one at a time. All of it is acknowledged then. */
  async send(batch: PackedBatch): Promise<void> {
    if (batch.missing > 0) await this.#producer.send(batch.partitions);
  }

  /** Closes the connections; never throws and never hangs. */
  async close(): Promise<void> {
    await settle(this.#cluster.disconnect());
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
