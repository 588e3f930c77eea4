/** The part of kafkajs 2.2.4 that reads a partition directly; its public consumer always joins a group, which takes seconds. */
declare module "kafkajs/src/cluster/index.js" {
  import type { ISocketFactory, Logger } from "kafkajs";

  interface PartitionMetadata {
    partitionId: number;
    leader: number;
  }
  interface FetchedMessage {
    offset: string;
    headers?: Record<string, Buffer | string | Array<Buffer | string> | undefined>;
  }
  interface FetchedPartition {
    partition: number;
    errorCode: number;
    messages: FetchedMessage[];
  }
  interface Broker {
    fetch(request: {
      replicaId: number;
      isolationLevel: number;
      maxWaitTime: number;
      minBytes: number;
      maxBytes: number;
      topics: Array<{
        topic: string;
        partitions: Array<{ partition: number; fetchOffset: string; maxBytes: number }>;
      }>;
    }): Promise<{ responses: Array<{ topicName: string; partitions: FetchedPartition[] }> }>;
  }
  interface TopicOffsets {
    topic: string;
    partitions: Array<{ partition: number; offset: string }>;
  }

  export default class Cluster {
    constructor(options: {
      logger: Logger;
      socketFactory: ISocketFactory;
      brokers: string[];
      ssl: boolean;
      clientId: string;
      connectionTimeout: number;
      requestTimeout: number;
      enforceRequestTimeout: boolean;
      metadataMaxAge: number;
      retry: { retries: number };
      allowAutoTopicCreation: boolean;
      maxInFlightRequests: number | null;
      isolationLevel: number;
    });
    connect(): Promise<void>;
    disconnect(): Promise<void>;
    addMultipleTargetTopics(topics: string[]): Promise<void>;
    findTopicPartitionMetadata(topic: string): PartitionMetadata[];
    findLeaderForPartitions(topic: string, partitions: number[]): Record<string, number[]>;
    findBroker(node: { nodeId: string }): Promise<Broker>;
    fetchTopicsOffset(
      topics: Array<{ topic: string; partitions: Array<{ partition: number }>; fromBeginning: boolean }>,
    ): Promise<TopicOffsets[]>;
  }
}
