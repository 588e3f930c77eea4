/** A value of an option of a source or a sink, before it is written as text. */
export type OptionValue = string | number | bigint | boolean;

/** Options by name. */
export type Options = Readonly<Record<string, OptionValue>>;

/** Options as they are sent. */
export function optionTexts(options: Options): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, String(value)]));
}
