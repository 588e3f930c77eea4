import type { FormatField, FormatOptions } from "../../formats/index.js";
import type * as spark from "../../spark/messages.js";
import type { Source } from "../connector.js";

/** What is to be read: fields of the records, and what is known of the file itself, each under its own name. */
export interface FileRequest {
  readonly fields: readonly { readonly column: FormatField; readonly as: string }[];
  /** Expressions over `_metadata`. */
  readonly ofFile: readonly { readonly value: spark.Expression; readonly as: string }[];
  /** The name of the order of arrival, when it is wanted. */
  readonly arrival?: string;
}

/** What a record is written as: a relation's columns, in a format of Spark's. */
export interface WrittenRecord {
  readonly columns: readonly spark.Expression[];
  readonly format: string;
  readonly options: Readonly<Record<string, string>>;
  /** True for each row, or the end of the query. */
  readonly guard?: spark.Expression;
}

/** How records lie in files, whatever the format. */
export interface FileForm {
  readonly name: string;
  /** Under the names that the format gives them. */
  readonly options: FormatOptions;
  readonly optionNames: readonly string[];
  /** What a source of such files says beside how it is read. */
  readonly source: Pick<Source, "upserts" | "missing" | "unordered">;
  /** What to do since no rows can be written; absent when they can. */
  readonly onlyRead?: string;
  /** Ends with an error for the columns that the format cannot carry. */
  readonly require: () => void;
  readonly read: (options: Readonly<Record<string, string>>, request: FileRequest) => spark.Relation;
  /** @param fields columns of the relation that is written, under their names */
  readonly write: (fields: readonly FormatField[]) => WrittenRecord;
}
