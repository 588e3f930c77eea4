import type { Row, Value } from "./value.js";

type Reader<T> = (index: number) => T;

/** More columns than this are put into a row one by one: V8 makes no fast objects of them. */
const MOST_FAST_COLUMNS = 500;

/**
 * Makes rows of columns. All rows of a reader have one shape, and are made by one function that names the columns as an
 * object literal does, which is several times as fast as setting each by a name that varies.
 */
export function rowReader(columns: ReadonlyArray<readonly [name: string, read: Reader<Value>]>): Reader<Row> {
  if (columns.some(([name]) => name === "__proto__")) {
    return (index) => Object.fromEntries(columns.map(([name, read]) => [name, read(index)]));
  }
  const fast = columns.length > MOST_FAST_COLUMNS ? undefined : literalReader(columns);
  if (fast !== undefined) return fast;
  return (index) => {
    const row: Record<string, Value> = {};
    for (const [name, read] of columns) row[name] = read(index);
    return row;
  };
}

/** Undefined where Node runs without code from strings (`--disallow-code-generation-from-strings`). */
function literalReader(columns: ReadonlyArray<readonly [string, Reader<Value>]>): Reader<Row> | undefined {
  const parameters = columns.map((_, n) => `r${n}`);
  const properties = columns.map(([name], n) => `${JSON.stringify(name)}: r${n}(i)`);
  try {
    return new Function(...parameters, `return (i) => ({ ${properties.join(", ")} });`)(
      ...columns.map(([, read]) => read),
    );
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
