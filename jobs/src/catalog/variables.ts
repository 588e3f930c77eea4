/** The values that `${NAME}` stands for; `${NAME:-text}` is the text when there is no value, as in a shell. */
export type Variables = Readonly<Record<string, string>>;

/** A text with its variables replaced, or the first name that has no value, with its place in the text. */
export type Substituted =
  | { readonly text: string }
  | { readonly missing: string; readonly start: number; readonly end: number };

const variable = /\$\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?\}/g;

/** Replaces each `${NAME}` of a text. Values are taken as they are: no variables inside of values. */
export function substitute(text: string, variables: Variables): Substituted {
  let result = "";
  let at = 0;
  for (const match of text.matchAll(variable)) {
    const [written, name = "", fallback] = match;
    const value = (Object.hasOwn(variables, name) ? variables[name] : undefined) ?? fallback;
    if (value === undefined) return { missing: name, start: match.index, end: match.index + written.length };
    result += text.slice(at, match.index) + value;
    at = match.index + written.length;
  }
  return { text: result + text.slice(at) };
}
