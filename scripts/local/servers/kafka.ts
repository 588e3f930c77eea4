import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jarSet } from "#setup/paths.mjs";
import { LocalStackError } from "../errors.js";
import { isListening } from "../processes/ports.js";
import { describeExit, logTail, startProcess } from "../processes/process.js";
import { type JvmOptions, type JvmProcess, jarsOf, javaProgram, startJvm } from "./jvm.js";
import { kafkaLogging, writeLogging } from "./logging.js";

/** Ports of the broker; both on loopback. */
export interface KafkaPorts {
  readonly broker: number;
  readonly controller: number;
}

/**
 * The settings of a single node that is broker and controller (KRaft). All internal topics have one partition and one
 * replica, and the log cleaner's buffer (128 MB by default) is as small as it may be.
 */
export function kafkaProperties(stateDir: string, ports: KafkaPorts): string {
  const settings: Readonly<Record<string, string | number | boolean>> = {
    "process.roles": "broker,controller",
    "node.id": 1,
    "controller.quorum.voters": `1@127.0.0.1:${ports.controller}`,
    listeners: `PLAINTEXT://127.0.0.1:${ports.broker},CONTROLLER://127.0.0.1:${ports.controller}`,
    "advertised.listeners": `PLAINTEXT://127.0.0.1:${ports.broker}`,
    "controller.listener.names": "CONTROLLER",
    "inter.broker.listener.name": "PLAINTEXT",
    "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
    "log.dirs": join(stateDir, "kafka"),
    "auto.create.topics.enable": false,
    "num.partitions": 2,
    "offsets.topic.num.partitions": 1,
    "offsets.topic.replication.factor": 1,
    "transaction.state.log.num.partitions": 1,
    "transaction.state.log.replication.factor": 1,
    "transaction.state.log.min.isr": 1,
    "share.coordinator.state.topic.num.partitions": 1,
    "share.coordinator.state.topic.replication.factor": 1,
    "share.coordinator.state.topic.min.isr": 1,
    "group.initial.rebalance.delay.ms": 0,
    "log.cleaner.dedupe.buffer.size": 4 * 1024 * 1024,
    "num.network.threads": 2,
    "num.io.threads": 4,
    "background.threads": 2,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}

const FLAGS = [
  "-Xms128m",
  "-Xmx512m",
  "-XX:+UseSerialGC",
  // Compiled only once and lightly: half the processor time in the first minute, which two cores have little of.
  "-XX:TieredStopAtLevel=1",
];

/** Starts Kafka 4.1 with its data in `stateDir`/kafka, which is formatted when it is new. */
export async function startKafka(
  options: { readonly stateDir: string; readonly ports: KafkaPorts } & JvmOptions,
): Promise<JvmProcess> {
  const { stateDir, ports } = options;
  const configuration = join(stateDir, "conf", "kafka.properties");
  mkdirSync(join(stateDir, "conf"), { recursive: true });
  writeFileSync(configuration, kafkaProperties(stateDir, ports));
  const logging = writeLogging(stateDir, "kafka-log4j2.properties", kafkaLogging());
  const classPath = jarsOf(jarSet("kafka"));
  if (!existsSync(join(stateDir, "kafka", "meta.properties"))) await format(stateDir, configuration, classPath);
  return startJvm(
    {
      name: "kafka",
      mainClass: "kafka.Kafka",
      args: [configuration],
      classPath,
      flags: [...FLAGS, `-Dlog4j2.configurationFile=${logging}`],
      stateDir,
      isReady: () => isListening(ports.broker),
    },
    options,
  );
}

/** Kafka's own way to prepare an empty data folder: a new cluster id and the metadata version. */
async function format(stateDir: string, configuration: string, classPath: readonly string[]): Promise<void> {
  const clusterId = randomBytes(16).toString("base64url").replace(/^-/, "A");
  const log = join(stateDir, "logs", "kafka-format.log");
  const tool = startProcess({
    name: "kafka-format",
    command: [
      javaProgram(),
      "-XX:TieredStopAtLevel=1",
      "-cp",
      classPath.join(":"),
      "kafka.tools.StorageTool",
      "format",
      "--ignore-formatted",
      "-t",
      clusterId,
      "-c",
      configuration,
    ],
    stateDir,
    log,
  });
  const exit = await tool.exited;
  if (exit.code !== 0) {
    throw new LocalStackError(
      "MDSP9105",
      `Kafka's data folder could not be formatted (${describeExit(exit)}).${logTail(log)}`,
    );
  }
}
