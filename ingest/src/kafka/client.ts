/// <reference path="./kafkajs-internals.d.ts" />
import net from "node:net";
import tls from "node:tls";
import { type ISocketFactory, type logCreator, logLevel } from "kafkajs";
import Cluster from "kafkajs/src/cluster/index.js";
import { createLogger } from "kafkajs/src/loggers/index.js";
import type { Logger } from "pino";
import type { KafkaSecurity } from "../config/kafka-security.js";
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

/**
 * Access to partitions, without a consumer group and without retries of its own: after any error the sender has to look
 * at the tails before it sends again.
 */
export function createCluster(config: KafkaConfig, security: KafkaSecurity, logger: Logger): Cluster {
  return new Cluster({
    logger: createLogger({ level: logLevel.WARN, logCreator: toPino(logger) }),
    socketFactory,
    brokers: config.brokers,
    clientId: config.clientId,
    ...security.options(),
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
