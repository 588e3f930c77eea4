import type { Diagnostic } from "../errors.js";
import { SourceFile } from "../source.js";
import type { StringLiteral } from "../syntax/nodes/index.js";
import { parseTypes } from "../syntax/parse.js";
import { readType } from "./catalog.js";
import { collect, Problem } from "./problem.js";
import type { Type } from "./types.js";

/** The types that stand between commas in a text, as in columns of CREATE TABLE; errors point into the text. */
export function typesIn(literal: StringLiteral, file: SourceFile): readonly Type[] {
  const inside = { start: literal.span.start + 1, end: literal.span.end - 1 };
  if (file.slice(inside) === literal.value) return read(file, inside);
  // Escapes and lines put together: places in the text are none in the file.
  try {
    return read(new SourceFile(file.name, literal.value), { start: 0, end: literal.value.length });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.diagnostics.map((each): Diagnostic => ({ ...each, file, span: literal.span })));
  }
}

const hint = "write types between commas, as those of columns";

function read(source: SourceFile, span: { readonly start: number; readonly end: number }): readonly Type[] {
  const { types, diagnostics } = parseTypes(source, span);
  if (diagnostics.length > 0) throw new Problem(diagnostics.map((each) => ({ hint, ...each })));
  return collect(types, (type) => readType(type, source));
}
