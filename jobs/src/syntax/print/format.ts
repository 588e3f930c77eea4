import type { Diagnostic } from "../../errors.js";
import { SourceFile, type Span } from "../../source.js";
import { lex } from "../lexer.js";
import type { Statement } from "../nodes/index.js";
import { parse } from "../parse.js";
import type { Comment } from "../token.js";
import { withComments } from "./comments.js";
import { layout, suffix } from "./doc.js";
import { lineWidth } from "./print.js";
import { printStatement } from "./statements.js";

/** A file in the canonical style, or why it cannot be read. */
export type FormatResult = { readonly text: string } | { readonly diagnostics: readonly Diagnostic[] };

/** A comment moved to its place can move a line break, which moves the comment again; more than twice is not known. */
const mostRounds = 8;

/**
 * A file in the canonical style of `print`, with all of its comments. Statements keep the comments above them; a blank
 * line parts statements, and stays where one parts comments. What it gives, it leaves as it is. A file with syntax errors
 * is not formatted.
 */
export function format(source: SourceFile): FormatResult {
  let file = source;
  for (let round = 0; round < mostRounds; round++) {
    const { statements, comments, diagnostics } = parse(file);
    if (diagnostics.length > 0) return { diagnostics };
    const text = formatOnce(file, statements, comments);
    if (text === file.text) break;
    file = new SourceFile(source.name, text);
  }
  return { text: file.text };
}

/** A statement, or a comment between statements, laid out. */
interface Item extends Span {
  readonly text: string;
  readonly statement?: Statement;
}

function formatOnce(file: SourceFile, statements: readonly Statement[], comments: readonly Comment[]): string {
  const { tokens } = lex(file);
  const items = statements.map((statement, index): Item => {
    const { start, end } = statement.span;
    const next = statements[index + 1]?.span.start ?? file.text.length;
    const inside = comments.filter((comment) => start <= comment.start && comment.end <= end);
    const behind = comments.filter(
      (comment) => end <= comment.start && comment.start < next && onSameLine(end, comment),
    );
    const doc = withComments(printStatement(statement), inside, { text: file.text, tokens });
    const rest = behind.map((comment) => suffix(comment.text.trimEnd(), false));
    return { start, end: behind.at(-1)?.end ?? end, text: layout([doc, ";", rest], lineWidth), statement };
  });
  const between = comments.filter((comment) =>
    items.every((item) => comment.end <= item.start || comment.start >= item.end),
  );
  const all: Item[] = [
    ...items,
    ...between.map(({ start, end, text }): Item => ({ start, end, text: text.trimEnd() })),
  ].sort((a, b) => a.start - b.start);
  const pieces = all.map((item, index) => {
    const before = all[index - 1];
    return before === undefined ? item.text : `${isParted(before, item, file.text) ? "\n" : ""}${item.text}`;
  });
  return pieces.length === 0 ? "" : `${pieces.join("\n")}\n`;

  function onSameLine(end: number, comment: Comment): boolean {
    return !file.text.slice(end, comment.start).includes("\n");
  }
}

/** Whether a blank line parts two items: where there is one, and always between statements other than settings. */
function isParted(before: Item, after: Item, text: string): boolean {
  if (/\n[^\S\n]*\r?\n/.test(text.slice(before.end, after.start))) return true;
  return before.statement !== undefined && after.statement !== undefined && !(isSetting(before) && isSetting(after));
}

const isSetting = ({ statement }: Item): boolean =>
  statement?.kind === "SetOption" || statement?.kind === "ResetOption" || statement?.kind === "Use";
