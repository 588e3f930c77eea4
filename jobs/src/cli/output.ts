import { inspect } from "node:util";
import { type Diagnostic, formatDiagnostic, type Painter } from "../errors.js";

/** What a command found, as JSON for programs. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}

/** Findings for people, on the standard error; in colour on a terminal, unless NO_COLOR is set. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  const paint = painterFor(process.stderr);
  for (const each of diagnostics) console.error(`${formatDiagnostic(each, paint)}\n`);
}

/** Colours for a stream: none where it is no terminal, or where they are not wanted (https://no-color.org). */
export function painterFor(stream: { readonly isTTY?: boolean }): Painter | undefined {
  const wanted = stream.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";
  return wanted ? coloured : undefined;
}

const coloured: Painter = (style, text) => {
  const [on, off] = inspect.colors[styles[style]] ?? [0, 0];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};

const styles = {
  error: "red",
  warning: "yellow",
  place: "bold",
  dim: "gray",
  hint: "cyan",
} as const;
