import { as, caseWhen, col, fn, lit, project } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { ChangelogMode, Sink } from "../connector.js";
import { topicsText } from "./source.js";
import type { KafkaTable, RecordPart } from "./table.js";

/**
 * Writes one record a row. Rows that replace others need the connector 'upsert-kafka', as in Flink: there the key is the
 * primary key, so that the last record of a key is its row.
 */
export function kafkaSink(table: KafkaTable, accepts: readonly ChangelogMode[]): Sink {
  const key = table.key === undefined ? "" : ` with its key as ${table.key.format.name}`;
  return {
    description: `kafka ${topicsText(table)} as ${table.value.format.name}${key}, at least once`,
    accepts,
    write(input, columns) {
      const metadata = columns.filter((column) => column.metadata !== undefined);
      const named = (name: string) => metadata.find((column) => column.metadata === name);
      const topic = named("topic");
      const headers = named("headers");
      const parts = [
        ...(table.key === undefined ? [] : [as(encoded(table.key), "key")]),
        as(encoded(table.value), "value"),
        ...(headers === undefined ? [] : [as(headerList(col(headers.name)), "headers")]),
        ...(topic === undefined ? [] : [as(col(topic.name), "topic")]),
      ];
      return {
        relation: project(input, parts),
        format: "kafka",
        options: {
          ...table.properties,
          ...(topic === undefined ? { topic: table.topics[0] ?? "" } : {}),
          ...(headers === undefined ? {} : { includeHeaders: "true" }),
        },
      };
    },
  };
}

function encoded({ format, fields }: RecordPart): spark.Expression {
  const values = fields.flatMap(({ field, column }) => [lit.string(field), col(column.name)]);
  const named = fields.map(({ field, column }) => ({ name: field, type: column.type }));
  return format.encode(fn("named_struct", ...values), named);
}

/** Headers as Spark writes them; a NULL has none. */
function headerList(headers: spark.Expression): spark.Expression {
  return caseWhen([[fn("isnotnull", headers), fn("map_entries", headers)]]);
}
