import type { Span } from "../../source.js";
import type { Comment, Token } from "../token.js";
import { type Doc, hardLine, isList, type Mark, suffix } from "./doc.js";

/** Where a comment stands among the text of its lines. */
type Position = "own line" | "end of line" | "within";

interface Tied {
  readonly before: Doc[];
  readonly after: Doc[];
}

/** A marked part of a document, with its place in the source and the marked parts inside. */
interface Part extends Span {
  readonly mark: Mark;
  readonly children: readonly Part[];
}

/** What comments are tied by: the file's text, and its tokens. */
interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Puts comments into a document: each before or behind the marked part that is nearest to it in the source. None is lost
 * as long as the document has a marked part.
 */
export function withComments(doc: Doc, comments: readonly Comment[], source: Source): Doc {
  if (comments.length === 0) return doc;
  const parts = partsOf(doc, source.tokens);
  const tied = new Map<Mark, Tied>();
  for (const comment of comments) tie(comment, parts, undefined, source, tied);
  return insert(doc, tied);
}

/** Where a comment stands. */
function positionOf({ start, end }: Span, text: string): Position {
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  if (before.trim() === "") return "own line";
  const lineEnd = text.indexOf("\n", end);
  return text.slice(end, lineEnd < 0 ? text.length : lineEnd).trim() === "" ? "end of line" : "within";
}

function partsOf(doc: Doc, tokens: readonly Token[]): Part[] {
  if (typeof doc === "string") return [];
  if (isList(doc)) return doc.flatMap((each) => partsOf(each, tokens));
  if (doc.doc === "line" || doc.doc === "suffix") return [];
  const children = partsOf(doc.content, tokens).sort((a, b) => a.start - b.start);
  if (doc.doc !== "mark") return children;
  if (typeof doc.at !== "string") return [{ mark: doc, start: doc.at.start, end: doc.at.end, children }];
  const [first] = children;
  if (first === undefined) return [];
  const end = Math.max(...children.map((child) => child.end));
  return [{ mark: doc, start: keywordBefore(first.start, doc.at, tokens), end, children }];
}

/** How many tokens may stand between the first keyword of a clause and what is marked in it. */
const reach = 40;

/** The start of the last such keyword before a place; the place itself when there is none near. */
function keywordBefore(place: number, keyword: string, tokens: readonly Token[]): number {
  const from = firstAt(place, tokens);
  for (let index = from - 1; index >= Math.max(0, from - reach); index--) {
    const token = tokens[index];
    if (token?.keyword === keyword) return token.start;
    if (token?.keyword === ";") break;
  }
  return place;
}

/** The index of the first token that starts at a place or behind it. */
function firstAt(place: number, tokens: readonly Token[]): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What ends the part before it: a comment in front of one belongs to that part. */
const closing: ReadonlySet<string> = new Set([",", ")", "]", ";"]);

function tie(
  comment: Comment,
  parts: readonly Part[],
  around: Part | undefined,
  source: Source,
  tied: Map<Mark, Tied>,
): void {
  const inside = parts.find((part) => part.start <= comment.start && comment.end <= part.end);
  if (inside !== undefined) {
    tie(comment, inside.children, inside, source, tied);
    return;
  }
  const preceding = parts.findLast((part) => part.end <= comment.start);
  const following = parts.find((part) => part.start >= comment.end);
  const position = positionOf(comment, source.text);
  const content = comment.text.trimEnd();
  if (following !== undefined && !belongsToPreceding(comment, preceding, position, source)) {
    tiedTo(following.mark, tied).before.push(content, position === "within" ? " " : hardLine);
    return;
  }
  const target = preceding ?? around;
  if (target === undefined) throw new TypeError("A document with comments has a marked part.");
  tiedTo(target.mark, tied).after.push(
    position === "within" ? [" ", content] : suffix(content, position === "own line"),
  );
}

function belongsToPreceding(
  comment: Comment,
  preceding: Part | undefined,
  position: Position,
  { text, tokens }: Source,
): boolean {
  if (preceding === undefined) return false;
  if (position === "end of line" && !text.slice(preceding.end, comment.start).includes("\n")) return true;
  return closing.has(tokens[firstAt(comment.end, tokens)]?.keyword ?? "");
}

function tiedTo(mark: Mark, tied: Map<Mark, Tied>): Tied {
  const known = tied.get(mark);
  if (known !== undefined) return known;
  const made: Tied = { before: [], after: [] };
  tied.set(mark, made);
  return made;
}

function insert(doc: Doc, tied: ReadonlyMap<Mark, Tied>): Doc {
  if (typeof doc === "string") return doc;
  if (isList(doc)) return doc.map((each) => insert(each, tied));
  if (doc.doc === "line" || doc.doc === "suffix") return doc;
  const content = insert(doc.content, tied);
  const around = doc.doc === "mark" ? tied.get(doc) : undefined;
  return { ...doc, content: around === undefined ? content : [...around.before, content, ...around.after] };
}
