import { type Diagnostic, diagnostic } from "../../errors.js";
import type { SourceFile, Span } from "../../source.js";
import { didYouMean } from "../suggest.js";
import type { Token } from "../token.js";

/** Deeper nesting than this is refused, long before the stack would end. */
export const maximumDepth = 200;

/** Ends the reading of one statement; its diagnostic is already reported. Never leaves the parser. */
export class StatementAbandoned extends Error {}

/** Where the parser is in the tokens of a file, and what it has found wrong. */
export class Cursor {
  readonly source: SourceFile;
  readonly diagnostics: Diagnostic[] = [];
  readonly #tokens: readonly Token[];
  #index = 0;
  #depth = 0;
  /** What could stand at the current token, for messages. */
  readonly #expected = new Set<string>();
  /** A word that was read as an alias without AS just before the current token; often a misspelt keyword. */
  #doubtful: Token | undefined;
  readonly #end: Token;
  readonly #explaining: boolean;
  readonly #whole: string;

  /**
   * @param explaining whether to note what could stand at each place; costs time and matters only for messages
   * @param whole what the tokens are all of, for messages
   */
  constructor(source: SourceFile, tokens: readonly Token[], explaining: boolean, whole = "file") {
    this.source = source;
    this.#tokens = tokens;
    this.#explaining = explaining;
    this.#whole = whole;
    const end = source.text.length;
    this.#end = tokens.at(-1) ?? { kind: "end", start: end, end, text: "", keyword: "", partner: -1 };
  }

  get index(): number {
    return this.#index;
  }

  /** The current token. */
  get token(): Token {
    return this.peek(0);
  }

  /** A token further on (or, with a negative distance, one already read); `end` outside the file. */
  peek(distance: number): Token {
    return this.#tokens[this.#index + distance] ?? this.#end;
  }

  /** A token by its index in the file. */
  tokenAt(index: number): Token {
    return this.#tokens[index] ?? this.#end;
  }

  /** Reads the current token. */
  next(): Token {
    const token = this.token;
    if (token.kind !== "end") this.#index++;
    if (this.#explaining) this.#expected.clear();
    this.#doubtful = undefined;
    return token;
  }

  /** Reads a word as an alias that no AS announces. */
  nextDoubtful(): Token {
    const token = this.next();
    this.#doubtful = token;
    return token;
  }

  /** Whether the coming tokens are these keywords and symbols. */
  at(...keywords: readonly string[]): boolean {
    for (let i = 0; i < keywords.length; i++) if (this.peek(i).keyword !== keywords[i]) return false;
    return true;
  }

  /** Whether the current token is one of these keywords or symbols. */
  atAny(keywords: ReadonlySet<string>): boolean {
    return keywords.has(this.token.keyword);
  }

  /** Reads these keywords and symbols when they all come next. */
  eat(...keywords: readonly string[]): boolean {
    if (!this.at(...keywords)) {
      if (this.#explaining) this.#expected.add(keywords.join(" "));
      return false;
    }
    for (let i = 0; i < keywords.length; i++) this.next();
    return true;
  }

  /** Reads the first of these words, or sequences of words, that comes next. */
  eatOne<const Words extends string>(choices: readonly Words[]): Words | undefined {
    const { keyword } = this.token;
    for (const choice of choices) {
      if (keyword !== "" && choice.startsWith(keyword) && this.at(...choice.split(" "))) {
        this.eat(...choice.split(" "));
        return choice;
      }
      if (this.#explaining) this.#expected.add(choice);
    }
    return undefined;
  }

  /** Reads keywords and symbols that must come next. */
  expect(...keywords: readonly string[]): Token {
    let last = this.token;
    for (const keyword of keywords) {
      if (this.token.keyword !== keyword) {
        this.#expected.add(keyword);
        this.unexpected();
      }
      last = this.next();
    }
    return last;
  }

  /** Adds to what could stand here, for the message if nothing of it does. */
  couldBe(...what: readonly string[]): void {
    for (const each of what) this.#expected.add(each);
  }

  /** Abandons the statement because of the current token. `what`, when given, replaces the list of what could stand here. */
  unexpected(what?: string, hint?: string): never {
    const { token } = this;
    const expected = what ?? listing(this.#expected);
    const ends = token.kind === "end" ? this.#whole : this.#atStatementEnd() ? "statement" : undefined;
    const found = ends === undefined ? `found ${show(token)}` : `the ${ends} ends`;
    const code = ends === undefined ? "MDSP1101" : "MDSP1103";
    this.fail(code, `Expected ${expected}, but ${found}`, token, hint ?? this.#guess(token));
  }

  /** Reports an error and abandons the statement. */
  fail(code: string, message: string, span: Span, hint?: string): never {
    this.report(code, message, span, hint);
    throw new StatementAbandoned(message);
  }

  /** Reports an error and goes on. */
  report(code: string, message: string, span: Span, hint?: string): void {
    const { start, end } = span;
    this.diagnostics.push(diagnostic({ code, message, hint, file: this.source, span: { start, end } }));
  }

  /** The span from a token or node to the last token read. */
  spanFrom(first: Span): Span {
    return { start: first.start, end: Math.max(first.start, this.peek(-1).end) };
  }

  /** Reads something nested, one level deeper. */
  nested<Result>(read: () => Result): Result {
    if (this.#depth >= maximumDepth) {
      const hint = "split it: name parts of it in WITH or in views";
      this.fail("MDSP1106", `This is nested more than ${maximumDepth} levels deep`, this.token, hint);
    }
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  /**
   * After an error, moves to one of these symbols that is not inside parentheses opened on the way; false when the
   * statement ends before, or seems to.
   */
  skipTo(symbols: ReadonlySet<string>): boolean {
    while (!symbols.has(this.token.keyword)) {
      if (this.token.kind === "end" || this.token.keyword === ";" || this.atFreshStart()) return false;
      const { partner } = this.token;
      const end = Math.max(partner, this.#index);
      while (this.#index <= end) this.next();
    }
    return true;
  }

  /** Whether a word that starts statements starts a line here; after an error it is taken for a new statement. */
  atFreshStart(): boolean {
    const { start, keyword } = this.token;
    return freshStarts.has(keyword) && this.source.text[start - 1] === "\n";
  }

  /** Words separated by commas: reads one or more of what `read` reads. */
  commaSeparated<Item>(read: () => Item): Item[] {
    const items = [read()];
    while (this.eat(",")) items.push(read());
    return items;
  }

  #atStatementEnd(): boolean {
    return this.at(";") && this.#whole === "file";
  }

  #guess(token: Token): string | undefined {
    const words = [...this.#expected].flatMap((each) => each.split(" ")).filter((each) => /^[A-Z_]{2,}$/.test(each));
    const doubtful = this.#doubtful;
    const alias = doubtful === undefined ? undefined : didYouMean(doubtful.text, [...words, ...clauseWords]);
    if (doubtful !== undefined && alias !== undefined) return `\`${doubtful.text}\` was read as a name; ${alias}`;
    const meant = token.kind === "word" ? didYouMean(token.text, words) : undefined;
    return meant ?? this.#longString(token) ?? this.#openParenthesis();
  }

  /** The last parenthesis of the statement that nothing closes. */
  #openParenthesis(): string | undefined {
    for (let index = this.#index - 1; index >= 0; index--) {
      const earlier = this.tokenAt(index);
      if (earlier.text === ";" && earlier.kind === "symbol") return undefined;
      if ((earlier.keyword === "(" || earlier.keyword === "[") && earlier.partner < 0) {
        const { line, column } = this.source.position(earlier.start);
        return `the ${earlier.keyword} in line ${line}, column ${column} is not closed`;
      }
    }
    return undefined;
  }

  /** A string over several lines before an error usually lacks its closing quote. */
  #longString(token: Token): string | undefined {
    for (let distance = 0; distance > -50; distance--) {
      const earlier = this.peek(distance);
      if ((earlier.text === ";" && distance < 0) || this.#index + distance < 0) return undefined;
      if (earlier.kind === "string" && earlier.text.includes("\n") && earlier.start <= token.start) {
        const { line } = this.source.position(earlier.start);
        return `the string that starts in line ${line} goes over several lines; is its closing quote missing?`;
      }
    }
    return undefined;
  }
}

const clauseWords = [
  "FROM",
  "WHERE",
  "GROUP",
  "HAVING",
  "ORDER",
  "LIMIT",
  "UNION",
  "JOIN",
  "LEFT",
  "INNER",
  "AS",
  "WINDOW",
];

const freshStarts: ReadonlySet<string> = new Set(["CREATE", "INSERT", "DROP", "EXECUTE", "EXPLAIN"]);

function show(token: Token): string {
  if (token.kind === "string") return `the string '${token.text.slice(0, 30)}'`;
  return `\`${token.text.slice(0, 40)}\``;
}

function listing(expected: ReadonlySet<string>): string {
  const all = [...expected].map((each) => (/^\W/.test(each) ? `\`${each}\`` : each));
  const shown = all.length > 8 ? [...all.slice(0, 7), "something else"] : all;
  if (shown.length <= 1) return shown[0] ?? "something else";
  return `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}`;
}
