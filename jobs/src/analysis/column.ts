import type { Type } from "../catalog/types.js";

/** A column of a relation. Where a column is only passed on, it stays the same object. */
export interface Column {
  /** Unique among the columns of every relation below and above, so that Spark never meets two of a name. */
  readonly id: string;
  /** The name that SQL knows it by. Hidden columns (those with a role) have none that SQL could say. */
  readonly name: string;
  readonly type: Type;
  /** A time attribute: the column that the watermark belongs to. */
  readonly rowtime: boolean;
  /** A time attribute, too: the time at which the row is processed, here that of its micro-batch. */
  readonly proctime?: true;
  /** `order`: the arrival order. `window`: the window as Spark knows it. */
  readonly role?: "order" | "window";
  /** Of a `window` that grows (CUMULATE): Spark's struct begins elsewhere, at its end less the size. */
  readonly cumulates?: { readonly sizeMs: number; readonly offsetMs: number };
  /** What part of its window the column is, in rows of a windowing table function and of its aggregates. */
  readonly windowPart?: WindowPart;
}

export type WindowPart = "start" | "end" | "time";

/** Gives out ids that are unique within a query, the same ones for the same query. */
export class Names {
  readonly #used: Map<string, number>;

  constructor(used: ReadonlyMap<string, number> = new Map()) {
    this.#used = new Map(used);
  }

  /** An id like the name: letters, digits and `_`. */
  allocate(name: string): string {
    const base = name.replaceAll(/\W/g, "_") || "_";
    const count = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, count);
    const id = count === 1 ? base : `${base}_${count}`;
    return count > 1 && this.#used.has(id) ? this.allocate(name) : this.#mark(id);
  }

  /** A copy for one branch of a UNION: branches never meet, and equal branches get equal ids. */
  fork(): Names {
    return new Names(this.#used);
  }

  #mark(id: string): string {
    if (!this.#used.has(id)) this.#used.set(id, 1);
    return id;
  }
}
