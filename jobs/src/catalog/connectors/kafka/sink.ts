import { as, col, fn, lit, project } from "../../spark/index.js";
import type { Sink } from "../connector.js";
import type { KafkaTable } from "./table.js";

/** Writes one record a row, without a key. Rows that replace others need the connector 'upsert-kafka', as in Flink. */
export function kafkaSink(table: KafkaTable): Sink {
  return {
    description: `kafka ${table.topics.join(", ")} as ${table.format.name}`,
    accepts: ["append"],
    write(input, columns) {
      const struct = fn("named_struct", ...columns.flatMap(({ name }) => [lit.string(name), col(name)]));
      const value = table.format.encode(struct, columns, table.formatOptions, table.name);
      return {
        relation: project(input, [as(value, "value")]),
        format: "kafka",
        options: { ...table.properties, topic: table.topics[0] ?? "" },
      };
    },
  };
}
