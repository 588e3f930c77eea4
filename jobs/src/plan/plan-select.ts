import { create } from "@bufbuild/protobuf";
import { type Relation, RelationSchema } from "apache-spark-connect-node/proto";
import { analyseQuery } from "../analysis/analyse.js";
import type { BoundSelect } from "../analysis/bind.js";
import { changelogOf } from "../analysis/changelog.js";
import { columnsOf, isBounded } from "../analysis/relation.js";
import { visible } from "../analysis/scope.js";
import { columnsOfKey } from "../analysis/unique-key.js";
import { type JavaFunction, withCalled } from "../catalog/functions/index.js";
import { as, inLocalZone, project } from "../catalog/spark/index.js";
import type { Type } from "../catalog/types.js";
import type { Diagnostic } from "../errors.js";
import type { SourceFile } from "../source.js";
import type { CompileOptions } from "./compile.js";
import { columnValue } from "./expressions.js";
import { buildRelation } from "./operators/index.js";
import { sessionConf } from "./session-conf.js";

/** A query whose rows somebody wants to see. */
export interface SelectSpec {
  /** Its columns are `columns`, in their order, under their ids. */
  readonly relation: Relation;
  /** The classes that `relation` calls: a session must know them before it is given the relation. */
  readonly functions: readonly JavaFunction[];
  readonly columns: readonly SelectColumn[];
  /** Whether the rows end: then the relation is no stream. */
  readonly bounded: boolean;
  readonly outputMode: "append" | "update";
  /** The ids of columns that tell rows apart that replace each other; undefined when rows are only added, or none is known. */
  readonly upsertKey: readonly string[] | undefined;
  readonly sessionConf: Readonly<Record<string, string>>;
}

export interface SelectColumn {
  readonly id: string;
  readonly name: string;
  readonly type: Type;
}

/** Compiles files whose last statement is a query; no query when there is an error. */
export function compileQuery(
  files: readonly SourceFile[],
  options: CompileOptions,
): { readonly query: SelectSpec | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { query, diagnostics } = analyseQuery(files, options);
  return { query: query && planSelect(query), diagnostics };
}

function planSelect(select: BoundSelect): SelectSpec {
  const [spec, functions] = withCalled(() => inLocalZone(select.settings.timeZone, () => plan(select)));
  return { ...spec, functions };
}

function plan({ relation, settings }: BoundSelect): Omit<SelectSpec, "functions"> {
  const columns = visible(columnsOf(relation));
  const ids = columns.map((column) => column.id);
  const built = project(
    buildRelation(relation, new Set(ids), "native"),
    columns.map((column) => as(columnValue(column), column.id)),
  );
  const { mode, keys } = changelogOf(relation);
  const [key] = keys;
  return {
    relation: create(RelationSchema, built),
    columns: columns.map(({ id, name, type }) => ({ id, name, type })),
    bounded: isBounded(relation),
    outputMode: mode === "append" ? "append" : "update",
    upsertKey: mode === "append" || key === undefined ? undefined : columnsOfKey(key),
    sessionConf: sessionConf(settings),
  };
}
