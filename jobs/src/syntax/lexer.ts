import { type Diagnostic, diagnostic } from "../errors.js";
import type { SourceFile } from "../source.js";
import type { Comment, Token, TokenKind } from "./token.js";
import { unescaped } from "./unicode-escapes.js";

/** What the lexer makes of a file: tokens (the last is `end`), the comments between them, and what is wrong. */
export interface LexResult {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

const space = /\s+/y;
const uescape = /\s*UESCAPE\s*'[^'+"\s0-9a-fA-F]'/iy;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_$]*/uy;
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const symbol = /<=|>=|<>|!=|=>|\|\||==|&&|::|[-+*/%=<>()[\]{},.;?|]/y;
const junk = /[^\s\p{L}\p{N}_'"`()[\]{},.;<>=!+*/%?|&:-]+/uy;

/** Operators of other languages: what to write instead, and the symbol with which reading goes on. */
const foreign: Readonly<Record<string, readonly [symbol: string, hint: string]>> = {
  "==": ["=", "equality is written ="],
  "&&": ["AND", "write AND"],
  "::": ["::", "write CAST(value AS type)"],
};

/** Splits a file into tokens. Never throws: what it cannot read is reported and left out. */
export function lex(source: SourceFile): LexResult {
  return new Lexer(source).run();
}

class Lexer {
  readonly #source: SourceFile;
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #comments: Comment[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** Indices of the open parentheses and brackets. */
  readonly #open: number[] = [];
  #at = 0;
  #inHint = false;

  constructor(source: SourceFile) {
    this.#source = source;
    this.#text = source.text;
    if (this.#text.startsWith("\uFEFF")) this.#at = 1;
  }

  run(): LexResult {
    while (this.#at < this.#text.length) this.#next();
    this.#push("end", this.#text.length, "", "");
    return { tokens: this.#tokens, comments: this.#comments, diagnostics: this.#diagnostics };
  }

  #next(): void {
    if (this.#match(space) !== undefined) return;
    const start = this.#at;
    const two = this.#text.slice(start, start + 2);
    if (two === "--") this.#lineComment();
    else if (two === "/*") this.#blockComment();
    else if (two === "*/" && this.#inHint) this.#endHint();
    else if (two === "x'" || two === "X'") this.#string("binary", start + 1);
    else if (/^[uU]&'/.test(this.#text.slice(start, start + 3))) this.#unicode();
    else if (two[0] === "'") this.#string("string", start);
    else if (two[0] === "`" || two[0] === '"') this.#quoted(two[0]);
    else if (/^(\d|\.\d)/.test(two)) this.#number();
    else {
      const name = this.#match(word);
      if (name !== undefined) this.#push("word", start, name, name.toUpperCase());
      else this.#symbolOrJunk();
    }
  }

  #lineComment(): void {
    const end = this.#text.indexOf("\n", this.#at);
    this.#comment(end < 0 ? this.#text.length : end);
  }

  #blockComment(): void {
    const start = this.#at;
    if (this.#text[start + 2] === "+") {
      this.#at += 3;
      this.#inHint = true;
      this.#push("symbol", start, "/*+", "/*+");
      return;
    }
    const end = this.#text.indexOf("*/", start + 2);
    if (end < 0) this.#report("MDSP1004", start, start + 2, "This comment is not closed", "add */ where it ends");
    this.#comment(end < 0 ? this.#text.length : end + 2);
  }

  #endHint(): void {
    this.#at += 2;
    this.#inHint = false;
    this.#push("symbol", this.#at - 2, "*/", "*/");
  }

  #comment(end: number): void {
    this.#comments.push({ start: this.#at, end, text: this.#text.slice(this.#at, end) });
    this.#at = end;
  }

  /** A string from its opening quote on. One that is not closed ends with its line. */
  #string(kind: "string" | "binary", quote: number): void {
    const start = this.#at;
    const content = this.#quotedText("'", quote);
    if (content === undefined) {
      this.#endWithLine(quote);
      const hint = "add ' where it ends; a quote inside a string is written twice: ''";
      this.#report("MDSP1002", start, this.#at, "This string is not closed", hint);
    }
    const text = content ?? this.#text.slice(quote + 1, this.#at);
    if (kind === "binary" && !/^([0-9a-fA-F]{2})*$/.test(text)) {
      this.#report(
        "MDSP1008",
        start,
        this.#at,
        "A binary literal holds an even number of hexadecimal digits",
        "such as X'CAFE'",
      );
    }
    if (kind === "binary" || !this.#continue(text)) this.#push(kind, start, text, "");
  }

  /** A string that begins on a later line than the one before it ended goes on with that one. */
  #continue(text: string): boolean {
    const before = this.#tokens.at(-1);
    if (before?.kind !== "string") return false;
    const between = this.#text.slice(before.end, this.#text.indexOf("'", before.end));
    if (!/^\s*\n\s*$/.test(between)) return false;
    this.#tokens[this.#tokens.length - 1] = { ...before, end: this.#at, text: before.text + text };
    return true;
  }

  /** `U&'…'`, with another escape sign behind UESCAPE. */
  #unicode(): void {
    const start = this.#at;
    const content = this.#quotedText("'", start + 2);
    if (content === undefined) {
      this.#string("string", start + 2);
      return;
    }
    const sign = /'(.)'$/.exec(this.#match(uescape) ?? "")?.[1] ?? "\\";
    const result = unescaped(content, sign);
    if ("wrongAt" in result) {
      const at = start + 3 + result.wrongAt;
      const hint = `write ${sign}00E4, or ${sign}${sign} for the sign itself`;
      this.#report("MDSP1009", at, at + 1, "This escape of Unicode has no four hexadecimal digits", hint);
    }
    this.#push("string", start, "text" in result ? result.text : content, "");
  }

  #quoted(mark: "`" | '"'): void {
    const start = this.#at;
    let name = this.#quotedText(mark, start);
    if (name === undefined) {
      this.#endWithLine(start);
      name = this.#text.slice(start + 1, this.#at);
      this.#report("MDSP1003", start, this.#at, "This quoted name is not closed", `add ${mark} where it ends`);
    } else if (mark === '"') {
      const hint = `write '${name}' for a string, \`${name}\` for a name`;
      this.#report("MDSP1005", start, this.#at, "Double quotes mean nothing here", hint);
    } else if (name === "") {
      this.#report("MDSP1003", start, this.#at, "A name cannot be empty", "write a name between the backticks");
    }
    this.#push("quoted", start, name, "");
  }

  /** Moves behind the closing mark and gives what is between, doubled marks undone; undefined when none closes it. */
  #quotedText(mark: string, open: number): string | undefined {
    let from = open + 1;
    for (;;) {
      const end = this.#text.indexOf(mark, from);
      if (end < 0) return undefined;
      if (this.#text[end + 1] !== mark) {
        this.#at = end + 1;
        return this.#text.slice(open + 1, end).replaceAll(mark + mark, mark);
      }
      from = end + 2;
    }
  }

  /** Moves to the end of the line, but not over the punctuation that ends it, which hardly belongs to the string. */
  #endWithLine(start: number): void {
    const end = this.#text.indexOf("\n", start);
    const rest = this.#text.slice(start + 1, end < 0 ? this.#text.length : end);
    this.#at = start + 1 + rest.replace(/[\s;,)]+$/, "").length;
  }

  #number(): void {
    const start = this.#at;
    const digits = this.#match(number) ?? "";
    const rest = this.#match(word);
    if (rest !== undefined) {
      const hint = "numbers are written 1, 1.5 or 1e3; a name that starts with a digit needs backticks";
      this.#report("MDSP1006", start, this.#at, `\`${digits}${rest}\` is neither a number nor a name`, hint);
    }
    this.#push("number", start, digits, "");
  }

  #symbolOrJunk(): void {
    const start = this.#at;
    const found = this.#match(symbol);
    if (found === undefined) this.#junk();
    else {
      const instead = foreign[found];
      if (instead !== undefined) {
        this.#report("MDSP1007", start, this.#at, `\`${found}\` is not an SQL operator`, instead[1]);
      }
      this.#symbol(start, instead?.[0] ?? found);
    }
  }

  #junk(): void {
    const start = this.#at;
    const wrong = this.#match(junk) ?? this.#text.slice(start, ++this.#at);
    const hint = /[‘’“”´]/.test(wrong) ? "these are typographic quotes; strings are written '…'" : "remove it";
    this.#report("MDSP1001", start, this.#at, `Unexpected character \`${wrong.slice(0, 20)}\``, hint);
  }

  #symbol(start: number, text: string): void {
    if (text === ")" || text === "]") {
      this.#close(text);
      return;
    }
    this.#push("symbol", start, text, text);
    if (text === "(" || text === "[") this.#open.push(this.#tokens.length - 1);
    if (text === ";") {
      this.#open.length = 0;
      this.#inHint = false;
    }
  }

  #close(text: ")" | "]"): void {
    const opening = this.#open.at(-1);
    const partner = opening === undefined ? undefined : this.#tokens[opening];
    const fits = partner?.text === (text === ")" ? "(" : "[");
    this.#push("symbol", this.#at - 1, text, text, fits && opening !== undefined ? opening : -1);
    if (!fits || partner === undefined) return;
    partner.partner = this.#tokens.length - 1;
    this.#open.pop();
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #push(kind: TokenKind, start: number, text: string, keyword: string, partner = -1): void {
    this.#tokens.push({ kind, start, end: this.#at, text, keyword, partner });
  }

  #report(code: string, start: number, end: number, message: string, hint: string): void {
    this.#diagnostics.push(diagnostic({ code, message, hint, file: this.#source, span: { start, end } }));
  }
}
