/// <reference path="./kafkajs-internals.d.ts" />
import { setTimeout as sleep } from "node:timers/promises";
import type Cluster from "kafkajs/src/cluster/index.js";
import { CODES, IngestError, messageOf } from "../errors.js";

/** Header that carries a record's log position, as decimal text. */
export const SEQ_HEADER = "mdsp-seq";

/** Of each topic, the log position of each partition's newest record; -1 for an empty partition. */
export type Tails = ReadonlyMap<string, readonly number[]>;

const FETCH_BYTES = 4 * 1024 * 1024;
const MAX_WAIT_MS = 500;

/** Reads the newest log position of every partition of these topics. */
async function readTails(cluster: Cluster, topics: readonly string[]): Promise<Tails> {
  await addTopics(cluster, topics);
  const tails = new Map<string, readonly number[]>();
  for (const topic of topics) {
    const partitions = cluster.findTopicPartitionMetadata(topic).map(({ partitionId }) => partitionId);
    const [low, high] = await Promise.all([
      offsets(cluster, topic, partitions, true),
      offsets(cluster, topic, partitions, false),
    ]);
    const ordered = Array.from({ length: partitions.length }, (_, partition) => partition);
    tails.set(
      topic,
      await Promise.all(ordered.map((p) => tailOf(cluster, topic, p, low.get(p) ?? 0, high.get(p) ?? 0))),
    );
  }
  return tails;
}

async function addTopics(cluster: Cluster, topics: readonly string[]): Promise<void> {
  for (const topic of topics) {
    try {
      await cluster.addMultipleTargetTopics([topic]);
    } catch (error) {
      if (!/does not host this topic/i.test(messageOf(error))) throw error;
      throw new IngestError(CODES.kafkaTopic, `the Kafka topic ${topic} does not exist; create it`, error);
    }
  }
}

async function offsets(
  cluster: Cluster,
  topic: string,
  partitions: readonly number[],
  fromBeginning: boolean,
): Promise<ReadonlyMap<number, number>> {
  const request = { topic, partitions: partitions.map((partition) => ({ partition })), fromBeginning };
  const [answer] = await cluster.fetchTopicsOffset([request]);
  return new Map(answer?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
}

/** Looks back from the end, further each time, until a record carries a log position; others' records do not. */
async function tailOf(cluster: Cluster, topic: string, partition: number, low: number, high: number): Promise<number> {
  for (let back = 1; high > low; back *= 64) {
    const from = Math.max(low, high - back);
    const seq = await lastSeqFrom(cluster, topic, partition, from, high);
    if (seq !== undefined) return seq;
    if (from === low) break;
  }
  return -1;
}

async function lastSeqFrom(
  cluster: Cluster,
  topic: string,
  partition: number,
  from: number,
  high: number,
): Promise<number | undefined> {
  const nodeId = Object.keys(cluster.findLeaderForPartitions(topic, [partition]))[0];
  if (nodeId === undefined) {
    throw new IngestError(CODES.kafkaTopic, `partition ${partition} of the Kafka topic ${topic} has no leader now`);
  }
  const broker = await cluster.findBroker({ nodeId });
  let last: number | undefined;
  for (let offset = from; offset < high; ) {
    const { responses } = await broker.fetch({
      replicaId: -1,
      isolationLevel: 0,
      maxWaitTime: MAX_WAIT_MS,
      minBytes: 1,
      maxBytes: FETCH_BYTES,
      topics: [{ topic, partitions: [{ partition, fetchOffset: String(offset), maxBytes: FETCH_BYTES }] }],
    });
    const messages = responses[0]?.partitions[0]?.messages ?? [];
    const newest = messages.at(-1);
    if (newest === undefined || Number(newest.offset) < offset) {
      throw new IngestError(
        CODES.kafkaTopic,
        `cannot read offset ${offset} of ${topic}/${partition}: nothing came back`,
      );
    }
    for (const message of messages) last = seqOf(message.headers?.[SEQ_HEADER]) ?? last;
    offset = Number(newest.offset) + 1;
  }
  return last;
}

/** The log position that a record's header tells. */
export function seqOf(header: Buffer | string | Array<Buffer | string> | undefined): number | undefined {
  const first = Array.isArray(header) ? header[0] : header;
  const text = first?.toString() ?? "";
  return /^\d{1,16}$/.test(text) ? Number(text) : undefined;
}

/** Whether two readings say the same. */
export function sameTails(one: Tails, other: Tails): boolean {
  const text = (tails: Tails) => JSON.stringify([...tails]);
  return text(one) === text(other);
}

/**
 * The tails, once nothing moves any more: requests of a producer that died may still be on their way into the
 * partitions, so two readings one pause apart have to agree.
 */
export async function readSettledTails(cluster: Cluster, topics: readonly string[], pauseMs: number): Promise<Tails> {
  let before = await readTails(cluster, topics);
  for (;;) {
    await sleep(pauseMs);
    const now = await readTails(cluster, topics);
    if (sameTails(before, now)) return now;
    before = now;
  }
}
