import type { Catalog } from "../catalog/catalog.js";
import type { Located } from "../catalog/declaration.js";
import { fail, found, type Place, Problem } from "../catalog/problem.js";
import { type Diagnostic, hasErrors } from "../errors.js";
import type { SourceFile } from "../source.js";
import type { CreateTable, Insert, Query, Statement } from "../syntax/nodes/index.js";
import { type Answer, answerRelation } from "./answer.js";
import { bindInsert } from "./bind-insert.js";
import { bindQuery } from "./bind-query.js";
import type { BoundInsert } from "./bound-insert.js";
import { Names } from "./column.js";
import type { Context } from "./context.js";
import { hintFindings, requireHints } from "./hints.js";
import { isIdleSetting } from "./idle-settings.js";
import { describe, show } from "./inspect.js";
import { mergeWindows } from "./merge-windows.js";
import type { Relation } from "./relation.js";
import { queryRules, rules, updatesHaveKey } from "./rules/index.js";
import { applyReset, applySet, defaultSettings, settings as effective, type Settings } from "./settings.js";

/** A SELECT that stands alone, whose names and types are known. */
export interface BoundSelect {
  readonly relation: Relation;
  readonly settings: Settings;
  readonly place: Place;
}

/** What a statement that asks is answered with: rows, or the queries of EXPLAIN. */
export type BoundAnswer =
  | { readonly kind: "rows"; readonly answer: Answer }
  | { readonly kind: "plan"; readonly queries: readonly (BoundInsert | BoundSelect)[] };

/** The inserts of a file, and what is wrong with its statements. */
export interface BindResult {
  readonly inserts: readonly BoundInsert[];
  /** The queries that stand alone: only where they are welcome. */
  readonly selects: readonly BoundSelect[];
  /** What SHOW, DESCRIBE and EXPLAIN are answered, in their order. */
  readonly answers: readonly BoundAnswer[];
  /** False when a statement was given up, be it for an error of what it names. */
  readonly isComplete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Binds the statements of one file in their order. What changes the catalog has done so already.
 *
 * @param catalogAt the catalog as a statement finds it, by its index
 * @param wanted whether somebody looks at the rows of a query that stands alone; in a job it is an error
 */
export function bindStatements(
  statements: readonly Located<Statement>[],
  catalogAt: (index: number) => Catalog,
  wanted = false,
): BindResult {
  const inserts: BoundInsert[] = [];
  const selects: BoundSelect[] = [];
  const answers: BoundAnswer[] = [];
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
  const checked = (node: Insert, context: Context): BoundInsert[] => {
    const bound = bindInsert(node, context);
    const broken = rules.flatMap((rule) => rule(bound));
    diagnostics.push(...broken);
    return hasErrors(broken) ? [] : [bound];
  };
  const insert = (node: Insert, context: Context) => {
    inserts.push(...checked(node, context));
  };
  const answerWith = (answer: Answer, place: Place) => {
    answers.push({ kind: "rows", answer });
    if (wanted) selects.push({ relation: answerRelation(answer, place), settings, place });
  };
  const select = (node: Query, context: Context): BoundSelect[] => {
    const relation = mergeWindows(bindQuery(node, context));
    const broken = [...queryRules, updatesHaveKey].flatMap((rule) => rule({ relation }));
    diagnostics.push(...broken);
    return hasErrors(broken) ? [] : [{ relation, settings, place: { file: context.file, span: node.span } }];
  };
  for (const [index, { node: statement, file }] of statements.entries()) {
    attempt(() => {
      const place = { file, span: statement.span };
      const catalog = catalogAt(index);
      const context = () => contextOf(file, catalog, settings);
      const hints = hintFindings(statement, file);
      diagnostics.push(...hints.filter((each) => each.severity === "warning"));
      requireHints(hints);
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
        case "CreateFunction":
        case "CreateNamespace":
        case "AlterNamespace":
        case "AlterTable":
        case "Drop":
        case "Use":
        case "Include":
          return;
        case "Insert":
          return insert(statement, context());
        case "StatementSet":
          for (const each of statement.inserts) attempt(() => insert(each, context()));
          return;
        case "SetOption":
          if (statement.key !== undefined && isIdle(statement.key.value)) {
            diagnostics.push(withoutEffect(statement.key.value, { file, span: statement.key.span }));
            return;
          }
          settings = applySet(settings, statement, place, catalog.variables);
          return;
        case "ResetOption":
          if (statement.key !== undefined && isIdle(statement.key.value)) return;
          settings = applyReset(settings, statement, place);
          return;
        case "Query":
          if (wanted) {
            selects.push(...select(statement, context()));
            return;
          }
          return fail(place, {
            code: "MDSP2012",
            message: "A job has no use for the rows of a query",
            hint: "INSERT INTO a table",
          });
        case "Show":
          return answerWith(show(statement, catalog, file), place);
        case "Describe":
          return answerWith(describe(statement, catalog, file), place);
        case "Explain": {
          const explained = statement.statement;
          const nodes = explained.kind === "StatementSet" ? explained.inserts : [explained];
          const queries = nodes.flatMap((node): (BoundInsert | BoundSelect)[] =>
            node.kind === "Query" ? select(node, context()) : checked(node, context()),
          );
          answers.push({ kind: "plan", queries });
          return;
        }
      }
    });
  }
  return { inserts, selects, answers, isComplete, diagnostics };
}

/** Settings that have an effect here stand in the table of settings, also those of Flink's machinery. */
function isIdle(key: string): boolean {
  return isIdleSetting(key) && !Object.hasOwn(effective, key);
}

function withoutEffect(key: string, place: Place): Diagnostic {
  const message = `Setting '${key}' has no effect: it is about how Flink runs, not about the rows`;
  return found(place, { code: "MDSP2412", message, severity: "warning" });
}

/** The INSERT that fills the table of CREATE TABLE … AS. */
function insertOf({ name, span }: CreateTable, query: Query): Insert {
  return { kind: "Insert", overwrite: false, target: name, hints: [], partition: [], columns: [], query, span };
}

function contextOf(file: SourceFile, catalog: Catalog, settings: Settings): Context {
  return { catalog, file, settings, names: new Names(), commonTables: new Map(), openViews: [], outer: [] };
}
