import type { Catalog } from "../catalog/catalog.js";
import type { Located } from "../catalog/declaration.js";
import { fail, notYet, notYetCodes, type Place, Problem } from "../catalog/problem.js";
import { type Diagnostic, hasErrors } from "../errors.js";
import type { SourceFile } from "../source.js";
import type { CreateTable, Insert, Query, Statement } from "../syntax/nodes/index.js";
import { bindInsert } from "./bind-insert.js";
import { bindQuery } from "./bind-query.js";
import type { BoundInsert } from "./bound-insert.js";
import { Names } from "./column.js";
import type { Context } from "./context.js";
import type { Relation } from "./relation.js";
import { rules } from "./rules/index.js";
import { applyReset, applySet, defaultSettings, type Settings } from "./settings.js";

/** A SELECT that stands alone, whose names and types are known. */
export interface BoundSelect {
  readonly relation: Relation;
  readonly settings: Settings;
  readonly place: Place;
}

/** The inserts of a file, and what is wrong with its statements. */
export interface BindResult {
  readonly inserts: readonly BoundInsert[];
  /** The queries that stand alone: only where they are welcome. */
  readonly selects: readonly BoundSelect[];
  /** False when a statement was given up, be it for an error of what it names. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Binds the statements of one file in their order. What changes the catalog has done so already.
 *
 * @param catalogAt the catalog as a statement finds it, by its index
 * @param answers whether somebody looks at the rows of a query that stands alone; in a job it is an error
 */
export function bindStatements(
  statements: readonly Located<Statement>[],
  catalogAt: (index: number) => Catalog,
  answers = false,
): BindResult {
  const inserts: BoundInsert[] = [];
  const selects: BoundSelect[] = [];
  const diagnostics: Diagnostic[] = [];
  let settings = defaultSettings;
  let isComplete = true;
  const attempt = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      isComplete = false;
      diagnostics.push(...error.diagnostics);
    }
  };
  const insert = (node: Insert, context: Context) => {
    const bound = bindInsert(node, context);
    const broken = rules.flatMap((rule) => rule(bound));
    diagnostics.push(...broken);
    if (!hasErrors(broken)) inserts.push(bound);
  };
  for (const [index, { node: statement, file }] of statements.entries()) {
    attempt(() => {
      const place = { file, span: statement.span };
      const catalog = catalogAt(index);
      const context = () => contextOf(file, catalog, settings);
      switch (statement.kind) {
        case "CreateTable":
          if (statement.query !== undefined) insert(insertOf(statement, statement.query), context());
          return;
        case "CreateView":
          bindQuery(statement.query, context());
          return;
        case "AlterView":
          if (statement.change.kind === "Query") bindQuery(statement.change, context());
          return;
        case "CreateNamespace":
        case "AlterNamespace":
        case "AlterTable":
        case "Drop":
        case "Use":
        case "Include":
          return;
        case "CreateFunction":
          return notYet(
            place,
            notYetCodes.function,
            "a function of one's own",
            "a class for Spark; those of Flink cannot run there",
            "write what it computes with functions that there are",
          );
        case "Insert":
          return insert(statement, context());
        case "StatementSet":
          for (const each of statement.inserts) attempt(() => insert(each, context()));
          return;
        case "SetOption":
          settings = applySet(settings, statement, place, catalog.variables);
          return;
        case "ResetOption":
          settings = applyReset(settings, statement, place);
          return;
        case "Query":
          if (answers) {
            selects.push({ relation: bindQuery(statement, context()), settings, place });
            return;
          }
          return fail(place, {
            code: "MDSP2012",
            message: "A job has no use for the rows of a query",
            hint: "INSERT INTO a table",
          });
        default:
          return notYet(place, notYetCodes.statement, `${statementName(statement)} in a job`, "a SQL shell");
      }
    });
  }
  return { inserts, selects, isComplete, diagnostics };
}

/** The INSERT that fills the table of CREATE TABLE … AS. */
function insertOf({ name, span }: CreateTable, query: Query): Insert {
  return { kind: "Insert", overwrite: false, target: name, hints: [], partition: [], columns: [], query, span };
}

function contextOf(file: SourceFile, catalog: Catalog, settings: Settings): Context {
  return { catalog, file, settings, names: new Names(), commonTables: new Map(), openViews: [] };
}

function statementName(statement: Statement): string {
  return statement.kind.replace(/([a-z])([A-Z])/g, "$1 $2").toUpperCase();
}
