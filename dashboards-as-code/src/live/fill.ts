import { textLiteral } from "../cql/term.js";
import type { Variable } from "../dashboards/dashboard.js";

/** What the browser chooses: a range of time, in milliseconds since 1970, and values of the dashboard's variables. */
export interface Choice {
  readonly from: number;
  readonly to: number;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A choice that the dashboard does not offer. The message is for the reader of the page. */
export class ChoiceError extends Error {
  override readonly name = "ChoiceError";
}

/** The last millisecond that a Date can hold. */
const lastTime = 8.64e15;

/**
 * The choice with a value for each variable of the dashboard; a variable that is not chosen has its first value.
 *
 * @throws {ChoiceError} when a name or a value is not in the dashboard's lists, or the range is none
 */
export function checkedChoice(variables: readonly Variable[], { from, to, values }: Choice): Choice {
  const isTime = (time: number): boolean => Number.isSafeInteger(time) && time >= 0 && time <= lastTime;
  if (!isTime(from) || !isTime(to)) throw new ChoiceError("from and to: whole milliseconds since 1970");
  if (from > to) throw new ChoiceError("from: is after to");
  const unknown = Object.keys(values).find((name) => !variables.some((variable) => variable.name === name));
  if (unknown !== undefined) throw new ChoiceError(`The dashboard has no variable ${JSON.stringify(unknown)}`);
  return {
    from,
    to,
    values: Object.fromEntries(variables.map((variable) => [variable.name, chosen(variable, values)])),
  };
}

function chosen(variable: Variable, values: Choice["values"]): readonly string[] {
  if (variable.free) return freeText(variable, values);
  const given = Object.hasOwn(values, variable.name) ? (values[variable.name] ?? []) : [];
  if (given.length === 0) return variable.values.slice(0, 1);
  if (!variable.multi && given.length > 1) throw new ChoiceError(`Variable ${variable.name} takes one value`);
  const wrong = given.find((value) => !variable.values.includes(value));
  if (wrong !== undefined)
    throw new ChoiceError(
      `Variable ${variable.name} has no value ${JSON.stringify(wrong)}; it has ${variable.values.join(", ")}`,
    );
  return [...new Set(given)];
}

/** Letters of a text that a reader writes; Cassandra takes it as a literal, whatever is in it. */
const MOST_LETTERS = 200;

function freeText({ name, values: [first = ""] }: Variable, values: Choice["values"]): readonly string[] {
  const [given = first, ...more] = Object.hasOwn(values, name) ? (values[name] ?? []) : [];
  if (more.length > 0) throw new ChoiceError(`Variable ${name} takes one value`);
  if (given.length > MOST_LETTERS) throw new ChoiceError(`Variable ${name} takes at most ${MOST_LETTERS} letters`);
  return [given];
}

const places = /\$__timeFrom\b|\$__timeTo\b|\$\{(\w+):sqlstring\}/g;

/**
 * The CQL of a panel with its macros filled, as Grafana and its Cassandra plugin fill them. One pass: a value that looks
 * like a macro stays as it is.
 *
 * @throws {ChoiceError} as {@link checkedChoice}
 * @throws {RangeError} when the text names a variable that the dashboard does not have
 */
export function fill(text: string, variables: readonly Variable[], choice: Choice): string {
  const { from, to, values } = checkedChoice(variables, choice);
  return text.replace(places, (place, name: string | undefined) => {
    if (name === undefined) return String(place === "$__timeFrom" ? from : to);
    if (!Object.hasOwn(values, name)) throw new RangeError(`A query names the variable ${name}, which is not declared`);
    return (values[name] ?? []).map(textLiteral).join(",");
  });
}
