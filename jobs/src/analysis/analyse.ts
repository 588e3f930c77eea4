import type { Catalog } from "../catalog/catalog.js";
import { fail, found, Problem } from "../catalog/problem.js";
import type { Table } from "../catalog/table.js";
import type { Variables } from "../catalog/variables.js";
import { type Diagnostic, hasErrors } from "../errors.js";
import type { SourceFile } from "../source.js";
import type { Statement } from "../syntax/nodes/index.js";
import { parse } from "../syntax/parse.js";
import { type BoundAnswer, type BoundSelect, bindStatements } from "./bind.js";
import { bindScan } from "./bind-scan.js";
import type { BoundInsert } from "./bound-insert.js";
import { Names } from "./column.js";
import type { Parsed } from "./creators.js";
import { deadLetterJob, readersOf, tablesWithDeadLetters } from "./dead-letters.js";
import { Declarations } from "./declare.js";
import { type ReadIncluded, withIncluded } from "./include.js";
import { defaultSettings } from "./settings.js";
import { typedByQuery } from "./typed-by-query.js";

/** A file with INSERT statements. */
export interface BoundJob {
  /** The file's name without folder and `.sql`. */
  readonly name: string;
  readonly file: SourceFile;
  readonly statements: readonly Statement[];
  readonly queries: readonly BoundQuery[];
}

/** One INSERT of a job: a streaming query. */
export interface BoundQuery {
  /** Unique among the queries of all jobs. */
  readonly name: string;
  /** The folder of the checkpoint below the root: the job and its target, which hardly ever change. */
  readonly checkpointName: string;
  readonly insert: BoundInsert;
}

export interface AnalyseResult {
  readonly jobs: readonly BoundJob[];
  readonly tables: readonly Table[];
  /** Errors and warnings of all files, by file and position. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompileOptions {
  /** What `${NAME}` in texts stands for. */
  readonly variables: Variables;
  /** Reads the files that SOURCE names. @default there are none */
  readonly include?: ReadIncluded;
}

/**
 * Finds everything that is wrong in files that together make a pipeline: CREATE statements of any file count for all of
 * them, each file with INSERT statements is a job. Never throws for what is wrong in the SQL; a job with an error is not
 * among the jobs.
 */
export function analyse(files: readonly SourceFile[], options: CompileOptions): AnalyseResult {
  const { parsed, declarations, diagnostics, attempt } = declare(files, options);
  const jobs = new Map<string, BoundJob>();
  for (const { file, statements } of parsed) {
    const bound = bindStatements(statements, (index) => declarations.at(file, index));
    diagnostics.push(...bound.diagnostics);
    const [first] = bound.inserts;
    if (
      first === undefined ||
      !bound.isComplete ||
      hasErrors(
        diagnostics.filter((each) => each.file === file || statements.some((other) => other.file === each.file)),
      )
    )
      continue;
    attempt(() => {
      const name = jobName(file.name);
      const other = jobs.get(name);
      if (other !== undefined) {
        fail(first.place, {
          code: "MDSP2410",
          message: `There are two jobs \`${name}\`: ${other.file.name} and ${file.name}`,
          hint: "rename one of the files",
        });
      }
      const targets = bound.inserts.map((insert) => insert.target.name);
      const twice = bound.inserts.find((insert, index) => targets.indexOf(insert.target.name) !== index);
      if (twice !== undefined) {
        fail(twice.place, {
          code: "MDSP2411",
          message: `The job writes \`${twice.target.name}\` twice`,
          hint: "write one INSERT with a UNION ALL, or another job",
        });
      }
      const queries = bound.inserts.map((insert): BoundQuery => {
        const target = insert.target.name;
        return { name: targets.length === 1 ? name : `${name}-${target}`, checkpointName: `${name}/${target}`, insert };
      });
      jobs.set(name, { name, file, statements: statements.map(({ node }) => node), queries });
    });
  }
  const readers = [...jobs.values()];
  for (const table of tablesWithDeadLetters(readers)) {
    const known = diagnostics.length;
    attempt(() => {
      const job = deadLetterJob(table, declarations.shared);
      jobs.set(job.name, job);
    });
    if (diagnostics.length > known) for (const { name } of readersOf(table, readers)) jobs.delete(name);
  }
  return {
    jobs: [...jobs.values()],
    tables: declarations.tables.map(({ table }) => table),
    diagnostics: inOrder(diagnostics, files),
  };
}

/** The last query of the files, when it stands alone: nothing of it when there is an error. */
export function analyseQuery(
  files: readonly SourceFile[],
  options: CompileOptions,
): { readonly query: BoundSelect | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { parsed, declarations, diagnostics } = declare(files, options);
  const bound = parsed.map(({ file, statements }) =>
    bindStatements(statements, (index) => declarations.at(file, index), true),
  );
  diagnostics.push(...bound.flatMap((each) => each.diagnostics));
  const query = hasErrors(diagnostics) ? undefined : bound.flatMap((each) => each.selects).at(-1);
  return { query, diagnostics: inOrder(diagnostics, files) };
}

/** What the SHOW, DESCRIBE and EXPLAIN statements of the files are answered, in their order. */
export function analyseAnswers(
  files: readonly SourceFile[],
  options: CompileOptions,
): { readonly answers: readonly BoundAnswer[]; readonly diagnostics: readonly Diagnostic[] } {
  const { parsed, declarations, diagnostics } = declare(files, options);
  const bound = parsed.map(({ file, statements }) =>
    bindStatements(statements, (index) => declarations.at(file, index)),
  );
  diagnostics.push(...bound.flatMap((each) => each.diagnostics));
  return { answers: bound.flatMap((each) => each.answers), diagnostics: inOrder(diagnostics, files) };
}

/** Files read, and their CREATE statements in a catalog; errors so far, and how to collect more. */
function declare(files: readonly SourceFile[], options: CompileOptions) {
  const diagnostics: Diagnostic[] = [];
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      diagnostics.push(...error.diagnostics);
    }
  };
  const parsed = files.map((file): Parsed => {
    const result = parse(file);
    diagnostics.push(...result.diagnostics);
    const report = (found: readonly Diagnostic[]) => diagnostics.push(...found);
    const read = options.include ?? (() => undefined);
    return { file, statements: withIncluded(file, result.statements, { read, report, attempt }) };
  });
  const declarations = new Declarations(parsed, options.variables, attempt, typedByQuery);
  for (const { table, catalog } of declarations.tables) attempt(() => checkTable(table, catalog));
  return { parsed, declarations, diagnostics, attempt };
}

/** Finds what is wrong in computed columns and the watermark also of a table that no query reads. */
function checkTable(table: Table, catalog: Catalog): void {
  const { connector, place, watermark } = table;
  if (connector.source === undefined) {
    const only = `table \`${table.name}\` can only be written`;
    const findings = table.columns.flatMap((column) => {
      if (column.kind !== "computed" || connector.lookup !== undefined) return [];
      const message = `\`${column.name}\` is a computed column, but ${only}`;
      const hint = "make it a physical column, and compute its value in the INSERT";
      return [found(column.place, { code: "MDSP2217", message, hint })];
    });
    if (watermark !== undefined) {
      const message = `A watermark is for reading, but ${only}`;
      findings.push(found(watermark.place, { code: "MDSP2217", message, hint: "remove the WATERMARK" }));
    }
    if (findings.length > 0) throw new Problem(findings);
    return;
  }
  if (connector.source.missing !== undefined) return;
  const context = {
    catalog,
    file: place.file,
    settings: defaultSettings,
    names: new Names(),
    commonTables: new Map(),
    openViews: [],
    outer: [],
  };
  bindScan(table, context, place);
}

function jobName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).replace(/\.sql$/i, "");
}

/** Each finding once, by file and position: a wrong view is met wherever it is read. */
function inOrder(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): Diagnostic[] {
  const once = new Map<string, Diagnostic>();
  for (const each of diagnostics) {
    const key = `${each.file.name} ${each.span.start} ${each.span.end} ${each.code} ${each.message}`;
    if (!once.has(key)) once.set(key, each);
  }
  return [...once.values()].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}
