import { InvalidArgumentError } from "../errors.js";
import { literalOf } from "../expressions/call.js";
import type { LiteralValue } from "../expressions/literal.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { DataFrame } from "./dataframe.js";
import type { Derive } from "./grouped-data.js";

/** A value that fills holes: what has another type than a column leaves the column alone. */
export type FillValue = boolean | number | bigint | string;

/** Values that may be exchanged: all booleans, all numbers, or all strings. */
export type ReplaceValue = boolean | number | string;

/** Methods of a DataFrame for missing values: nulls, and NaN in floating-point columns. */
export class DataFrameNaFunctions {
  readonly #input: Relation;
  readonly #derive: Derive;

  constructor(input: Relation, derive: Derive) {
    this.#input = input;
    this.#derive = derive;
  }

  /**
   * Puts values where they are missing: one value into all columns of its type (or into `columns`), or one for each
   * column by name.
   */
  fill(value: FillValue | Readonly<Record<string, FillValue>>, columns: readonly string[] = []): DataFrame {
    const byName = typeof value === "object";
    const cols = byName ? Object.keys(value) : [...columns];
    const values = (byName ? Object.values(value) : [value]).map((each) =>
      literalOf(each, Number.isInteger(each) ? { kind: "long" } : undefined),
    );
    if (values.length === 0) throw new InvalidArgumentError("fill() needs a value for at least one column.");
    return this.#derive({ case: "fillNa", value: { input: this.#input, cols, values } });
  }

  /**
   * Leaves rows out in which values are missing.
   * @param how `"any"` of the columns, `"all"` of them, or all but fewer than `minNonNulls`.
   * @param columns which columns count. @default all
   */
  drop(how: "any" | "all" | { readonly minNonNulls: number } = "any", columns: readonly string[] = []): DataFrame {
    const least = how === "any" ? {} : { minNonNulls: how === "all" ? 1 : how.minNonNulls };
    return this.#derive({ case: "dropNa", value: { input: this.#input, cols: [...columns], ...least } });
  }

  /**
   * Exchanges values: `replace(new Map([["N/A", null], ["?", "unknown"]]))`. All keys have one type; numbers are compared
   * as doubles.
   * @param columns which columns are changed. @default all of the type
   */
  replace(values: ReadonlyMap<ReplaceValue, ReplaceValue | null>, columns: readonly string[] = []): DataFrame {
    const types = new Set(
      [...values]
        .flat()
        .filter((value) => value !== null)
        .map((value) => typeof value),
    );
    if (types.size !== 1) {
      throw new InvalidArgumentError("replace() needs values of one type: all booleans, all numbers or all strings.");
    }
    const replacements = [...values].map(([from, to]) => ({ oldValue: exchanged(from), newValue: exchanged(to) }));
    return this.#derive({ case: "replace", value: { input: this.#input, cols: [...columns], replacements } });
  }
}

/** Spark compares numbers here as doubles. */
const exchanged = (value: ReplaceValue | null) =>
  literalOf(value satisfies LiteralValue, typeof value === "number" ? { kind: "double" } : undefined);
