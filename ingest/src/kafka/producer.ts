/// <reference path="./kafkajs-internals.d.ts" />
import type Cluster from "kafkajs/src/cluster/index.js";
import Encoder from "kafkajs/src/protocol/encoder.js";
import response from "kafkajs/src/protocol/requests/produce/v7/response.js";
import { CODES, IngestError } from "../errors.js";
import { groupBy } from "./group-by.js";
import { type PackedRecords, sealBatch } from "./record-batch.js";

/** Records of one partition, compressed. */
export interface PartitionRecords {
  readonly topic: string;
  readonly partition: number;
  readonly records: PackedRecords;
}

const PRODUCE = { apiKey: 0, apiVersion: 7, apiName: "Produce" } as const;
const ACKS_ALL = -1;
const TRANSACTION_TIMEOUT_MS = 60_000;

/** Sequence numbers go from 0 to 2^31 - 1 and begin again. */
const SEQUENCES = 2 ** 31;

/**
 * An idempotent producer over kafkajs' connections: the broker recognises a batch that it already has. It never tries
 * again; after an error it must be thrown away.
 */
export class IdempotentProducer {
  readonly #cluster: Cluster;
  readonly #producerId: bigint;
  readonly #epoch: number;
  readonly #timeoutMs: number;
  readonly #sequences = new Map<string, number>();

  /** Gets a new producer id from the cluster, which has to be connected and to know the topics. */
  static async open(cluster: Cluster, timeoutMs: number): Promise<IdempotentProducer> {
    const broker = await cluster.findControllerBroker();
    const id = await broker.initProducerId({ transactionTimeout: TRANSACTION_TIMEOUT_MS });
    return new IdempotentProducer(cluster, BigInt(id.producerId), id.producerEpoch, timeoutMs);
  }

  private constructor(cluster: Cluster, producerId: bigint, epoch: number, timeoutMs: number) {
    this.#cluster = cluster;
    this.#producerId = producerId;
    this.#epoch = epoch;
    this.#timeoutMs = timeoutMs;
  }

  /** Sends one batch to each of the partitions; all replicas in sync have it when this resolves. */
  async send(batches: readonly PartitionRecords[]): Promise<void> {
    const leaders = groupBy(batches, ({ topic, partition }) => this.#leaderOf(topic, partition));
    await Promise.all([...leaders].map(([nodeId, led]) => this.#sendTo(nodeId, led)));
  }

  #leaderOf(topic: string, partition: number): string {
    const nodeId = Object.keys(this.#cluster.findLeaderForPartitions(topic, [partition]))[0];
    if (nodeId !== undefined) return nodeId;
    throw new IngestError(CODES.kafkaTopic, `partition ${partition} of the Kafka topic ${topic} has no leader now`);
  }

  async #sendTo(nodeId: string, batches: readonly PartitionRecords[]): Promise<void> {
    const body = this.#encode(batches);
    const broker = await this.#cluster.findBroker({ nodeId });
    await broker.connectionPool.send({ request: { ...PRODUCE, encode: async () => body }, response });
  }

  /** `transactional_id acks timeout [topic [partition record_set]]` */
  #encode(batches: readonly PartitionRecords[]): Encoder {
    const sealed = batches.map((batch) => ({ ...batch, bytes: this.#seal(batch) }));
    const topics = [...groupBy(sealed, ({ topic }) => topic)];
    const size = sealed.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const encoder = new Encoder(size + 1024).writeString(null).writeInt16(ACKS_ALL).writeInt32(this.#timeoutMs);
    encoder.writeInt32(topics.length);
    for (const [topic, partitions] of topics) {
      encoder.writeString(topic).writeInt32(partitions.length);
      for (const { partition, bytes } of partitions) encoder.writeInt32(partition).writeBytes(bytes);
    }
    return encoder;
  }

  #seal({ topic, partition, records }: PartitionRecords): Buffer {
    const place = `${topic}/${partition}`;
    const firstSequence = this.#sequences.get(place) ?? 0;
    this.#sequences.set(place, (firstSequence + records.count) % SEQUENCES);
    return sealBatch(records, { producerId: this.#producerId, epoch: this.#epoch, firstSequence });
  }
}
