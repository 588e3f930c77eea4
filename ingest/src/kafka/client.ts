/// <reference path="./kafkajs-internals.d.ts" />
import net from "node:net";
import tls from "node:tls";
import { type ISocketFactory, Kafka, type logCreator, logLevel } from "kafkajs";
import Cluster from "kafkajs/src/cluster/index.js";
import type { Logger } from "pino";
import type { KafkaConfig } from "../config/schema.js";

/** Errors reach the sender as exceptions, which reports them; kafkajs' own lines are for debugging. */
const toPino =
  (logger: Logger): logCreator =>
  () =>
  ({ namespace, log }) =>
    logger.debug({ namespace, error: log["error"] }, log.message);

const KEEP_ALIVE_MS = 60_000;

const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
  const servername = net.isIP(host) === 0 ? { servername: host } : {};
  const socket = ssl
    ? tls.connect({ host, port, ...servername, ...ssl }, onConnect)
    : net.connect({ host, port }, onConnect);
  return socket.setKeepAlive(true, KEEP_ALIVE_MS);
};

/** A client without retries of its own: after any error the sender has to look at the tails before it sends again. */
export function createKafka(config: KafkaConfig, logger: Logger): Kafka {
  return new Kafka({
    brokers: config.brokers,
    clientId: config.clientId,
    ssl: config.ssl,
    connectionTimeout: config.connectTimeoutMs,
    requestTimeout: config.requestTimeoutMs,
    retry: { retries: 0 },
    logLevel: logLevel.WARN,
    logCreator: toPino(logger),
    socketFactory,
  });
}

/** Access to partitions without a consumer group. */
export function createCluster(kafka: Kafka, config: KafkaConfig): Cluster {
  return new Cluster({
    logger: kafka.logger(),
    socketFactory,
    brokers: config.brokers,
    clientId: config.clientId,
    ssl: config.ssl,
    connectionTimeout: config.connectTimeoutMs,
    requestTimeout: config.requestTimeoutMs,
    enforceRequestTimeout: true,
    metadataMaxAge: 0,
    retry: { retries: 0 },
    allowAutoTopicCreation: false,
    maxInFlightRequests: null,
    isolationLevel: 0,
  });
}
