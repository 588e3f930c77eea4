import type { Span } from "../source.js";

/**
 * What a token is. `word` is an unquoted name or keyword, `quoted` a name in backticks, `binary` is `X'…'`; the last
 * token of a file is always `end`.
 */
export type TokenKind = "word" | "quoted" | "string" | "binary" | "number" | "symbol" | "end";

/** One token. Its offsets are its span. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** A name, number or symbol as written; of strings the text without quotes, doubled quotes undone. */
  readonly text: string;
  /** Words in upper case, symbols as they are; empty for everything else, so that `'SELECT'` is no keyword. */
  readonly keyword: string;
  /** For a parenthesis or bracket: the index of its partner; -1 when it has none, and for all other tokens. */
  partner: number;
}

/** A comment (not a hint), with its markers. */
export interface Comment extends Span {
  readonly text: string;
}
