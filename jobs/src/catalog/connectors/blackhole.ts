import type { Connector, ConnectorTable, TableDraft } from "./connector.js";
import { parseOptions } from "./options.js";

/**
 * Takes rows and keeps none, to measure a query without its sink.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/blackhole/
 */
export const blackhole: Connector = { name: "blackhole", options: {}, metadata: [], open };

function open(draft: TableDraft): ConnectorTable {
  parseOptions({}, draft.options, "blackhole");
  return {
    connector: "blackhole",
    sink: {
      description: "blackhole",
      accepts: ["append", "upsert"],
      write: (relation) => ({ relation, format: "noop", options: {} }),
    },
  };
}
