import { as, col, lit, project } from "../spark/index.js";
import type { Connector, ConnectorTable, TableDraft } from "./connector.js";
import { anyText, booleanOption, optional, parseOptions } from "./options.js";

const printOptions = {
  "print-identifier": optional(anyText, "A text that stands before each row."),
  "standard-error": optional(booleanOption, "Spark prints to its standard output, whatever is written here.", {
    default: "false",
  }),
};

/**
 * Prints rows where the query runs: on the standard output of Spark's server, as Flink prints on that of its task
 * managers. Of a query that updates rows, those that a micro-batch changed are printed.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/print/
 */
export const print: Connector = { name: "print", options: printOptions, metadata: [], open };

function open(draft: TableDraft): ConnectorTable {
  const { "print-identifier": identifier } = parseOptions(printOptions, draft.options, "print");
  return {
    connector: "print",
    sink: {
      description: "standard output of Spark's server",
      accepts: ["append", "upsert"],
      write: (input, columns) => ({
        relation: project(input, [
          ...(identifier === undefined ? [] : [as(lit.string(identifier), "print-identifier")]),
          ...columns.map(({ name }) => col(name)),
        ]),
        format: "console",
        options: { numRows: String(2 ** 31 - 1), truncate: "false" },
      }),
    },
  };
}
