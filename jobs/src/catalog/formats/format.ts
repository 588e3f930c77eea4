import type { OptionSchema } from "../connectors/options.js";
import type * as spark from "../spark/messages.js";
import type { Type } from "../types.js";

/** A value of a record and its type. */
export interface FormatField {
  readonly name: string;
  readonly type: Type;
}

/** The options of a table that begin with the format's name. */
export type FormatOptions = Readonly<Record<string, unknown>>;

/** How the bytes of a record become columns, and back. */
export interface Format {
  readonly name: string;
  /** The options of the format, `avro.…`, as a table's WITH (…) writes them. */
  readonly options: OptionSchema;
  /** Why a column of such a type cannot be read or written; undefined when it can. */
  readonly refuses: (type: Type) => string | undefined;
  /** The bytes as a struct that has the fields. */
  readonly decode: (
    bytes: spark.Expression,
    fields: readonly FormatField[],
    options: FormatOptions,
    record: string,
  ) => spark.Expression;
  /** A field of that struct with its declared type. */
  readonly field: (struct: spark.Expression, field: FormatField, options: FormatOptions) => spark.Expression;
  /** A struct of the fields as bytes. */
  readonly encode: (
    struct: spark.Expression,
    fields: readonly FormatField[],
    options: FormatOptions,
    record: string,
  ) => spark.Expression;
}
