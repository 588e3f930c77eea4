import { randomUUID } from "node:crypto";
import { type RelationKind, relationOf } from "../dataframe/relation.js";
import { InvalidArgumentError } from "../errors.js";
import { lit } from "../expressions/call.js";
import type { Column, ColumnOrLiteral } from "../expressions/column.js";
import type { Relation } from "../gen/spark/connect/relations_pb.js";

/** What a SQL text needs beside itself. */
export interface SqlArguments {
  /**
   * Values for the markers of the text: a list for `?`, an object for `:name`. Spark takes literals, and the functions
   * `array`, `map` and `struct` of them; never text that is put into the SQL. Since Spark 3.5.
   */
  readonly args?: readonly ColumnOrLiteral[] | Readonly<Record<string, ColumnOrLiteral>> | undefined;
  /** DataFrames to read in the text, where their names stand in braces: `SELECT * FROM {trades}`. Since Spark 4.0. */
  readonly frames?: Readonly<Record<string, { readonly relation: Relation }>> | undefined;
}

/** The relation of a SQL text. @throws {InvalidArgumentError} when the text does not read one of the DataFrames. */
export function sqlRelation(text: string, { args = [], frames = {} }: SqlArguments): Relation {
  const views = Object.entries(frames).map(([name, { relation }]) => ({
    marker: `{${name}}`,
    view: `connect_sql_${randomUUID().replaceAll("-", "")}`,
    relation,
  }));
  for (const { marker } of views) {
    if (!text.includes(marker)) throw new InvalidArgumentError(`The SQL text does not read the DataFrame ${marker}.`);
  }
  const query = views.reduce((sql, { marker, view }) => sql.replaceAll(marker, view), text);
  const root = isList(args)
    ? withPositions(
        query,
        args.map((value) => lit(value)),
      )
    : withNames(query, args);
  if (views.length === 0) return root;
  const references = views.map(({ relation: input, view: alias }) =>
    relationOf({ case: "subqueryAlias", value: { input, alias } }),
  );
  return relationOf({ case: "withRelations", value: { root, references } });
}

function withPositions(query: string, columns: readonly Column[]): Relation {
  const posArguments = columns.map((column) => column.expression);
  return relationOf(sqlKind({ query, posArguments }), columns);
}

function withNames(query: string, args: Readonly<Record<string, ColumnOrLiteral>>): Relation {
  const columns = Object.entries(args).map(([name, value]) => [name, lit(value)] as const);
  const namedArguments = Object.fromEntries(columns.map(([name, column]) => [name, column.expression]));
  return relationOf(
    sqlKind({ query, namedArguments }),
    columns.map(([, column]) => column),
  );
}

const sqlKind = (value: Extract<RelationKind, { readonly case: "sql" }>["value"]): RelationKind => ({
  case: "sql",
  value,
});

const isList = (args: NonNullable<SqlArguments["args"]>): args is readonly ColumnOrLiteral[] => Array.isArray(args);
