import { randomUUID } from "node:crypto";
import { InvalidArgumentError } from "../errors.js";
import type { ObservedResult } from "../protocol/observed-metrics.js";
import type { Row } from "../values/value.js";

/**
 * Aggregates of a DataFrame that are computed while its rows pass through the first action that succeeds.
 *
 * ```ts
 * const observation = new Observation();
 * await frame.observe(observation, functions.count(lit(1)).alias("rows")).write.parquet("/data/ticks");
 * const { rows } = await observation.metrics;
 * ```
 *
 * A stream tells its metrics in the `observedMetrics` of its progress: give `observe` a name there.
 */
export class Observation {
  readonly name: string;
  /** Resolves with the metrics when the first action with the observed DataFrame has succeeded; until then it waits. */
  readonly metrics: Promise<Row>;
  readonly #settle: (result: ObservedResult) => void;
  #isUsed = false;

  /** @param name @default a random one */
  constructor(name: string = randomUUID()) {
    this.name = name;
    let settle: (result: ObservedResult) => void = () => undefined;
    this.metrics = new Promise((resolve, reject) => {
      settle = (result) => ("metrics" in result ? resolve(result.metrics) : reject(result.error));
    });
    this.#settle = settle;
    // Nobody need ask for the metrics.
    this.metrics.catch(() => undefined);
  }

  /**
   * Marks the observation as used, and gives the function that settles it; called by `DataFrame.observe`.
   * @throws {InvalidArgumentError} when it observes another DataFrame already.
   */
  begin(): (result: ObservedResult) => void {
    if (this.#isUsed) throw new InvalidArgumentError("An Observation observes one DataFrame; make another one.");
    this.#isUsed = true;
    return this.#settle;
  }
}
