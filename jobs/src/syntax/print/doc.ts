/**
 * Text that knows where it may be broken: pieces of text, lists of documents, places for line breaks, indented parts,
 * and groups. A group stands on one line when it fits, and is broken at all of its places when it does not.
 */
export type Doc = string | readonly Doc[] | Line | Indent | Group;

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

/** A line break, or a space. */
export const line: Doc = { doc: "line", flat: " " };
/** A line break, or nothing. */
export const softLine: Doc = { doc: "line", flat: "" };
/** Always a line break; the groups around it are broken. */
export const hardLine: Doc = { doc: "line", flat: undefined };

export const indent = (content: Doc): Doc => ({ doc: "indent", content });
export const group = (content: Doc): Doc => ({ doc: "group", content });

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
    output.push(text);
    const lastBreak = text.lastIndexOf("\n");
    column = lastBreak < 0 ? column + text.length : text.length - lastBreak - 1;
  };
  const visit = (each: Doc, depth: number, broken: boolean): void => {
    if (typeof each === "string") write(each);
    else if (isList(each)) for (const part of each) visit(part, depth, broken);
    else if (each.doc === "indent") visit(each.content, depth + 1, broken);
    else if (each.doc === "group") visit(each.content, depth, column + flatWidth(each, widths) > width);
    else if (broken || each.flat === undefined) write(`\n${"  ".repeat(depth)}`);
    else write(each.flat);
  };
  visit(doc, 0, true);
  return output.join("");
}

/** How wide a document is on one line; infinite when it cannot be on one. */
function flatWidth(doc: Doc, known: Map<object, number>): number {
  if (typeof doc === "string") return doc.length;
  const before = known.get(doc);
  if (before !== undefined) return before;
  let width = 0;
  if (isList(doc)) for (const part of doc) width += flatWidth(part, known);
  else if (doc.doc === "line") width = doc.flat?.length ?? Number.POSITIVE_INFINITY;
  else width = flatWidth(doc.content, known);
  known.set(doc, width);
  return width;
}

function isList(doc: Exclude<Doc, string>): doc is readonly Doc[] {
  return Array.isArray(doc);
}
