import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitUntil } from "../../../scripts/local/index.js";
import { cassandraYaml } from "../../../scripts/local/servers/cassandra.js";
import { kafkaProperties } from "../../../scripts/local/servers/kafka.js";
import { standIns } from "./catalog.js";
import { output } from "./command.js";
import type { Container } from "./container.js";
import type { Pod } from "./pod.js";

const TOPICS = { trades: 2, "trades-dead-letters": 1, "feed-gaps": 1 };
const START_MS = 300_000;

/** Kafka with its settings as a mounted file, and the topics of the pipeline. */
export async function startKafka(pod: Pod): Promise<Container> {
  const settings = join(pod.folder, "kafka-settings");
  mkdirSync(settings);
  const ports = { broker: 9092, controller: 9093 };
  writeFileSync(join(settings, "server.properties"), kafkaProperties("/var/lib/kafka/data", ports));
  const kafka = await pod.start({
    image: standIns.kafka,
    env: { KAFKA_HEAP_OPTS: "-Xmx512m", KAFKA_JVM_PERFORMANCE_OPTS: "-XX:+UseSerialGC -XX:TieredStopAtLevel=1" },
    volumes: {
      "/var/lib/kafka/data": pod.volume("kafka"),
      "/opt/kafka/config": pod.volume("kafka-config"),
      "/opt/kafka/logs": pod.volume("kafka-logs"),
    },
    readOnly: { "/mnt/shared/config": settings },
  });
  await logSays(kafka, /Kafka Server started/);
  for (const [topic, partitions] of Object.entries(TOPICS)) {
    const options = ["--create", "--topic", topic, "--partitions", String(partitions)];
    const { code, stderr } = await kafka.exec([
      "/opt/kafka/bin/kafka-topics.sh",
      ...["--bootstrap-server", "localhost:9092"],
      ...options,
    ]);
    if (code !== 0) throw new Error(`The topic ${topic} could not be made: ${stderr}\n${kafka.log()}`);
  }
  return kafka;
}

/** Cassandra with one mounted file of settings beside those of its image; clients may come from outside. */
export async function startCassandra(pod: Pod): Promise<Container> {
  const file = join(pod.folder, "cassandra.yaml");
  const yaml = cassandraYaml("/var/lib/cassandra", { cql: 9042, storage: 7000 });
  const { address } = pod.network;
  writeFileSync(
    file,
    yaml.replace("rpc_address: 127.0.0.1", `rpc_address: 0.0.0.0\nbroadcast_rpc_address: ${address}`),
  );
  const data = pod.volume("cassandra");
  const logs = pod.volume("cassandra-logs");
  await output(["chown", "999:999", data, logs]);
  const cassandra = await pod.start({
    image: standIns.cassandra,
    user: "999:999",
    command: ["/opt/cassandra/bin/cassandra", "-f"],
    env: { JVM_EXTRA_OPTS: "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dcassandra.skip_wait_for_gossip_to_settle=0" },
    volumes: { "/var/lib/cassandra": data, "/var/log/cassandra": logs },
    readOnly: { "/etc/cassandra/cassandra.yaml": file },
  });
  await logSays(cassandra, /Startup complete/);
  return cassandra;
}

/** Waits until a container's log has a line; fails with the log when it ends before. */
async function logSays(container: Container, line: RegExp): Promise<void> {
  const stop = new AbortController();
  void container.exited.then(() => stop.abort());
  const said = await waitUntil(() => line.test(container.log()), { timeoutMs: START_MS, signal: stop.signal });
  if (!said) throw new Error(`The log never said ${line}:\n${container.log()}`);
}
