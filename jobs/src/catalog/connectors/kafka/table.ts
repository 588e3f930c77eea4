import { fail, notYet, notYetCodes, type Place } from "../../problem.js";
import type { Connector, ConnectorTable, TableDraft } from "../connector.js";
import { type OptionValues, optionPlace, parseOptions } from "../options.js";
import { type RecordFormat, recordFormat, upsertsOf } from "../record-format.js";
import { kafkaMetadata } from "./metadata.js";
import { type KafkaOptions, kafkaOptions, refusedProperties } from "./options.js";
import { type PartField, recordParts } from "./parts.js";
import { kafkaSink } from "./sink.js";
import { kafkaSource } from "./source.js";

/** Where reading starts when there is no checkpoint yet. */
export type Startup =
  | { readonly mode: "earliest-offset" | "latest-offset" }
  | { readonly mode: "group-offsets"; readonly reset: "earliest" | "latest" }
  | { readonly mode: "timestamp"; readonly timestampMs: string }
  /** The first offset of each partition, by its number. */
  | { readonly mode: "specific-offsets"; readonly offsets: Readonly<Record<string, number>> };

/** The key or the value of a record: its format and the columns in it. */
export interface RecordPart {
  readonly format: RecordFormat;
  readonly fields: readonly PartField[];
}

/** A table of records in Kafka. */
export interface KafkaTable {
  readonly name: string;
  readonly topics: readonly string[];
  /** A regular expression of topics, in place of `topics`. */
  readonly pattern: string | undefined;
  /** Undefined when the options do not say where; such a table is only written. */
  readonly startup: Startup | undefined;
  readonly failOnDataLoss: boolean;
  /** The table of the records that do not decode. */
  readonly deadLetters: { readonly target: string; readonly place: Place } | undefined;
  readonly sequenceColumn: string | undefined;
  /** Whether records replace each other by their own key, so that one without a value deletes a row. */
  readonly keyed: boolean;
  /** What the names of Spark's consumer groups begin with. */
  readonly groupIdPrefix: string | undefined;
  /** Options of Kafka's clients, `kafka.bootstrap.servers` and so on. */
  readonly properties: Readonly<Record<string, string>>;
  readonly key: RecordPart | undefined;
  readonly value: RecordPart;
}

/** Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/kafka/ */
export const kafka: Connector = { name: "kafka", options: kafkaOptions, metadata: kafkaMetadata, open };

function open(draft: TableDraft): ConnectorTable {
  checkProperties(draft.options);
  refuseBounds(draft.options);
  const valueOption = draft.options.values.has("value.format") ? "value.format" : "format";
  const value = recordFormat(draft, valueOption, "kafka", { subject: subjectOf(draft, "value") });
  const hasKey = draft.options.values.has("key.format");
  const key = hasKey ? recordFormat(draft, "key.format", "kafka", { subject: subjectOf(draft, "key") }) : undefined;
  const formatOptions = [...value.optionNames, ...(key?.optionNames ?? [])];
  const isOther = (name: string) => name.startsWith("properties.") || formatOptions.includes(name);
  const options = parseOptions(kafkaOptions, draft.options, "kafka", isOther);
  const { topic, "topic-pattern": pattern } = options;
  if ((topic === undefined) === (pattern === undefined)) {
    fail(draft.place, {
      code: "MDSP2204",
      message: "The connector 'kafka' needs one of the options 'topic' and 'topic-pattern'",
      hint: "add 'topic' = '…', or remove one of the two",
    });
  }
  const keyNames = keyNamesOf(draft, options);
  const parts = recordParts(draft, keyNames, options);
  value.require(parts.value.map((field) => field.column));
  key?.require(parts.key.map((field) => field.column));
  const table: KafkaTable = {
    name: draft.name,
    topics: topic ?? [],
    pattern,
    startup: startupOf(draft, options),
    failOnDataLoss: options["scan.fail-on-data-loss"] ?? true,
    deadLetters: deadLettersOf(draft, options["dead-letter.table"], value),
    sequenceColumn: options["sequence.column"],
    keyed: false,
    groupIdPrefix: options["properties.group.id"],
    properties: propertiesOf(draft),
    key: key === undefined ? undefined : { format: key, fields: parts.key },
    value: { format: value, fields: parts.value },
  };
  return {
    connector: "kafka",
    source: { ...kafkaSource(table), ...upsertsOf(draft, value) },
    ...writing(table, draft),
    formatOptions: value.options,
  };
}

/** Records are skipped, or kept as dead letters: not both. */
function deadLettersOf(draft: TableDraft, target: string | undefined, value: RecordFormat): KafkaTable["deadLetters"] {
  if (target === undefined) return undefined;
  const place = optionPlace(draft.options, "dead-letter.table");
  if (value.changes) {
    notYet(place, notYetCodes.table, `dead letters of the format '${value.name}'`, "changes that are tried one by one");
  }
  const skipping = [...draft.options.values].find(
    ([key, { value }]) => /ignore-parse-errors$/.test(key) && value === "true",
  );
  if (skipping === undefined) return { target, place };
  return fail(place, {
    code: "MDSP2260",
    message: `Options 'dead-letter.table' and '${skipping[0]}' both say what becomes of a record that does not decode`,
    hint: "keep one of them",
  });
}

/** How a table is written, or why it cannot be. */
function writing(table: KafkaTable, draft: TableDraft): Pick<ConnectorTable, "sink" | "onlyRead"> {
  if (table.topics.length !== 1 && !draft.writtenMetadata.includes("topic")) {
    return { onlyRead: "name one 'topic', or add the column `topic STRING METADATA` and write the topic of each row" };
  }
  const named = table.value.format.writable && (table.key?.format.writable ?? true);
  return named
    ? { sink: kafkaSink(table, ["append"]) }
    : { onlyRead: "name the 'avro-confluent.subject' of the schema" };
}

/** The subject of the schema of a topic's keys or values, as Flink derives it; undefined when there is not one topic. */
export function subjectOf(draft: TableDraft, part: "key" | "value"): string | undefined {
  const topic = draft.options.values.get("topic")?.value.trim();
  return topic === undefined || topic.includes(";") ? undefined : `${topic}-${part}`;
}

/** The columns of the key; a key has a format and columns, or neither. */
function keyNamesOf(draft: TableDraft, options: KafkaOptions): readonly string[] {
  const { "key.format": format, "key.fields": fields } = options;
  if ((format === undefined) === (fields === undefined)) return fields ?? [];
  const [given, wanted] = format === undefined ? ["key.fields", "key.format"] : ["key.format", "key.fields"];
  return fail(optionPlace(draft.options, given), {
    code: "MDSP2204",
    message: `Option '${given}' needs the option '${wanted}'`,
    hint: wanted === "key.fields" ? "add 'key.fields' = 'a;b'" : "add 'key.format' = 'json', or another format",
  });
}

/** Ends with an error for a property that Spark refuses. */
export function checkProperties(options: OptionValues): void {
  for (const [key, reason] of Object.entries(refusedProperties)) {
    const option = options.values.get(key);
    if (option === undefined) continue;
    fail(
      { ...options.place, span: option.key },
      { code: "MDSP2205", message: `Option '${key}' has no effect on Spark`, hint: reason },
    );
  }
}

/** Flink's ends of a reading, which are not here yet. */
const boundedModes = ["latest-offset", "group-offsets", "timestamp", "specific-offsets"];

function refuseBounds(options: OptionValues): void {
  const mode = options.values.get("scan.bounded.mode")?.value.toLowerCase();
  if (mode === undefined || !boundedModes.includes(mode)) return;
  const place = optionPlace(options, "scan.bounded.mode");
  const needs = "a source that ends";
  notYet(place, notYetCodes.table, `'scan.bounded.mode' = '${mode}'`, needs, "leave the option out: reading goes on");
}

function startupOf(draft: TableDraft, options: KafkaOptions): Startup | undefined {
  const reset = options["properties.auto.offset.reset"];
  const mode = options["scan.startup.mode"];
  switch (mode) {
    case undefined:
    case "group-offsets":
      return reset === undefined ? undefined : { mode: "group-offsets", reset };
    case "timestamp":
      return { mode, timestampMs: options["scan.startup.timestamp-millis"] ?? "" };
    case "specific-offsets":
      return { mode, offsets: offsetsOf(draft, options) };
    default:
      return { mode };
  }
}

function offsetsOf(draft: TableDraft, options: KafkaOptions): Readonly<Record<string, number>> {
  if (options.topic?.length !== 1) {
    fail(optionPlace(draft.options, "scan.startup.mode"), {
      code: "MDSP2260",
      message: "'scan.startup.mode' = 'specific-offsets' goes with one topic",
      hint: "name one topic, or start at a time: 'scan.startup.mode' = 'timestamp'",
    });
  }
  const pairs = (options["scan.startup.specific-offsets"] ?? "").matchAll(/partition:(\d+),offset:(\d+)/g);
  return Object.fromEntries([...pairs].map(([, partition = "", offset = ""]) => [partition, Number(offset)]));
}

const notForKafka = ["properties.group.id", "properties.auto.offset.reset"];

/** The properties of Kafka's clients as Spark wants them. */
export function propertiesOf(draft: TableDraft): Record<string, string> {
  const prefix = "properties.";
  const given = [...draft.options.values].filter(([key]) => key.startsWith(prefix) && !notForKafka.includes(key));
  return Object.fromEntries(given.map(([key, { value }]) => [`kafka.${key.slice(prefix.length)}`, value]));
}
