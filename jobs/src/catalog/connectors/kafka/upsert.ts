import { fail } from "../../problem.js";
import type { Connector, ConnectorTable, TableDraft } from "../connector.js";
import { optionPlace, parseOptions } from "../options.js";
import { recordFormat } from "../record-format.js";
import { upsertKafkaOptions } from "./options.js";
import { recordParts } from "./parts.js";
import { kafkaSink } from "./sink.js";
import { kafkaSource } from "./source.js";
import { checkProperties, type KafkaTable, propertiesOf, subjectOf } from "./table.js";

const name = "upsert-kafka";

/**
 * A topic whose records of one key replace each other. It is read from its first record on, as in Flink; one without a
 * value deletes a row, which ends the query. None is written, for rows are never deleted.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/upsert-kafka/
 */
export const upsertKafka: Connector = { name, options: upsertKafkaOptions, metadata: [], open };

function open(draft: TableDraft): ConnectorTable {
  checkProperties(draft.options);
  const value = recordFormat(draft, "value.format", name, { subject: subjectOf(draft, "value") });
  const key = recordFormat(draft, "key.format", name, { subject: subjectOf(draft, "key") });
  for (const [option, { name: format, changes }] of [
    ["value.format", value],
    ["key.format", key],
  ] as const) {
    if (!changes) continue;
    fail(optionPlace(draft.options, option), {
      code: "MDSP2205",
      message: `Option '${option}' cannot be '${format}', whose records are changes`,
      hint: "write 'json', or the connector 'kafka' for a topic of changes",
    });
  }
  const formatOptions = [...value.optionNames, ...key.optionNames];
  const isOther = (option: string) => option.startsWith("properties.") || formatOptions.includes(option);
  const options = parseOptions(upsertKafkaOptions, draft.options, name, isOther);
  if (draft.primaryKey.length === 0) {
    fail(draft.place, {
      code: "MDSP2207",
      message: `Table \`${draft.name}\` has no primary key, which is the key of its records`,
      hint: "add PRIMARY KEY (…) NOT ENFORCED: the columns that make a row unique",
    });
  }
  if (options.topic.length > 1) {
    fail(optionPlace(draft.options, "topic"), {
      code: "MDSP2205",
      message: "Option 'topic' names several topics; rows are written to one",
      hint: "name one topic",
    });
  }
  const parts = recordParts(draft, draft.primaryKey, options);
  value.require(parts.value.map((field) => field.column));
  key.require(parts.key.map((field) => field.column));
  const table: KafkaTable = {
    name: draft.name,
    topics: options.topic,
    pattern: undefined,
    startup: { mode: "earliest-offset" },
    failOnDataLoss: true,
    deadLetters: undefined,
    sequenceColumn: undefined,
    keyed: true,
    groupIdPrefix: undefined,
    properties: propertiesOf(draft),
    key: { format: key, fields: parts.key },
    value: { format: value, fields: parts.value },
  };
  return {
    connector: name,
    source: { ...kafkaSource(table), upserts: true },
    sink: kafkaSink(table, ["append", "upsert"]),
    formatOptions: value.options,
  };
}
