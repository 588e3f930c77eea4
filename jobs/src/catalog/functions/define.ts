import { fn } from "../spark/index.js";
import type { Expression } from "../spark/messages.js";
import type { Call, Category, Check, ScalarFunction } from "./function.js";

/** Makes the entries of one category. A translation that is a text is the function of Spark that does the same. */
export function entriesOf(category: Category) {
  return (
    name: string,
    usage: string,
    description: string,
    check: Check,
    translation: string | ((call: Call) => Expression),
  ): ScalarFunction => {
    const translate = typeof translation === "string" ? (call: Call) => fn(translation, ...call.args) : translation;
    return { name, usage, category, description, check, translate };
  };
}

/** The same function under another name. */
export function alias(name: string, { usage, ...entry }: ScalarFunction): ScalarFunction {
  return { ...entry, name, usage: usage.replaceAll(entry.name, name) };
}

/** The argument at a position that the signature has made sure of. */
export function argument(call: Call, index: number): Expression {
  const found = call.args[index];
  if (found === undefined) throw new TypeError(`Argument ${index + 1} is missing.`);
  return found;
}

/** The first two arguments. */
export const pair = (call: Call): readonly [Expression, Expression] => [argument(call, 0), argument(call, 1)];
