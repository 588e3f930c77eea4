import type { Dashboard, Values, Variable } from "./api.js";

/** The values that a variable offers. */
export const optionsOf = ({ options }: Variable): readonly string[] =>
  options.flatMap(({ value }) => (typeof value === "string" ? [value] : [...value]));

/** What is chosen of a variable: of the address what the variable offers, else its first value. */
export function chosenOf(variable: Variable, values: Values): readonly string[] {
  const given = values[variable.name] ?? [];
  if (variable.type === "textbox") return given.length > 0 ? given.slice(0, 1) : [String(variable.query ?? "")];
  const offered = optionsOf(variable);
  const known = given.filter((value) => offered.includes(value));
  if (known.length === 0) return offered.slice(0, 1);
  return variable.multi ? known : known.slice(0, 1);
}

/** The chosen values of all variables of a dashboard. */
export const chosenOfAll = ({ templating }: Dashboard, values: Values): Values =>
  Object.fromEntries(templating.list.map((variable) => [variable.name, chosenOf(variable, values)]));
