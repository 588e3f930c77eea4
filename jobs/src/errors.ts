import type { Position, SourceFile, Span } from "./source.js";

/** How bad a finding is: an error stops the work, a warning is only shown. */
export type Severity = "error" | "warning";

/** One finding of the compiler about a place in a source file. Plain data: collected, never thrown one by one. */
export interface Diagnostic {
  /** Stable, `MDSP` and four digits: 1xxx syntax, 2xxx names, types and rules; docs/errors.md lists them. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, one sentence, no final full stop needed. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly file: SourceFile;
  readonly span: Span;
}

/** What makes a diagnostic; `severity` is `error` when left out. */
export interface DiagnosticInput {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly file: SourceFile;
  readonly span: Span;
  readonly severity?: Severity;
}

/** Makes a diagnostic. */
export function diagnostic(input: DiagnosticInput): Diagnostic {
  const { code, message, hint, file, span, severity = "error" } = input;
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), file, span };
}

/** Whether any of the findings is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === "error");
}

/**
 * A diagnostic as a person reads it:
 *
 * ```text
 * sql/jobs/bars.sql:3:8: error MDSP1101: Expected FROM but found `FORM`
 *   3 | SELECT FORM trades
 *     |        ^^^^
 *   hint: did you mean FROM?
 * ```
 */
export function formatDiagnostic(found: Diagnostic, paint: Painter = plain): string {
  const { file, span, severity } = found;
  const start = file.position(span.start);
  const place = paint("place", `${file.name}:${start.line}:${start.column}`);
  const [text, carets] = renderExcerpt(file, span);
  const lines = [
    `${place}: ${paint(severity, `${severity} ${found.code}`)}: ${found.message}`,
    paint("dim", text),
    paint(severity, carets),
  ];
  if (found.hint !== undefined) lines.push(`  ${paint("hint", "hint:")} ${found.hint}`);
  return lines.join("\n");
}

/** Colours a part of a message. */
export type Painter = (style: Severity | "place" | "dim" | "hint", text: string) => string;

const plain: Painter = (_style, text) => text;

/** Renders several diagnostics, a blank line between them. */
export function formatDiagnostics(found: readonly Diagnostic[]): string {
  return found.map((each) => formatDiagnostic(each)).join("\n\n");
}

/** A diagnostic for machines (`--json`): positions in place of the source file. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly file: string;
  readonly start: PositionJson;
  /** Behind the last character. */
  readonly end: PositionJson;
  /** How many UTF-16 units lie between: 0 where something is missing. */
  readonly length: number;
}

/** A position, also as the number of UTF-16 units before it in the file. */
export interface PositionJson extends Position {
  readonly offset: number;
}

/** A diagnostic as plain JSON data. */
export function diagnosticToJson(found: Diagnostic): DiagnosticJson {
  const { code, severity, message, hint, file, span } = found;
  const at = (offset: number): PositionJson => ({ ...file.position(offset), offset });
  const where = { file: file.name, start: at(span.start), end: at(span.end), length: span.end - span.start };
  return { code, severity, message, ...(hint === undefined ? {} : { hint }), ...where };
}

const maximumLineWidth = 160;

function renderExcerpt(file: SourceFile, span: Span): readonly [text: string, carets: string] {
  const start = file.position(span.start);
  const text = file.lineText(start.line);
  const label = String(start.line);
  const from = start.column > maximumLineWidth ? start.column - maximumLineWidth / 2 : 1;
  const shown = text.slice(from - 1, from - 1 + maximumLineWidth);
  const before = shown.slice(0, start.column - from).replace(/[^\t]/g, " ");
  const carets = Math.max(1, Math.min(span.end - span.start, from - 1 + shown.length - start.column + 1));
  return [`  ${label} | ${shown}`, `  ${" ".repeat(label.length)} | ${before}${"^".repeat(carets)}`];
}

/** What an {@link MdspError} may carry besides code and message. */
export interface MdspErrorOptions {
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** The base of all errors of this product: a stable code, a message that says where, and a hint what to do. */
export class MdspError extends Error {
  readonly code: string;
  readonly hint: string | undefined;

  constructor(code: string, message: string, options: MdspErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "MdspError";
    this.code = code;
    this.hint = options.hint;
  }
}

/** What an error says, and for one of this product what to do: for status and logs. */
export function errorText(error: unknown): string {
  if (error instanceof MdspError && error.hint !== undefined) return `${error.message} ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}

/** The compiler found errors; its code is that of the first one, and its message renders them all. */
export class CompileError extends MdspError {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(worstOf(diagnostics).code, formatDiagnostics(diagnostics));
    this.name = "CompileError";
    this.diagnostics = diagnostics;
  }
}

function worstOf(diagnostics: readonly Diagnostic[]): Diagnostic {
  const worst = diagnostics.find((each) => each.severity === "error") ?? diagnostics[0];
  if (worst === undefined) throw new TypeError("A CompileError has a diagnostic.");
  return worst;
}
