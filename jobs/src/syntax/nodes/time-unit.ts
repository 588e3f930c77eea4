/** Units of intervals and of EXTRACT, FLOOR … TO, TIMESTAMPADD and TIMESTAMPDIFF, largest first. */
export const timeUnits = [
  "MILLENNIUM",
  "CENTURY",
  "DECADE",
  "YEAR",
  "ISOYEAR",
  "QUARTER",
  "MONTH",
  "WEEK",
  "DAY",
  "DOW",
  "ISODOW",
  "DOY",
  "HOUR",
  "MINUTE",
  "SECOND",
  "MILLISECOND",
  "MICROSECOND",
  "NANOSECOND",
  "EPOCH",
] as const;

export type TimeUnit = (typeof timeUnits)[number];

const aliases: ReadonlyMap<string, TimeUnit> = new Map<string, TimeUnit>([
  ...timeUnits.map((unit): [string, TimeUnit] => [unit, unit]),
  ...timeUnits.map((unit): [string, TimeUnit] => [`${unit}S`, unit]),
  ["CENTURIES", "CENTURY"],
  ...timeUnits.map((unit): [string, TimeUnit] => [`SQL_TSI_${unit}`, unit]),
]);

/** The unit a word means, in any case; plural forms and JDBC's `SQL_TSI_…` count. */
export function timeUnit(word: string): TimeUnit | undefined {
  return aliases.get(word.toUpperCase());
}
