import { anyText, durationOption, type OptionsOf, optional, required, textLike } from "../options.js";

/** Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/filesystem/ */
export const filesystemOptions = {
  path: required(
    textLike(/\S/, "name a folder"),
    "The folder of the files, those in its folders included; those that come later are read as well.",
  ),
  format: optional(anyText, "The format of the files."),
  "partition.default-name": optional(
    textLike(/^[^/]+$/, "write a name without slashes"),
    "The folder of rows whose partition column is NULL or an empty text; read, both are NULL.",
    { default: "__DEFAULT_PARTITION__" },
  ),
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

export type FilesystemOptions = OptionsOf<typeof filesystemOptions>;
