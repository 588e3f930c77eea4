import { InvalidArgumentError } from "commander";

/** Collects `--var NAME=value` options; they win over the environment. */
export function collectVariable(
  argument: string,
  previous: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const equals = argument.indexOf("=");
  if (equals <= 0) throw new InvalidArgumentError("Write it as NAME=value.");
  return { ...previous, [argument.slice(0, equals)]: argument.slice(equals + 1) };
}

/** The variables that `${NAME}` in SQL options stands for: the environment, and over it the command line. */
export function variablesOf(options: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const environment = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(environment), ...options };
}
