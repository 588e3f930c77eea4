import type { ColumnType } from "../tables/table.js";

/** A dashboard variable in the place of texts: one, or several. */
export interface VariableTerm {
  readonly kind: "variable";
  readonly name: string;
}

/** The newest buckets of a time range: the one that `$__timeTo` lies in, and those before it. */
export interface RecentTerm {
  readonly kind: "recent";
  readonly unit: Unit;
  readonly count: number;
}

export type Unit = "hour" | "day" | "month";

/** What a column of a partition key is compared with: texts and numbers as they are, variables, or buckets of time. */
export type Term<C extends ColumnType> = C extends "text"
  ? string | readonly string[] | VariableTerm
  : C extends "tinyint" | "smallint" | "int" | "bigint"
    ? number | readonly number[]
    : C extends "date"
      ? RecentTerm | readonly RecentTerm[]
      : C extends "timestamp"
        ? RecentTerm
        : never;

export type Atom = string | number | VariableTerm | RecentTerm;
export type AnyTerm = Atom | readonly Atom[];

/** A term as the list of its parts. */
export const atomsOf = (term: AnyTerm): readonly Atom[] => (isList(term) ? term : [term]);

const isList = (term: AnyTerm): term is readonly Atom[] => Array.isArray(term);

export const variable = (name: string): VariableTerm => ({ kind: "variable", name });

const recent =
  (unit: Unit) =>
  (count: number): RecentTerm => {
    if (!Number.isInteger(count) || count < 1)
      throw new RangeError(`${count} ${unit}s: it takes a whole number from 1 on`);
    return { kind: "recent", unit, count };
  };

/** The newest hours of the time range, for a column that holds the start of an hour. */
export const hours = recent("hour");
/** The newest days of the time range, for a column of dates. */
export const days = recent("day");
/** The newest months of the time range, for a column that holds the first day of a month. */
export const months = recent("month");

/**
 * How long a time range may be for its rows to be found whatever its position: one bucket less than are read, since the
 * range may end anywhere in the newest one.
 */
export function fitText({ unit, count }: RecentTerm): string {
  const whole = count - 1;
  return `${whole} ${unit}${whole === 1 ? "" : "s"}`;
}

const isoUnits: Readonly<Record<Unit, string>> = { hour: "1h", day: "1d", month: "1mo" };

/**
 * The values of a term as CQL, in the form of `IN (…)`. Buckets are computed by Cassandra itself from the macro `$__timeTo`
 * (milliseconds), so that their number is fixed and no row of another partition is read.
 */
export function termValues(term: AnyTerm, column: ColumnType): readonly string[] {
  return [...new Set(atomsOf(term).flatMap((atom) => atomValues(atom, column)))];
}

function atomValues(atom: Atom, column: ColumnType): readonly string[] {
  if (typeof atom === "string") return [textLiteral(atom)];
  if (typeof atom === "number") return [String(atom)];
  switch (atom.kind) {
    case "variable":
      return [`\${${atom.name}:sqlstring}`];
    case "recent":
      return Array.from({ length: atom.count }, (_, back) => bucket(atom.unit, back, column));
  }
}

function bucket(unit: Unit, back: number, column: ColumnType): string {
  const size = isoUnits[unit];
  const end = "(timestamp)$__timeTo";
  const at = back === 0 ? end : `${end} - ${back}${size.slice(1)}`;
  const floor = `floor(${at}, ${size})`;
  return column === "date" ? `to_date(${floor})` : floor;
}

export const textLiteral = (text: string): string => `'${text.replaceAll("'", "''")}'`;
