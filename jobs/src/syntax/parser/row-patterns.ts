import type { RowPattern } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseWholeNumber } from "./literals.js";
import { isName, parseIdentifier } from "./names.js";

/** Reads the inside of PATTERN (…): alternatives of sequences of repeated variables. */
export function parseRowPattern(cursor: Cursor): RowPattern {
  return cursor.nested(() => {
    const first = parseSequence(cursor);
    if (!cursor.at("|")) return first;
    const items = [first];
    while (cursor.eat("|")) items.push(parseSequence(cursor));
    return { kind: "PatternAlternation", items, span: cursor.spanFrom(first.span) };
  });
}

function parseSequence(cursor: Cursor): RowPattern {
  const first = parseRepeated(cursor);
  const items = [first];
  while (cursor.at("(") || isName(cursor.token)) items.push(parseRepeated(cursor));
  return items.length === 1 ? first : { kind: "PatternSequence", items, span: cursor.spanFrom(first.span) };
}

function parseRepeated(cursor: Cursor): RowPattern {
  const pattern = parsePrimary(cursor);
  const range = parseRange(cursor);
  if (range === undefined) return pattern;
  const greedy = !cursor.eat("?");
  return { kind: "PatternRepetition", pattern, ...range, greedy, span: cursor.spanFrom(pattern.span) };
}

function parsePrimary(cursor: Cursor): RowPattern {
  if (!cursor.at("(")) {
    const name = parseIdentifier(cursor, "a variable of the pattern");
    return { kind: "PatternVariable", name, span: name.span };
  }
  cursor.expect("(");
  const pattern = parseRowPattern(cursor);
  cursor.expect(")");
  return pattern;
}

/** Reads `*`, `+`, `?`, `{n}`, `{n,}`, `{n,m}` or `{,m}`. */
function parseRange(cursor: Cursor): { minimum: number; maximum?: number } | undefined {
  if (cursor.eat("*")) return { minimum: 0 };
  if (cursor.eat("+")) return { minimum: 1 };
  if (cursor.eat("?")) return { minimum: 0, maximum: 1 };
  if (!cursor.eat("{")) return undefined;
  const minimum = cursor.at(",") ? 0 : parseCount(cursor);
  const open = cursor.eat(",");
  const maximum = open ? (cursor.at("}") ? undefined : parseCount(cursor)) : minimum;
  cursor.expect("}");
  return maximum === undefined ? { minimum } : { minimum, maximum };
}

function parseCount(cursor: Cursor): number {
  return parseWholeNumber(cursor, 0, 2147483647, "A number of repetitions");
}
