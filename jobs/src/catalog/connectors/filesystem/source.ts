import { as, col, project } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { ReadRequest, Source } from "../connector.js";
import type { FileForm } from "./file-form.js";
import { readMetadata } from "./metadata.js";
import type { FilesystemOptions } from "./options.js";
import { folderText, folderValue, type Partitions } from "./partitions.js";

/** Files as they come; those in folders of the folder are read as well, as in Flink. */
export function fileSource(form: FileForm, options: FilesystemOptions, partitions: Partitions): Source {
  const perBatch = options["source.files-per-batch"];
  const settings = {
    path: options.path,
    // Without it Spark would make columns of folders such as `dt=2024-01-31`, of types that it guesses.
    recursiveFileLookup: "true",
    ...(perBatch === undefined ? {} : { maxFilesPerTrigger: perBatch }),
  };
  return {
    description: `files of ${options.path} as ${form.name}${partitions.description}`,
    ...form.source,
    read: (request) => read(form, settings, partitions, request),
  };
}

/** Values of folders are texts at first, and made values above the reading, so that the path is taken apart only once. */
function read(
  form: FileForm,
  options: Readonly<Record<string, string>>,
  { names, defaultName }: Partitions,
  { physical, metadata, arrival }: ReadRequest,
): spark.Relation {
  const ofFolders = physical.filter(({ column }) => names.includes(column.name));
  const fields = physical.filter(({ column }) => !names.includes(column.name));
  const rows = form.read(options, {
    fields,
    ofFile: [
      ...metadata.map(({ key, as: name }) => ({ value: readMetadata(key), as: name })),
      ...ofFolders.map(({ column, as: name }) => ({ value: folderText(column.name), as: name })),
    ],
    ...(arrival === undefined ? {} : { arrival }),
  });
  if (ofFolders.length === 0) return rows;
  return project(rows, [
    ...[...fields, ...metadata].map(({ as: name }) => col(name)),
    ...ofFolders.map(({ column, as: name }) => as(folderValue(col(name), column, defaultName), name)),
    ...(arrival === undefined ? [] : [col(arrival)]),
  ]);
}
