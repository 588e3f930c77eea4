import type { FormatField } from "../../formats/index.js";
import { as, asAll, col, filter, fn, lit, project, rawCast, readStream } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { PhysicalTableColumn } from "../../table.js";
import { types } from "../../types.js";
import type { TableDraft } from "../connector.js";
import { type RecordFormat, upsertsOf } from "../record-format.js";
import type { FileForm, FileRequest } from "./file-form.js";
import { arrivalOrder } from "./metadata.js";

/** Formats whose records are lines that can be written; others are read only. */
const written = ["json", "csv", "debezium-json"];

/** The name of the only column that Spark writes as lines; no column of a table is likely to have it. */
const LINE = "__line";

/** @param columns those whose values are in the records */
export function lines(draft: TableDraft, format: RecordFormat, columns: readonly PhysicalTableColumn[]): FileForm {
  return {
    name: format.name,
    options: format.options,
    optionNames: format.optionNames,
    source: upsertsOf(draft, format),
    ...(written.includes(format.name) ? {} : { onlyRead: `write files as ${written.join(" or ")}` }),
    require: () => format.require(columns),
    read: (options, request) => readLines(format, columns, options, request),
    write(fields) {
      const struct = fn("named_struct", ...fields.flatMap(({ name }) => [lit.string(name), col(name)]));
      const line = rawCast(format.encode(struct, fields), types.string);
      return { columns: [as(line, LINE)], format: "text", options: {} };
    },
  };
}

function readLines(
  format: RecordFormat,
  columns: readonly FormatField[],
  options: Readonly<Record<string, string>>,
  { fields, ofFile, arrival }: FileRequest,
): spark.Relation {
  const bytes = rawCast(col("value"), types.bytes);
  const decoding = format.decode(bytes, columns);
  const others = [
    ...ofFile.map(({ value, as: name }) => as(value, name)),
    ...(arrival === undefined ? [] : [arrivalOrder(col(NUMBER), arrival)]),
  ];
  const text = arrival === undefined ? readStream("text", options) : numberedLines(options);
  const given = filter(text, fn("not", fn("==", fn("trim", col("value")), lit.string(""))));
  const decoded = project(given, [as(decoding.payload, "payload"), ...others]);
  const kept = decoding.keep === undefined ? decoded : filter(decoded, decoding.keep(col("payload")));
  return project(kept, [
    ...fields.map(({ column, as: name }) => as(decoding.field(col("payload"), column), name)),
    ...ofFile.map(({ as: name }) => col(name)),
    ...(arrival === undefined ? [] : [col(arrival)]),
  ]);
}

const NUMBER = "line";

/** The lines with their numbers: of whole files, for Spark numbers no rows of a stream of texts. */
function numberedLines(options: Readonly<Record<string, string>>): spark.Relation {
  const files = readStream("text", { ...options, wholetext: "true" });
  const numbered = fn("posexplode", fn("split", col("value"), lit.string("\\r?\\n")));
  return project(files, [col("_metadata"), asAll(numbered, [NUMBER, "value"])]);
}
