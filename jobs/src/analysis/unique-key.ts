import type { BoundExpression } from "./bound-expression.js";
import { conjunctsOf } from "./join-bounds.js";
import type { Join } from "./relation.js";

/**
 * What makes rows unique: of each group of columns one is enough, since the others follow from it (a window's start, end
 * and time; copies of a column). Without a group there is one row.
 */
export type UniqueKey = readonly (readonly string[])[];

/** One column of each group. */
export const columnsOfKey = (key: UniqueKey): readonly string[] => key.flatMap((group) => group.slice(0, 1));

/** Whether these columns hold the key: they tell all rows apart. */
export const holdsKey = (ids: ReadonlySet<string>, key: UniqueKey): boolean =>
  key.every((group) => group.some((id) => ids.has(id)));

/** The keys under other names; one whose group has no column left is no key any more. */
export function renamed(keys: readonly UniqueKey[], namesOf: (id: string) => readonly string[]): readonly UniqueKey[] {
  return keys
    .map((key) => key.map((group) => group.flatMap(namesOf)))
    .filter((key) => key.every((group) => group.length > 0));
}

/** The keys of pairs: those of both sides together, or of one side alone where its row has one partner. */
export function keysOfPairs(
  { type, condition }: Join,
  left: readonly UniqueKey[],
  right: readonly UniqueKey[],
): readonly UniqueKey[] {
  if (type === "full") return [];
  if (type === "semi" || type === "anti") return left;
  const equal = conjunctsOf(condition).flatMap(equalColumns);
  const partners = (id: string) => equal.flatMap(([a, b]) => (a === id ? [b] : b === id ? [a] : []));
  const matched = new Set(equal.flat());
  const isMatched = (key: UniqueKey) => holdsKey(matched, key);
  // Where NULL stands for a partner, the columns of the other side say nothing of it.
  const withPartners = (key: UniqueKey): UniqueKey =>
    type === "inner" ? key.map((group) => [...new Set([...group, ...group.flatMap(partners)])]) : key;
  const oneSide = [
    ...(type !== "right" && right.some(isMatched) ? left : []),
    ...(type !== "left" && left.some(isMatched) ? right : []),
  ].map(withPartners);
  return oneSide.length > 0 ? oneSide : left.flatMap((one) => right.map((other) => withPartners([...one, ...other])));
}

function equalColumns(condition: BoundExpression): readonly (readonly [string, string])[] {
  if (condition.kind !== "call" || condition.function.name !== "=") return [];
  const [first, second] = condition.args;
  return first?.kind === "column" && second?.kind === "column" ? [[first.column.id, second.column.id]] : [];
}
