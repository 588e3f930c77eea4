import type { OptionSchema } from "../connectors/options.js";
import type { FormatField, FormatOptions } from "../formats/index.js";
import type * as spark from "../spark/messages.js";
import type { Type } from "../types.js";

/** What a type is in a file, in the words of the format; or why values of it cannot be there. */
export type Stored = string | { readonly refused: string };

/** Options of Spark's own. */
export type SparkOptions = Readonly<Record<string, string>>;

/** A format of whole files, which Spark reads and writes itself under the same name. */
export interface FileFormat {
  readonly name: string;
  /** The options of the format, `parquet.…`, as a table's WITH (…) writes them. */
  readonly options: OptionSchema;
  /** Of ARRAY, MAP and ROW only what they are themselves: their parts are asked for one by one. */
  readonly stored: (type: Type) => Stored;
  /** The type that Spark reads for one that has no parts. */
  readonly readAs: (leaf: Type, options: FormatOptions) => Type;
  /** The type that Spark writes for one that has no parts. */
  readonly writtenAs: (leaf: Type, options: FormatOptions) => Type;
  readonly readOptions: (fields: readonly FormatField[], options: FormatOptions) => SparkOptions;
  readonly writeOptions: (fields: readonly FormatField[], options: FormatOptions) => SparkOptions;
  /** The number of a row in its file; absent when Spark does not tell it. */
  readonly rowOfFile?: spark.Expression;
  /** True, or the end of the query where values of these types would come out wrong; undefined when they cannot. */
  readonly guard?: (fields: readonly FormatField[]) => spark.Expression | undefined;
}
