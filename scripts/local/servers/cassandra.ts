import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jarSet } from "#setup/paths.mjs";
import { javaMajor } from "#setup/prerequisites.mjs";
import { isListening } from "../processes/ports.js";
import { CASSANDRA_MODULES } from "./cassandra-modules.js";
import { type JvmOptions, type JvmProcess, jarsOf, javaProgram, startJvm } from "./jvm.js";
import { cassandraLogging, writeLogging } from "./logging.js";

/** Ports of Cassandra; both on loopback. */
export interface CassandraPorts {
  /** For clients (CQL). */
  readonly cql: number;
  /** Between nodes; a single node only binds it. */
  readonly storage: number;
}

/**
 * The settings of a single small node. `commitlog_sync: batch`: a write is acknowledged only when it is on disk, so that a
 * killed Cassandra has every acknowledged row after its restart (the default, `periodic`, may lose the last 100 ms).
 */
export function cassandraYaml(stateDir: string, ports: CassandraPorts): string {
  const folder = (name: string) => JSON.stringify(join(stateDir, "cassandra", name));
  return `cluster_name: mdsp
partitioner: org.apache.cassandra.dht.Murmur3Partitioner
num_tokens: 1
auto_bootstrap: false
endpoint_snitch: SimpleSnitch
seed_provider:
  - class_name: org.apache.cassandra.locator.SimpleSeedProvider
    parameters:
      - seeds: "127.0.0.1:${ports.storage}"
listen_address: 127.0.0.1
rpc_address: 127.0.0.1
storage_port: ${ports.storage}
native_transport_port: ${ports.cql}
data_file_directories: [${folder("data")}]
commitlog_directory: ${folder("commitlog")}
hints_directory: ${folder("hints")}
saved_caches_directory: ${folder("saved_caches")}
cdc_raw_directory: ${folder("cdc_raw")}
commitlog_sync: batch
commitlog_segment_size: 16MiB
commitlog_total_space: 256MiB
commit_failure_policy: die
disk_failure_policy: die
memtable_heap_space: 128MiB
memtable_offheap_space: 64MiB
key_cache_size: 16MiB
counter_cache_size: 0MiB
file_cache_size: 64MiB
networking_cache_size: 32MiB
concurrent_reads: 8
concurrent_writes: 16
concurrent_counter_writes: 2
concurrent_compactors: 1
hinted_handoff_enabled: false
auto_snapshot: false
trickle_fsync: false
read_request_timeout: 15s
range_request_timeout: 30s
write_request_timeout: 15s
cas_contention_timeout: 5s
request_timeout: 30s
slow_query_log_timeout: 0ms
`;
}

/** What makes a start quick: no waiting for other nodes, and no measuring of what is known. */
const QUICK_START = [
  "-Dcassandra.skip_wait_for_gossip_to_settle=0",
  "-Dcassandra.ring_delay_ms=1000",
  "-Dcassandra.superuser_setup_delay_ms=0",
  "-Dcassandra.shutdown_announce_in_ms=0",
  // The memory that an empty row takes. Cassandra measures it at each start, which is 4 s of processor time.
  "-Dcassandra.memtable.row_overhead_size=180",
];

const FLAGS = ["-Xms256m", "-Xmx512m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"];

/** Java 18 and later only let a program set its own security manager, as Cassandra does, when they are asked to. */
function securityFlags(): readonly string[] {
  return (javaMajor(javaProgram()) ?? 17) >= 18 ? ["-Djava.security.manager=allow"] : [];
}

/** Starts Cassandra 5.0 with its data in `stateDir`/cassandra. */
export async function startCassandra(
  options: { readonly stateDir: string; readonly ports: CassandraPorts } & JvmOptions,
): Promise<JvmProcess> {
  const { stateDir, ports } = options;
  const configuration = join(stateDir, "conf", "cassandra.yaml");
  mkdirSync(join(stateDir, "conf"), { recursive: true });
  writeFileSync(configuration, cassandraYaml(stateDir, ports));
  const logging = writeLogging(stateDir, "cassandra-logback.xml", cassandraLogging());
  return startJvm(
    {
      name: "cassandra",
      mainClass: "org.apache.cassandra.service.CassandraDaemon",
      classPath: jarsOf(jarSet("cassandra")),
      flags: [
        ...FLAGS,
        ...CASSANDRA_MODULES,
        ...QUICK_START,
        ...securityFlags(),
        `-Dcassandra.config=file:${configuration}`,
        `-Dcassandra.storagedir=${join(stateDir, "cassandra")}`,
        "-Dcassandra-foreground=yes",
        `-Dlogback.configurationFile=${logging}`,
      ],
      stateDir,
      isReady: () => isListening(ports.cql),
      graceMs: 30_000,
    },
    options,
  );
}
