/**
 * The part of kafkajs 2.2.4 that talks to a partition directly: its public consumer always joins a group, which takes
 * seconds, and its public producer encodes a record in as many steps as it has fields.
 */
declare module "kafkajs/src/cluster/index.js" {
  import type { SecureContextOptions } from "node:tls";
  import type { ISocketFactory, Logger, SASLOptions } from "kafkajs";
  import type { Request, Response } from "kafkajs/src/protocol/request.js";

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
    readonly connectionPool: { send<T>(exchange: { request: Request; response: Response<T> }): Promise<T> };
    initProducerId(request: { transactionTimeout: number }): Promise<{ producerId: string; producerEpoch: number }>;
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
      ssl: SecureContextOptions | false;
      sasl?: SASLOptions;
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
    findControllerBroker(): Promise<Broker>;
    fetchTopicsOffset(
      topics: Array<{ topic: string; partitions: Array<{ partition: number }>; fromBeginning: boolean }>,
    ): Promise<TopicOffsets[]>;
  }
}

declare module "kafkajs/src/protocol/request.js" {
  import type Encoder from "kafkajs/src/protocol/encoder.js";

  export interface Request {
    readonly apiKey: number;
    readonly apiVersion: number;
    readonly apiName: string;
    encode(): Promise<Encoder>;
  }
  export interface Response<T> {
    decode(bytes: Buffer): Promise<unknown>;
    /** Throws what the broker reports. */
    parse(decoded: unknown): Promise<T>;
  }
}

declare module "kafkajs/src/protocol/encoder.js" {
  export default class Encoder {
    constructor(initialSize?: number);
    writeInt16(value: number): this;
    writeInt32(value: number): this;
    writeString(value: string | null): this;
    writeBytes(value: Buffer): this;
  }
}

declare module "kafkajs/src/protocol/requests/produce/v7/response.js" {
  import type { Response } from "kafkajs/src/protocol/request.js";
  const response: Response<unknown>;
  export default response;
}

declare module "kafkajs/src/protocol/recordBatch/crc32C/index.js" {
  export default function crc32C(bytes: Uint8Array): number;
}

declare module "kafkajs/src/loggers/index.js" {
  import type { Logger, logCreator, logLevel } from "kafkajs";
  export function createLogger(options: { level: logLevel; logCreator: logCreator }): Logger;
}
