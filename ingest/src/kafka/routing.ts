import { Partitioners } from "kafkajs";
import type { Config } from "../config/schema.js";
import type { LogEntry } from "../log/entry.js";
import type { Tails } from "./tails.js";

/** Where an entry belongs. */
export interface Route {
  readonly topic: string;
  readonly partition: number;
}

export type Router = (entry: LogEntry) => Route;

const murmur2 = Partitioners.DefaultPartitioner();

/** Partition of a key by the rule of Java's default partitioner: murmur2, for any `partitions`. */
export function partitionOf(key: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionErrorCode: 0,
    partitionId,
    leader: 0,
    replicas: [0],
    isr: [0],
  }));
  return murmur2({ topic: "", partitionMetadata, message: { key, value: null } });
}

/** The topic of a kind of entry. */
export function topicOf(kind: LogEntry["kind"], topics: Config["kafka"]["topics"]): string {
  return { trade: topics.trades, "dead-letter": topics.deadLetters, gap: topics.gaps }[kind];
}

/** A router for the partitions there are; remembers what it computed, and gives one object for each partition. */
export function createRouter(topics: Config["kafka"]["topics"], tails: Tails): Router {
  const known = {
    trade: new Map<string, Route>(),
    "dead-letter": new Map<string, Route>(),
    gap: new Map<string, Route>(),
  };
  const routes = new Map<string, Route>();
  return ({ kind, key }) => {
    const before = known[kind].get(key);
    if (before !== undefined) return before;
    const topic = topicOf(kind, topics);
    const partition = partitionOf(key, tails.get(topic)?.length ?? 1);
    const place = `${topic}/${partition}`;
    const route = routes.get(place) ?? { topic, partition };
    routes.set(place, route);
    known[kind].set(key, route);
    return route;
  };
}

/** Whether the partition's tail says that this entry is in Kafka already. */
export function isSent(entry: LogEntry, route: Route, tails: Tails): boolean {
  return entry.seq <= (tails.get(route.topic)?.[route.partition] ?? -1);
}
