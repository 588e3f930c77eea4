/** What one client makes of an operation, as a line of JSON; `run.py` writes the same. */
export type Result =
  | {
      readonly kind: "frame";
      /** Spark's JSON of the schema. */
      readonly schema: string;
      /** Of `explain("extended")`. */
      readonly plan: string;
      /** Each row as canonical JSON; none for a stream. */
      readonly rows: readonly string[];
      readonly isOrdered: boolean;
    }
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "error"; readonly errorClass: string; readonly sqlState: string; readonly message: string }
  | { readonly kind: "absent"; readonly reason: string };

/** A result of the operation `topic.name`; the name as in Python. */
export interface Line {
  readonly operation: string;
  readonly result: Result;
}
