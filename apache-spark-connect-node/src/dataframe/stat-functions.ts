import { randomInt } from "node:crypto";
import { ProtocolError } from "../errors.js";
import { literalOf, namedOrColumn } from "../expressions/call.js";
import type { ColumnOrName } from "../expressions/column.js";
import type { LiteralValue } from "../expressions/literal.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";
import type { CallOptions } from "../protocol/client.js";
import type { Value } from "../values/value.js";
import type { DataFrame } from "./dataframe.js";
import type { Derive } from "./grouped-data.js";

/** A seed where the caller gives none. */
export const randomSeed = (): bigint => BigInt(randomInt(2 ** 47));

/** Statistics of a DataFrame. */
export class DataFrameStatFunctions {
  readonly #input: Relation;
  readonly #derive: Derive;

  constructor(input: Relation, derive: Derive) {
    this.#input = input;
    this.#derive = derive;
  }

  /** The sample covariance of two numeric columns. */
  async cov(col1: string, col2: string, options: CallOptions = {}): Promise<number> {
    return onlyNumber(await this.#derive({ case: "cov", value: { input: this.#input, col1, col2 } }).collect(options));
  }

  /** Pearson's correlation of two numeric columns, -1 to 1. */
  async corr(col1: string, col2: string, options: CallOptions = {}): Promise<number> {
    const value = { input: this.#input, col1, col2, method: "pearson" };
    return onlyNumber(await this.#derive({ case: "corr", value }).collect(options));
  }

  /**
   * Quantiles of numeric columns: for each column the values at these probabilities (0 is the smallest, 1 the largest);
   * none for a column without values.
   * @param relativeError how far the rank of a value may be off, as a part of the number of rows; 0 is exact and dear.
   */
  async approxQuantile(
    columns: readonly string[],
    probabilities: readonly number[],
    relativeError: number,
    options: CallOptions = {},
  ): Promise<number[][]> {
    const value = { input: this.#input, cols: [...columns], probabilities: [...probabilities], relativeError };
    const [row] = await this.#derive({ case: "approxQuantile", value }).collect(options);
    const [quantiles] = Object.values(row ?? {});
    return listOf(quantiles).map((each) => listOf(each).map(numberOf));
  }

  /** How often each pair of values of two columns occurs: a row for each value of one, a column for each of the other. */
  crosstab(col1: string, col2: string): DataFrame {
    return this.#derive({ case: "crosstab", value: { input: this.#input, col1, col2 } });
  }

  /**
   * Values that are frequent in these columns, in one row of arrays; some that are not may be among them.
   * @param support the least part of the rows that counts as frequent, 0.0001 to 1. @default 0.01
   */
  freqItems(columns: readonly string[], support = 0.01): DataFrame {
    return this.#derive({ case: "freqItems", value: { input: this.#input, cols: [...columns], support } });
  }

  /**
   * A sample with a fraction of its own for each value of a column; values that are not named are left out.
   * @param seed the same seed gives the same sample. @default a random one
   */
  sampleBy(
    column: ColumnOrName,
    fractions: ReadonlyMap<LiteralValue, number>,
    seed: number | bigint = randomSeed(),
  ): DataFrame {
    const col = namedOrColumn(column);
    const strata = [...fractions].map(([stratum, fraction]) => ({ stratum: literalOf(stratum), fraction }));
    const value = { input: this.#input, col: col.expression, fractions: strata, seed: BigInt(seed) };
    return this.#derive({ case: "sampleBy", value }, [col]);
  }
}

function onlyNumber(rows: ReadonlyArray<Readonly<Record<string, Value>>>): number {
  return numberOf(Object.values(rows[0] ?? {})[0] ?? null);
}

function numberOf(value: Value): number {
  if (typeof value !== "number") throw new ProtocolError(`The server answered ${String(value)} for a statistic.`);
  return value;
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

function listOf(value: Value | undefined): readonly Value[] {
  if (!isList(value)) throw new ProtocolError("The server answered no list of quantiles.");
  return value;
}
