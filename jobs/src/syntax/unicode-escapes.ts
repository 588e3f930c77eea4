/** A text with escapes of Unicode, or where one is wrong. */
export type Unescaped = { readonly text: string } | { readonly wrongAt: number };

/**
 * `\00e4` as the sign that it names, `\\` as the escape sign itself.
 *
 * @param sign the sign that begins an escape: `\` unless UESCAPE names another
 * @see https://calcite.apache.org/docs/reference.html#keywords `U&'…' UESCAPE`
 */
export function unescaped(content: string, sign: string): Unescaped {
  let text = "";
  for (let at = 0; at < content.length; at++) {
    if (content[at] !== sign) text += content[at];
    else if (content[at + 1] === sign) {
      text += sign;
      at += 1;
    } else {
      const digits = /^[0-9a-fA-F]{4}/.exec(content.slice(at + 1))?.[0];
      if (digits === undefined) return { wrongAt: at };
      text += String.fromCharCode(Number.parseInt(digits, 16));
      at += 4;
    }
  }
  return { text };
}
