import type * as proto from "apache-spark-connect-node/proto";
import type { z } from "zod";
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
  readonly options: z.ZodRawShape;
  /** Why a column of such a type cannot be read or written; undefined when it can. */
  readonly refuses: (type: Type) => string | undefined;
  /** The bytes as a struct that has the fields. */
  readonly decode: (
    bytes: proto.Expression,
    fields: readonly FormatField[],
    options: FormatOptions,
    record: string,
  ) => proto.Expression;
  /** A field of that struct with its declared type. */
  readonly field: (struct: proto.Expression, field: FormatField, options: FormatOptions) => proto.Expression;
  /** A struct of the fields as bytes. */
  readonly encode: (
    struct: proto.Expression,
    fields: readonly FormatField[],
    options: FormatOptions,
    record: string,
  ) => proto.Expression;
}
