import { dirname, join } from "node:path";
import type { Located } from "../catalog/declaration.js";
import { fail, type Place } from "../catalog/problem.js";
import type { Diagnostic } from "../errors.js";
import { SourceFile } from "../source.js";
import type { Statement } from "../syntax/nodes/index.js";
import { parse } from "../syntax/parse.js";

/** Reads the file of a path that stands in SOURCE; undefined when there is none. */
export type ReadIncluded = (path: string) => string | undefined;

/** What including needs of those who read files. */
export interface Including {
  readonly read: ReadIncluded;
  /** Takes what is wrong in the text of an included file. */
  readonly report: (diagnostics: readonly Diagnostic[]) => void;
  /** Does a part of the work; an error in it ends that part alone. */
  readonly attempt: (work: () => void) => void;
}

/**
 * The statements of a file, those of the files that it includes in their places. A path is relative to the file that
 * names it; a file that includes itself, directly or not, is an error.
 */
export function withIncluded(
  file: SourceFile,
  statements: readonly Statement[],
  including: Including,
  open: readonly string[] = [join(file.name)],
): Located<Statement>[] {
  return statements.flatMap((node): Located<Statement>[] => {
    if (node.kind !== "Include") return [{ node, file }];
    const place = { file, span: node.path.span };
    const result: Located<Statement>[] = [];
    including.attempt(() => {
      const path = join(dirname(file.name), node.path.value);
      const text = textOf(path, open, including.read, place);
      const included = new SourceFile(path, text);
      const parsed = parse(included);
      including.report(parsed.diagnostics);
      result.push(...withIncluded(included, parsed.statements, including, [...open, path]));
    });
    return result;
  });
}

function textOf(path: string, open: readonly string[], read: ReadIncluded, place: Place): string {
  if (open.includes(path))
    fail(place, {
      code: "MDSP2229",
      message: `The file includes itself: ${[...open, path].join(" → ")}`,
      hint: "move what both need to a third file",
    });
  const text = read(path);
  if (text !== undefined) return text;
  return fail(place, {
    code: "MDSP2229",
    message: `There is no file ${path}`,
    hint: "paths are relative to this file",
  });
}
