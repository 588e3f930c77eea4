import { notYet, notYetCodes } from "../../problem.js";
import { as, col, extract, filter, fn, lit, project, rawCast, readStream } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import { notNull, types } from "../../types.js";
import type { Connector, ConnectorMetadata, ConnectorTable, ReadRequest, Sink, TableDraft } from "../connector.js";
import { anyText, durationOption, optional, optionPlace, parseOptions, required, textLike } from "../options.js";
import { type RecordFormat, recordFormat, upsertsOf } from "../record-format.js";

const filesystemOptions = {
  path: required(textLike(/\S/, "name a folder"), "The folder of the files; those that come later are read as well."),
  format: optional(anyText, "The format of the files: one record a line."),
  "source.monitor-interval": optional(
    durationOption,
    "How often Flink looks for new files, which it does only with this option. Spark looks before each micro-batch, with" +
      " it or without.",
  ),
  "source.files-per-batch": optional(
    textLike(/^[1-9]\d*$/, "write a number above 0"),
    "Ours: how many new files a micro-batch reads at most, the oldest first.",
    { default: "all new files" },
  ),
};

interface FileMetadata extends ConnectorMetadata {
  readonly read: () => spark.Expression;
}

const metadataField = (name: string): spark.Expression => extract(col("_metadata"), lit.string(name));

const entry = (key: string, type: FileMetadata["type"], read: () => spark.Expression): FileMetadata => ({
  key,
  type: notNull(type),
  writable: false,
  read,
});

/** What Flink and Spark both know of a file. */
const filesystemMetadata: readonly FileMetadata[] = [
  entry("file.path", types.string, () => metadataField("file_path")),
  entry("file.name", types.string, () => metadataField("file_name")),
  entry("file.size", types.bigint, () => metadataField("file_size")),
  entry("file.modification-time", types.timestampLtz(3), () => metadataField("file_modification_time")),
];

/** Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/filesystem/ */
export const filesystem: Connector = {
  name: "filesystem",
  options: filesystemOptions,
  metadata: filesystemMetadata,
  open,
};

function open(draft: TableDraft): ConnectorTable {
  refuseBinary(draft);
  const format = recordFormat(draft, "format", "filesystem");
  const options = parseOptions(filesystemOptions, draft.options, "filesystem", (name) =>
    format.optionNames.includes(name),
  );
  format.require(draft.physical);
  const perBatch = options["source.files-per-batch"];
  const sourceOptions = {
    path: options.path ?? "",
    ...(perBatch === undefined ? {} : { maxFilesPerTrigger: perBatch }),
  };
  return {
    connector: "filesystem",
    source: {
      description: `files of ${options.path} as ${format.name}`,
      ...upsertsOf(draft, format),
      read: (request) => read(draft, format, sourceOptions, request),
    },
    ...(lineFormats.includes(format.name)
      ? { sink: fileSink(format, options.path) }
      : { onlyRead: `write files as ${lineFormats.join(" or ")}` }),
    formatOptions: format.options,
  };
}

/** Formats whose files are no lines of text: of blocks, or of records that may hold the sign of a line's end. */
const binaryFormats = ["avro", "avro-confluent", "parquet", "orc"];

function refuseBinary({ options }: TableDraft): void {
  const name = options.values.get("format")?.value;
  if (name === undefined || !binaryFormats.includes(name)) return;
  const needs = "a reader and a writer of binary files";
  notYet(optionPlace(options, "format"), notYetCodes.table, `the format '${name}' of files`, needs, "use json or csv");
}

/** Formats whose records are lines of text. */
const lineFormats = ["json", "csv", "debezium-json"];

/** Adds a file of lines with each micro-batch; a file that is there holds each of its rows once. */
function fileSink(format: RecordFormat, path: string): Sink {
  return {
    description: `files of ${path} as ${format.name}`,
    accepts: ["append"],
    write(input, columns) {
      const struct = fn("named_struct", ...columns.flatMap(({ name }) => [lit.string(name), col(name)]));
      const line = rawCast(format.encode(struct, columns), types.string);
      return { relation: project(input, [as(line, "value")]), format: "text", options: { path } };
    },
  };
}

function read(
  draft: TableDraft,
  format: RecordFormat,
  options: Readonly<Record<string, string>>,
  request: ReadRequest,
): spark.Relation {
  const bytes = rawCast(col("value"), types.bytes);
  const decoding = format.decode(bytes, draft.physical);
  const others = [
    ...request.metadata.map(({ key, as: name }) => as(readMetadata(key), name)),
    ...(request.arrival === undefined ? [] : [as(arrivalOrder(), request.arrival)]),
  ];
  const text = request.arrival === undefined ? readStream("text", options) : numberedLines(options);
  const lines = filter(text, fn("not", fn("==", fn("trim", col("value")), lit.string(""))));
  const decoded = project(lines, [as(decoding.payload, "payload"), ...others]);
  const kept = decoding.keep === undefined ? decoded : filter(decoded, decoding.keep(col("payload")));
  return project(kept, [
    ...request.physical.map(({ column, as: name }) => as(decoding.field(col("payload"), column), name)),
    ...request.metadata.map(({ as: name }) => col(name)),
    ...(request.arrival === undefined ? [] : [col(request.arrival)]),
  ]);
}

/** Bits for the rows of one file in the order of arrival; above them is the time of the file in milliseconds. */
const ROW_BITS = 22;

const LINE = "line";

/** The lines with their numbers: of whole files, for Spark numbers no rows of a stream. */
function numberedLines(options: Readonly<Record<string, string>>): spark.Relation {
  const files = readStream("text", { ...options, wholetext: "true" });
  const lines = fn("posexplode", fn("split", col("value"), lit.string("\\r?\\n")));
  return project(files, [
    col("_metadata"),
    { exprType: { case: "alias", value: { expr: lines, name: [LINE, "value"] } } },
  ]);
}

/** Older files first, and the lines of a file in their order. */
function arrivalOrder(): spark.Expression {
  const file = fn("shiftleft", fn("unix_millis", metadataField("file_modification_time")), lit.int(ROW_BITS));
  return fn("+", file, rawCast(col(LINE), types.bigint));
}

function readMetadata(key: string): spark.Expression {
  const found = filesystemMetadata.find((each) => each.key === key);
  if (found === undefined) throw new TypeError(`Files have no metadata ${key}.`);
  return found.read();
}
