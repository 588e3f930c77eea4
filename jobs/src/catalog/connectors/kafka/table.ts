import { closest } from "../../../syntax/suggest.js";
import { type Format, type FormatField, formats } from "../../formats/index.js";
import { fail, found, type Place, Problem } from "../../problem.js";
import { shapeText } from "../../types.js";
import type { Connector, TableDraft } from "../connector.js";
import { parseOptions } from "../options.js";
import { kafkaMetadata } from "./metadata.js";
import { type KafkaOptions, kafkaOptions, refusedProperties } from "./options.js";

/** Where reading starts when there is no checkpoint yet. */
export type Startup =
  | { readonly mode: "earliest-offset" | "latest-offset" }
  | { readonly mode: "timestamp"; readonly timestampMs: string }
  | { readonly mode: "specific-offsets"; readonly offsets: string };

/** A table of records in Kafka. */
export interface KafkaTable {
  readonly connector: "kafka";
  readonly name: string;
  readonly topics: readonly string[];
  /** A regular expression of topics, in place of `topics`. */
  readonly pattern: string | undefined;
  readonly startup: Startup;
  /** Whether `scan.startup.mode` was written; a table that is read needs it. */
  readonly startupGiven: boolean;
  readonly failOnDataLoss: boolean;
  readonly sequenceColumn: string | undefined;
  /** Options of Kafka's clients, `kafka.bootstrap.servers` and so on. */
  readonly properties: Readonly<Record<string, string>>;
  readonly format: Format;
  readonly formatOptions: Readonly<Record<string, unknown>>;
  readonly fields: readonly FormatField[];
}

/** Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/kafka/ */
export const kafka: Connector = { name: "kafka", metadata: kafkaMetadata, open };

function open(draft: TableDraft): KafkaTable {
  const format = formatOf(draft);
  const isOther = (key: string) => key.startsWith("properties.") || key in format.options;
  const options = parseOptions(kafkaOptions, draft.options, "kafka", isOther);
  const formatOptions = parseOptions(format.options, draft.options, "kafka", () => true);
  checkProperties(draft);
  checkFields(draft, format);
  const { topic, "topic-pattern": pattern } = options;
  if ((topic === undefined) === (pattern === undefined)) {
    fail(draft.place, {
      code: "MDSP2204",
      message: "The connector 'kafka' needs one of the options 'topic' and 'topic-pattern'",
      hint: "add 'topic' = '…', or remove one of the two",
    });
  }
  const topics = (topic ?? "")
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  return {
    connector: "kafka",
    name: draft.name,
    topics,
    pattern,
    startup: startupOf(draft, options),
    startupGiven: options["scan.startup.mode"] !== undefined,
    failOnDataLoss: options["scan.fail-on-data-loss"] ?? true,
    sequenceColumn: options["sequence.column"],
    properties: propertiesOf(draft),
    format,
    formatOptions,
    fields: draft.physical,
  };
}

const optionPlace = (draft: TableDraft, key: string): Place => {
  const option = draft.options.values.get(key);
  return option === undefined ? draft.place : { ...draft.place, span: option.span };
};

function formatOf(draft: TableDraft): Format {
  const key = draft.options.values.has("value.format") ? "value.format" : "format";
  const name = draft.options.values.get(key)?.value;
  if (name === undefined) {
    fail(draft.place, {
      code: "MDSP2204",
      message: "The connector 'kafka' needs the option 'format'",
      hint: "add 'format' = 'avro' or 'json'",
    });
  }
  const format = formats.get(name);
  if (format !== undefined) return format;
  const similar = closest(name, formats.keys());
  const hint = similar === undefined ? `there are: ${[...formats.keys()].join(", ")}` : `did you mean '${similar}'?`;
  return fail(optionPlace(draft, key), { code: "MDSP2205", message: `There is no format '${name}'`, hint });
}

function checkProperties(draft: TableDraft): void {
  for (const [key, reason] of Object.entries(refusedProperties)) {
    const option = draft.options.values.get(key);
    if (option === undefined) continue;
    fail(
      { ...draft.place, span: option.key },
      { code: "MDSP2205", message: `Option '${key}' has no effect on Spark`, hint: reason },
    );
  }
}

function checkFields(draft: TableDraft, format: Format): void {
  const diagnostics = draft.physical.flatMap((column) => {
    const reason = format.refuses(column.type);
    if (reason === undefined) return [];
    const message = `Column \`${column.name}\` of type ${shapeText(column.type)} does not go with the format '${format.name}'`;
    return [found(column.place, { code: "MDSP2206", message, hint: reason })];
  });
  if (diagnostics.length > 0) throw new Problem(diagnostics);
}

function startupOf(draft: TableDraft, options: KafkaOptions): Startup {
  const mode = options["scan.startup.mode"] ?? "earliest-offset";
  const need = (key: "scan.startup.timestamp-millis" | "scan.startup.specific-offsets"): string =>
    options[key] ??
    fail(optionPlace(draft, "scan.startup.mode"), {
      code: "MDSP2204",
      message: `'scan.startup.mode' = '${mode}' needs the option '${key}'`,
      hint: `add '${key}' = '…' to WITH (…)`,
    });
  if (mode === "timestamp") return { mode, timestampMs: need("scan.startup.timestamp-millis") };
  if (mode === "specific-offsets") return { mode, offsets: need("scan.startup.specific-offsets") };
  return { mode };
}

function propertiesOf(draft: TableDraft): Record<string, string> {
  const prefix = "properties.";
  const given = [...draft.options.values].filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(given.map(([key, { value }]) => [`kafka.${key.slice(prefix.length)}`, value]));
}
