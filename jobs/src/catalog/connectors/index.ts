import { cassandraSink } from "./cassandra/sink.js";
import { cassandra } from "./cassandra/table.js";
import type { Connector, ConnectorTable, Sink, Source } from "./connector.js";
import { kafkaSink } from "./kafka/sink.js";
import { kafkaSource } from "./kafka/source.js";
import { kafka } from "./kafka/table.js";

export type * from "./connector.js";

/** The connectors, by the value of the option 'connector'. */
export const connectors: ReadonlyMap<string, Connector> = new Map(
  [kafka, cassandra].map((connector) => [connector.name, connector]),
);

/** How a table is read; undefined when its connector only writes. */
export function sourceOf(table: ConnectorTable): Source | undefined {
  return table.connector === "kafka" ? kafkaSource(table) : undefined;
}

/** How a table is written. */
export function sinkOf(table: ConnectorTable): Sink {
  return table.connector === "kafka" ? kafkaSink(table) : cassandraSink(table);
}
