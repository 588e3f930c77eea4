import type { Span } from "../../source.js";

/**
 * Text that knows where it may be broken: pieces of text, lists of documents, places for line breaks, indented parts,
 * and groups. A group stands on one line when it fits, and is broken at all of its places when it does not.
 */
export type Doc = string | readonly Doc[] | Line | Indent | Group | Mark | Suffix;

interface Line {
  readonly doc: "line";
  /** What stands there when the line is not broken; undefined where it always is. */
  readonly flat: string | undefined;
}

interface Indent {
  readonly doc: "indent";
  readonly content: Doc;
}

interface Group {
  readonly doc: "group";
  readonly content: Doc;
}

/** A part that stands for a place in the source, to which comments can be tied. */
export interface Mark {
  readonly doc: "mark";
  /**
   * The place, or, for a clause, its first keyword: then the place is from that keyword before the first marked part
   * inside to the end of the last one.
   */
  readonly at: Span | string;
  readonly content: Doc;
}

/** Text that comes behind everything else of its line, or as a line of its own below it. */
interface Suffix {
  readonly doc: "suffix";
  readonly text: string;
  readonly ownLine: boolean;
}

/** A line break, or a space. */
export const line: Doc = { doc: "line", flat: " " };
/** A line break, or nothing. */
export const softLine: Doc = { doc: "line", flat: "" };
/** Always a line break; the groups around it are broken. */
export const hardLine: Doc = { doc: "line", flat: undefined };

export const indent = (content: Doc): Doc => ({ doc: "indent", content });
export const group = (content: Doc): Doc => ({ doc: "group", content });
export const mark = (node: { readonly span: Span }, content: Doc): Doc => ({ doc: "mark", at: node.span, content });
/** A clause that begins with a keyword; its content begins with it, too. */
export const clause = (keyword: string, content: Doc): Doc => ({ doc: "mark", at: keyword, content });
/** A comment at the end of a line; the groups around it are broken, so that nothing follows it. */
export const suffix = (text: string, ownLine: boolean): Doc => ({ doc: "suffix", text, ownLine });

/** Documents with a separator between them. */
export function join(separator: Doc, docs: readonly Doc[]): Doc {
  return docs.flatMap((each, index) => (index === 0 ? [each] : [separator, each]));
}

/** `(a, b)`, broken as one term a line when it is too long. */
export function list(docs: readonly Doc[], open = "(", close = ")"): Doc {
  if (docs.length === 0) return open + close;
  return group([open, indent([softLine, join([",", line], docs)]), softLine, close]);
}

/** Lays a document out in lines of about `width` characters. */
export function layout(doc: Doc, width: number): string {
  const widths = new Map<object, number>();
  const output: string[] = [];
  let column = 0;
  const write = (text: string): void => {
    // A sign before a comment would become a part of it.
    if (/^(--|\/\*)/.test(text) && /[-/*]$/.test(output.at(-1) ?? "")) output.push(" ");
    output.push(text);
    const lastBreak = text.lastIndexOf("\n");
    column = lastBreak < 0 ? column + text.length : text.length - lastBreak - 1;
  };
  const waiting: { readonly text: string; readonly ownLine: boolean; readonly depth: number }[] = [];
  const writeWaiting = (): void => {
    let needsLine = false;
    for (const { text, ownLine, depth } of waiting.splice(0)) {
      write(`${ownLine || needsLine ? newLine(depth) : " "}${text}`);
      needsLine = text.startsWith("--");
    }
  };
  const visit = (each: Doc, depth: number, broken: boolean): void => {
    if (typeof each === "string") {
      if (each.startsWith("--") && waiting.length > 0) {
        writeWaiting();
        write(newLine(depth));
      }
      write(each);
    } else if (isList(each)) for (const part of each) visit(part, depth, broken);
    else if (each.doc === "indent") visit(each.content, depth + 1, broken);
    else if (each.doc === "group") visit(each.content, depth, column + flatWidth(each, widths) > width);
    else if (each.doc === "mark") visit(each.content, depth, broken);
    else if (each.doc === "suffix") waiting.push({ text: each.text, ownLine: each.ownLine, depth });
    else if (broken || each.flat === undefined) {
      writeWaiting();
      write(newLine(depth));
    } else write(each.flat);
  };
  visit(doc, 0, true);
  writeWaiting();
  return output.join("");
}

const newLine = (depth: number): string => `\n${"  ".repeat(depth)}`;

/** How wide a document is on one line; infinite when it cannot be on one. */
function flatWidth(doc: Doc, known: Map<object, number>): number {
  if (typeof doc === "string") return doc.length;
  const before = known.get(doc);
  if (before !== undefined) return before;
  let width = 0;
  if (isList(doc)) for (const part of doc) width += flatWidth(part, known);
  else if (doc.doc === "suffix") width = Number.POSITIVE_INFINITY;
  else if (doc.doc === "line") width = doc.flat?.length ?? Number.POSITIVE_INFINITY;
  else width = flatWidth(doc.content, known);
  known.set(doc, width);
  return width;
}

export function isList(doc: Exclude<Doc, string>): doc is readonly Doc[] {
  return Array.isArray(doc);
}

/** Words with a space between them; what is false is left out. */
export function wordsOf(...parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(" ");
}

/** A list that always has one term a line. */
export function block(docs: readonly Doc[]): Doc {
  return ["(", indent([hardLine, join([",", hardLine], docs)]), hardLine, ")"];
}
