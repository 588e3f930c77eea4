import type { OptionSchema } from "../connectors/options.js";
import type { Place } from "../problem.js";
import type * as spark from "../spark/messages.js";
import type { Type } from "../types.js";

/** A value of a record and its type. */
export interface FormatField {
  readonly name: string;
  readonly type: Type;
}

/** The options of a table that begin with the format's name. */
export type FormatOptions = Readonly<Record<string, unknown>>;

/** A record on its way to columns. It is put into a column of its own first, so that it is computed once. */
export interface Decoding {
  readonly payload: spark.Expression;
  /** Whether the row of a payload is kept; absent when all are. */
  readonly keep?: (payload: spark.Expression) => spark.Expression;
  /** A field of the payload, with its declared type. */
  readonly field: (payload: spark.Expression, field: FormatField) => spark.Expression;
}

/** Where records stand. */
export interface RecordPlace {
  readonly table: string;
  /** The subject of their schema in a registry, unless an option names another; absent when there is none to derive. */
  readonly subject?: string;
  /** The columns that make a row unique. */
  readonly primaryKey: readonly string[];
}

/** How the bytes of a record become columns, and back. */
export interface Format {
  readonly name: string;
  /** Whether a record is a change of the row with its primary key; else it is a row of its own. */
  readonly changes?: true;
  /** The options of the format, `avro.…`, as a table's WITH (…) writes them. */
  readonly options: OptionSchema;
  /** Ends with a {@link Problem} when options do not go together. */
  readonly check?: (options: FormatOptions, place: Place) => void;
  /** The option that names the subject in a registry, for a format that needs one to write. */
  readonly subject?: string;
  /** Why a column of such a type cannot be read or written; undefined when it can. */
  readonly refuses: (type: Type) => string | undefined;
  /** What is wrong with the columns together; undefined when nothing is. */
  readonly refusesAll?: (
    fields: readonly FormatField[],
  ) => { readonly message: string; readonly hint: string } | undefined;
  /**
   * Bytes as columns. A record that does not fit ends the query, unless the options say otherwise.
   */
  readonly decode: (
    bytes: spark.Expression,
    fields: readonly FormatField[],
    options: FormatOptions,
    place: RecordPlace,
  ) => Decoding;
  /** A struct of the fields as bytes. */
  readonly encode: (
    struct: spark.Expression,
    fields: readonly FormatField[],
    options: FormatOptions,
    place: RecordPlace,
  ) => spark.Expression;
}
