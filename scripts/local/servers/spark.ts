import { existsSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot, jarSet, repositoryRoot, sparkHome } from "#setup/paths.mjs";
import { extensionsJar } from "#setup/steps/extensions.mjs";
import { isListening } from "../processes/ports.js";
import { type JvmOptions, type JvmProcess, jarsOf, startJvm } from "./jvm.js";
import { sparkLogging, writeLogging } from "./logging.js";
import { SPARK_MODULES } from "./spark-modules.js";

/** Port of Spark Connect (gRPC), on loopback. */
export interface SparkPorts {
  readonly connect: number;
}

/** Settings of Spark, by their names. */
export type SparkSettings = Readonly<Record<string, string>>;

/**
 * The settings of a Spark Connect server for small streaming queries on one computer: state in RocksDB with changelog
 * checkpoints (a micro-batch takes two thirds of the time that whole snapshots take), no checksum file beside each
 * checkpoint file (another fifth less), few shuffle partitions, and sessions that never end by themselves, because
 * a session takes its streaming queries with it.
 *
 * Checkpoints are written without starting a program for each file (ForklessFs in spark-extensions).
 *
 * Expressions are interpreted: Spark writes the time of a micro-batch and the watermark as constants into the Java that it
 * generates, so that each micro-batch of a few rows would compile its classes anew (three times as long in all).
 */
export function sparkSettings(stateDir: string, ports: SparkPorts): SparkSettings {
  return {
    "spark.master": "local[2]",
    "spark.app.name": "mdsp",
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.local.dir": join(stateDir, "tmp", "spark"),
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.connect.grpc.binding.port": String(ports.connect),
    "spark.connect.session.manager.defaultSessionTimeout": "-1",
    "spark.connect.extensions.relation.classes": "io.mdsp.spark.ExtensionsRelationPlugin",
    "spark.hadoop.fs.AbstractFileSystem.file.impl": "io.mdsp.spark.local.ForklessFs",
    "spark.sql.warehouse.dir": join(stateDir, "warehouse"),
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.streaming.stateStore.providerClass":
      "org.apache.spark.sql.execution.streaming.state.RocksDBStateStoreProvider",
    "spark.sql.streaming.stateStore.rocksdb.changelogCheckpointing.enabled": "true",
    "spark.sql.streaming.checkpoint.fileChecksum.enabled": "false",
    "spark.sql.streaming.minBatchesToRetain": "20",
    "spark.sql.streaming.numRecentProgressUpdates": "20",
    "spark.cleaner.periodicGC.interval": "10min",
  };
}

/** In UTC, since Spark takes times in files of ORC for those of its JVM's zone. */
const FLAGS = ["-Xms512m", "-Xmx2g", "-Xss4m", "-XX:+UseSerialGC", "-Duser.timezone=UTC"];

/**
 * A flag of the JVM for a server that runs many hundred short queries: Spark Connect keeps each streaming query for an hour
 * after its end (SparkConnectStreamingQueryCache), about 2.5 MB.
 */
export const MANY_QUERIES = "-Xmx5g";

/** Starts a Spark Connect 4.2 server with the connectors and spark-extensions on its class path. */
export async function startSpark(
  options: { readonly stateDir: string; readonly ports: SparkPorts; readonly settings?: SparkSettings } & JvmOptions,
): Promise<JvmProcess> {
  const { stateDir, ports } = options;
  const home = sparkHome();
  const extensions = extensionsJar(repositoryRoot, cacheRoot());
  const settings = { ...withoutMissingClasses(sparkSettings(stateDir, ports), extensions), ...options.settings };
  return startJvm(
    {
      name: "spark",
      mainClass: "org.apache.spark.sql.connect.service.SparkConnectServer",
      classPath: [
        ...jarsOf(join(home, "jars")),
        ...jarsOf(jarSet("spark")),
        ...(existsSync(extensions) ? [extensions] : []),
      ],
      flags: [
        ...FLAGS,
        ...SPARK_MODULES,
        `-Dlog4j2.configurationFile=${writeLogging(stateDir, "spark-log4j2.properties", sparkLogging())}`,
        ...Object.entries(settings).map(([name, value]) => `-D${name}=${value}`),
      ],
      stateDir,
      env: { SPARK_HOME: home, SPARK_LOCAL_IP: "127.0.0.1" },
      isReady: () => isListening(ports.connect),
    },
    options,
  );
}

/** Without spark-extensions Spark would not start with its classes named; it starts plain then. */
function withoutMissingClasses(settings: SparkSettings, jar: string): SparkSettings {
  if (existsSync(jar)) return settings;
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => !value.startsWith("io.mdsp.spark.")));
}
