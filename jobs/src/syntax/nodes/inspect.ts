import type { QualifiedName } from "./identifier.js";
import type { Insert, StatementSet } from "./insert.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { Query } from "./query.js";

/** `EXPLAIN [details | PLAN FOR] statement`. */
export interface Explain extends SyntaxNode<"Explain"> {
  readonly details: readonly ExplainDetail[];
  readonly statement: Query | Insert | StatementSet;
}

export type ExplainDetail = "ESTIMATED_COST" | "CHANGELOG_MODE" | "JSON_EXECUTION_PLAN" | "PLAN_ADVICE";

/** `DESCRIBE [EXTENDED] name`, `DESCRIBE CATALOG | DATABASE | FUNCTION [EXTENDED] name`. */
export interface Describe extends SyntaxNode<"Describe"> {
  readonly object: "TABLE" | "CATALOG" | "DATABASE" | "FUNCTION";
  readonly extended: boolean;
  readonly name: QualifiedName;
}

/** `SHOW TABLES [FROM x] [[NOT] LIKE 'p']`, `SHOW CREATE TABLE t`, and so on. */
export interface Show extends SyntaxNode<"Show"> {
  readonly object: ShowObject;
  /** The object asked for (SHOW CREATE TABLE t, SHOW COLUMNS FROM t), or where to look (SHOW TABLES FROM d). */
  readonly name?: QualifiedName;
  readonly like?: StringLiteral;
  /** ILIKE: whatever the case of the letters. */
  readonly ignoreCase: boolean;
  readonly negated: boolean;
}

export const showObjects = [
  "CATALOGS",
  "DATABASES",
  "TABLES",
  "VIEWS",
  "USER FUNCTIONS",
  "FUNCTIONS",
  "FULL MODULES",
  "MODULES",
  "PROCEDURES",
  "PARTITIONS",
  "JARS",
  "COLUMNS",
  "CURRENT CATALOG",
  "CURRENT DATABASE",
  "CREATE TABLE",
  "CREATE VIEW",
  "CREATE CATALOG",
  "JOBS",
] as const;

export type ShowObject = (typeof showObjects)[number];
