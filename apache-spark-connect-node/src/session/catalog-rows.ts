import { z } from "zod";

const text = z.string();
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

// The rows of the server's catalog as objects of ours; a null becomes undefined.

export const catalogMetadataRow = z.object({ name: text, description: optionalText });

export const databaseRow = z.object({
  name: text,
  catalog: optionalText,
  description: optionalText,
  locationUri: optionalText,
});

const namespace = z
  .array(z.string())
  .nullish()
  .transform((parts) => parts ?? []);

export const tableRow = z.object({
  name: text,
  catalog: optionalText,
  namespace,
  description: optionalText,
  tableType: optionalText,
  isTemporary: z.boolean(),
});

export const functionRow = z.object({
  name: text,
  catalog: optionalText,
  namespace,
  description: optionalText,
  className: optionalText,
  isTemporary: z.boolean(),
});

export const columnRow = z.object({
  name: text,
  description: optionalText,
  dataType: text,
  nullable: z.boolean(),
  isPartition: z.boolean(),
  isBucket: z.boolean(),
  isCluster: z.boolean(),
});

/** A catalog, which holds databases. */
export interface CatalogMetadata {
  readonly name: string;
  readonly description?: string | undefined;
}

/** A database, which holds tables, views and functions. */
export interface Database {
  readonly name: string;
  readonly catalog?: string | undefined;
  readonly description?: string | undefined;
  /** Where its tables are kept; undefined where the catalog does not tell. */
  readonly locationUri?: string | undefined;
}

/** A table or view. */
export interface Table {
  readonly name: string;
  /** Undefined for temporary views. */
  readonly catalog?: string | undefined;
  /** The database, from the outermost part; empty for temporary views. */
  readonly namespace: readonly string[];
  readonly description?: string | undefined;
  /** `MANAGED`, `EXTERNAL`, `VIEW`, `TEMPORARY`, or what a catalog calls it. */
  readonly tableType?: string | undefined;
  readonly isTemporary: boolean;
}

/** A function, built in or registered. */
export interface SparkFunction {
  readonly name: string;
  readonly catalog?: string | undefined;
  readonly namespace: readonly string[];
  readonly description?: string | undefined;
  /** The Java class that computes it. */
  readonly className?: string | undefined;
  readonly isTemporary: boolean;
}

/** A column of a table or view. */
export interface CatalogColumn {
  readonly name: string;
  readonly description?: string | undefined;
  /** The type as in SQL, such as `array<int>`. */
  readonly dataType: string;
  readonly nullable: boolean;
  readonly isPartition: boolean;
  readonly isBucket: boolean;
  /** Whether the table is clustered by it. */
  readonly isCluster: boolean;
}
