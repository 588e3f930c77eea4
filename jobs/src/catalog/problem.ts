import { type CompilerCode, compilerCodes } from "../codes.js";
import { type Diagnostic, diagnostic, type Severity } from "../errors.js";
import type { SourceFile, Span } from "../source.js";

/** Where something was written. */
export interface Place {
  readonly file: SourceFile;
  readonly span: Span;
}

/** Ends the work on a statement; caught where statements are looped over. */
export class Problem extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((each) => `${each.code}: ${each.message}`).join("; "));
    this.name = "Problem";
    this.diagnostics = diagnostics;
  }
}

/** What is wrong. */
export interface Finding {
  readonly code: CompilerCode;
  readonly message: string;
  /** What to do here. @default the remedy of the code */
  readonly hint?: string | undefined;
  readonly severity?: Severity;
}

/** A finding at a place. */
export function found(place: Place, finding: Finding): Diagnostic {
  const hint = finding.hint ?? asHint(compilerCodes[finding.code].remedy);
  return diagnostic({ ...finding, hint, file: place.file, span: place.span });
}

/** The first sentence as hints are written: without its full stop, and small unless it starts with a word of SQL. */
function asHint(remedy: string): string {
  const [text = remedy] = remedy.split(/\.(?: |$)/, 1);
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Ends the work on a statement with an error. */
export function fail(place: Place, finding: Finding): never {
  throw new Problem([found(place, finding)]);
}

/** Ends the work on a statement that is right in Flink but that this product cannot run yet. */
export function notYet(place: Place, code: NotYetCode, what: string, needs: string, hint?: string): never {
  return fail(place, { code, message: `not yet: ${what} needs ${needs}`, hint });
}

/** Runs the parts of some work, so that the problems of all of them are seen at once. */
export function collect<Item, Result>(items: readonly Item[], work: (item: Item, index: number) => Result): Result[] {
  const diagnostics: Diagnostic[] = [];
  const results: Result[] = [];
  for (const [index, item] of items.entries()) {
    try {
      results.push(work(item, index));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      diagnostics.push(...error.diagnostics);
    }
  }
  // A problem that was reported before has no diagnostics.
  if (results.length < items.length) throw new Problem(diagnostics);
  return results;
}

/** The codes for what is not supported yet, by the part of the language. */
export const notYetCodes = {
  statement: "MDSP2901",
  query: "MDSP2902",
  join: "MDSP2903",
  tableFunction: "MDSP2904",
  grouping: "MDSP2905",
  expression: "MDSP2906",
  function: "MDSP2907",
  type: "MDSP2908",
  table: "MDSP2909",
  changelog: "MDSP2910",
  earlyFire: "MDSP2911",
} as const satisfies Record<string, CompilerCode>;

export type NotYetCode = (typeof notYetCodes)[keyof typeof notYetCodes];
