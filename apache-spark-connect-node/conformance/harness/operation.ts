import type { DataFrame, SparkSession, Value } from "apache-spark-connect-node";

/** What the operations work on: DataFrames of `fixtures.json`, and an empty folder that client and server see. */
export interface Fixtures {
  readonly trades: DataFrame;
  readonly quotes: DataFrame;
  readonly people: DataFrame;
  readonly departments: DataFrame;
  readonly nested: DataFrame;
  readonly numbers: DataFrame;
  /** Path of the folder. It is the same for both clients, and emptied between them. */
  readonly folder: string;
}

/** A plain result of an operation, compared as it is. */
export type Plain = Value | undefined | readonly Plain[] | { readonly [name: string]: Plain };

/** A DataFrame whose rows have an order that Spark promises; those of others are sorted before they are compared. */
export class Ordered {
  readonly frame: DataFrame;

  constructor(frame: DataFrame) {
    this.frame = frame;
  }
}

/**
 * A DataFrame of which only schema and plan are compared, because its rows are different each time, or have two columns
 * of one name, which an object cannot have.
 */
export class Unread {
  readonly frame: DataFrame;

  constructor(frame: DataFrame) {
    this.frame = frame;
  }
}

export const ordered = (frame: DataFrame): Ordered => new Ordered(frame);
export const unread = (frame: DataFrame): Unread => new Unread(frame);

export type Outcome = DataFrame | Ordered | Unread | Plain;

/** One operation, named as the function of the same topic in Python (there with underscores). */
export type Operation = (spark: SparkSession, fixtures: Fixtures) => Outcome | Promise<Outcome>;

/** What PySpark can and this client cannot, and why. */
export interface Absent {
  readonly absent: string;
}

/** Stands in the place of an operation that this client cannot do. */
export const absent = (reason: string): Absent => ({ absent: reason });

export type Topic = Readonly<Record<string, Operation | Absent>>;
