import { as, col, filter, project } from "../../spark/index.js";
import type { Sink } from "../connector.js";
import type { FileForm } from "./file-form.js";
import { type Partitions, textOfFolder } from "./partitions.js";

/**
 * Adds files with each micro-batch. Those that count are in Spark's log beside them, the folder `_spark_metadata`, so that
 * who reads with Spark has each row once; another reader may see files of a micro-batch that was broken off and written anew.
 */
export function fileSink(form: FileForm, path: string, { names, defaultName, description }: Partitions): Sink {
  return {
    description: `files of ${path} as ${form.name}${description}`,
    accepts: ["append"],
    write(input, columns) {
      const record = form.write(columns.filter(({ name }) => !names.includes(name)));
      const folders = columns.filter(({ name }) => names.includes(name));
      const texts = folders.map(({ name, type }) => as(textOfFolder(col(name), type, defaultName), name));
      const rows = record.guard === undefined ? input : filter(input, record.guard);
      return {
        relation: project(rows, [...record.columns, ...texts]),
        format: record.format,
        options: { path, ...record.options },
        ...(names.length === 0 ? {} : { partitionBy: names }),
      };
    },
  };
}
