import { flinkReservedWords, reservedWords } from "../keywords.js";
import type { Identifier, IntervalQualifier, QualifiedName, StringLiteral } from "../nodes/index.js";

const plain = /^[\p{L}_][\p{L}\p{M}\p{N}_$]*$/u;

/** A name, in backticks where it needs them here or in Flink. */
export function printIdentifier({ name }: Identifier): string {
  const upper = name.toUpperCase();
  const free = plain.test(name) && !reservedWords.has(upper) && !flinkReservedWords.has(upper);
  return free ? name : quoted(name);
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

export function printName(name: { readonly parts: readonly Identifier[] }): string {
  return name.parts.map(printIdentifier).join(".");
}

/**
 * The name of a function. A single word stands without backticks where `plainCall` says that it is then read as the
 * name of a plain function, although Flink may reserve it.
 */
export function printFunctionName(name: QualifiedName, plainCall: (word: string) => boolean): string {
  const [only] = name.parts;
  if (name.parts.length > 1 || only === undefined) return printName(name);
  return plain.test(only.name) && plainCall(only.name.toUpperCase()) ? only.name : quoted(only.name);
}

export function printString({ value }: StringLiteral): string {
  return `'${value.replaceAll("'", "''")}'`;
}

export function printQualifier({ from, precision, to, fraction }: IntervalQualifier): string {
  const alone = to === undefined;
  const numbers = [precision, alone ? fraction : undefined].filter((each) => each !== undefined);
  const first = numbers.length > 0 ? `${from}(${numbers.join(", ")})` : from;
  if (alone) return first;
  return `${first} TO ${to}${fraction === undefined ? "" : `(${fraction})`}`;
}
