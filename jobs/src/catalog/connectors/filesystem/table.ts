import { fileFormats } from "../../file-formats/index.js";
import { notYet, notYetCodes } from "../../problem.js";
import type { PhysicalTableColumn } from "../../table.js";
import type { Connector, ConnectorTable, TableDraft } from "../connector.js";
import { optionPlace, parseOptions } from "../options.js";
import { recordFormat } from "../record-format.js";
import { blocks } from "./blocks.js";
import type { FileForm } from "./file-form.js";
import { lines } from "./lines.js";
import { filesystemMetadata } from "./metadata.js";
import { filesystemOptions } from "./options.js";
import { partitionsOf } from "./partitions.js";
import { fileSink } from "./sink.js";
import { fileSource } from "./source.js";

/** Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/filesystem/ */
export const filesystem: Connector = {
  name: "filesystem",
  options: filesystemOptions,
  metadata: filesystemMetadata,
  partitions: true,
  open,
};

function open(draft: TableDraft): ConnectorTable {
  const form = formOf(
    draft,
    draft.physical.filter(({ name }) => !draft.partitionedBy.includes(name)),
  );
  const options = parseOptions(filesystemOptions, draft.options, "filesystem", form.optionNames);
  const partitions = partitionsOf(draft, options["partition.default-name"] ?? "__DEFAULT_PARTITION__");
  form.require();
  return {
    connector: "filesystem",
    source: fileSource(form, options, partitions),
    ...(form.onlyRead === undefined ? { sink: fileSink(form, options.path, partitions) } : { onlyRead: form.onlyRead }),
    formatOptions: form.options,
  };
}

/** @param columns those whose values are in the records */
function formOf(draft: TableDraft, columns: readonly PhysicalTableColumn[]): FileForm {
  const place = optionPlace(draft.options, "format");
  const name = draft.options.values.get("format")?.value ?? "";
  const format = fileFormats.get(name);
  if (format !== undefined) return blocks(draft, format, columns);
  // Records of its own form may hold the sign of a line's end.
  if (name === "avro-confluent")
    notYet(place, notYetCodes.table, `the format '${name}' of files`, "a reader of single records", "use avro");
  return lines(draft, recordFormat(draft, "format", "filesystem", { others: [...fileFormats.keys()] }), columns);
}
