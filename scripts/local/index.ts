export { LocalStackError } from "./errors.js";
export { freePort, freePorts, isListening } from "./processes/ports.js";
export { type Exit, type ProcessPlan, type ServerProcess, startProcess } from "./processes/process.js";
export { waitUntil } from "./processes/wait.js";
export { type CassandraPorts, startCassandra } from "./servers/cassandra.js";
export type { JvmOptions } from "./servers/jvm.js";
export { type KafkaPorts, startKafka } from "./servers/kafka.js";
export { type RegistryPorts, registryUrl, startRegistry } from "./servers/registry.js";
export { MANY_QUERIES, type SparkPorts, type SparkSettings, sparkSettings, startSpark } from "./servers/spark.js";
