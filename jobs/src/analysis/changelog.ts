import type { ChangelogMode } from "../catalog/connectors/connector.js";
import { isImplicitlyCastable } from "../catalog/type-rules.js";
import { isDeterministic } from "./bind-scan.js";
import { type BoundExpression, columnIds, expressionKey } from "./bound-expression.js";
import { type Aggregate, columnsOf, isBounded, type Join, type Project, type Rank, type Relation } from "./relation.js";
import { visible } from "./scope.js";
import { holdsKey, keysOfPairs, renamed, type UniqueKey } from "./unique-key.js";

/** How the rows of a relation change, and what makes them unique. */
export interface Changelog {
  readonly mode: ChangelogMode;
  /** What is known to make the rows unique: each of these alone does; none when nothing is known. */
  readonly keys: readonly UniqueKey[];
  /** The columns that stay the same in all rows of a key; `all` when rows are only added. */
  readonly stable: ReadonlySet<string> | "all";
}

const unknown: Changelog = { mode: "append", keys: [], stable: "all" };

/** The changelog of a relation, from those of its inputs. Bounded rows are read whole, so nothing of them changes. */
export function changelogOf(relation: Relation): Changelog {
  const changelog = ofKind(relation);
  return changelog.mode === "upsert" && isBounded(relation)
    ? { ...changelog, mode: "append", stable: "all" }
    : changelog;
}

type Changelogs = {
  readonly [Kind in Relation["kind"]]: (relation: Extract<Relation, { readonly kind: Kind }>) => Changelog;
};

/** A kind of relation is one line here. */
const changelogs: Changelogs = {
  scan: () => unknown,
  values: () => unknown,
  join: ofJoin,
  filter: ({ input }) => changelogOf(input),
  watermark: ({ input }) => changelogOf(input),
  sort: ({ input }) => changelogOf(input),
  distinct: ({ input }) => ({ ...unknown, keys: [visible(columnsOf(input)).map(({ id }) => [id])] }),
  over: ({ input }) => changelogOf(input),
  expand: ({ input }) => ({ ...changelogOf(input), keys: [] }),
  lookup: ({ input }) => changelogOf(input),
  unnest: ({ input }) => ({ ...changelogOf(input), keys: [] }),
  "window-table": ({ input }) => ({ ...changelogOf(input), keys: [] }),
  union: ({ inputs }) =>
    inputs.every((input) => changelogOf(input).mode === "append")
      ? unknown
      : { mode: "upsert", keys: [], stable: new Set() },
  "set-operation": ({ all, columns }) => {
    const ids = columns.map((column) => column.id);
    return all ? unknown : { mode: "upsert", keys: [ids.map((id) => [id])], stable: new Set(ids) };
  },
  aggregate: ofAggregate,
  rank: ofRank,
  project: ofProject,
};

function ofKind<Kind extends Relation["kind"]>(relation: Extract<Relation, { readonly kind: Kind }>): Changelog {
  const entry: (relation: Extract<Relation, { readonly kind: Kind }>) => Changelog = changelogs[relation.kind];
  return entry(relation);
}

function ofJoin(join: Join): Changelog {
  const [left, right] = [changelogOf(join.left), changelogOf(join.right)];
  return { ...unknown, keys: keysOfPairs(join, left.keys, right.keys) };
}

/** The keys of the rows below that the groups keep are keys of the groups as well. */
function ofAggregate({ input, keys, window }: Aggregate): Changelog {
  const parts = window === undefined ? [] : [window.start.id, window.end.id, window.time.id];
  const grouped = [...keys.map((column) => [column.id]), ...(window === undefined ? [] : [parts])];
  const columns = new Set(keys.map((column) => column.id));
  const kept = changelogOf(input).keys.filter((key) => holdsKey(columns, key));
  const below = renamed(kept, (id) => (columns.has(id) ? [id] : []));
  const all = [grouped, ...below];
  if (window !== undefined && !window.earlyFire) return { mode: "append", keys: all, stable: "all" };
  return { mode: "upsert", keys: all, stable: new Set([...columns, ...parts]) };
}

/** One row a number and partition: a row only moves down, for no row is taken back below. */
function ofRank({ input, partition, number, from, to, window }: Rank): Changelog {
  const parts = columnsOf(input).flatMap((column) => (column.windowPart === undefined ? [] : [column.id]));
  const plain = partition.filter((column) => window === undefined || column.windowPart === undefined);
  const numbered = from === to ? [] : [[number.id]];
  const key = [...plain.map((column) => [column.id]), ...(window === undefined ? [] : [parts]), ...numbered];
  if (window !== undefined) return { mode: "append", keys: [key, ...changelogOf(input).keys], stable: "all" };
  return { mode: "upsert", keys: [key], stable: new Set([...plain.map((column) => column.id), number.id]) };
}

function ofProject({ input, items }: Project): Changelog {
  const below = changelogOf(input);
  const sources = items.map(({ column, expression }) => ({ id: column.id, source: injectiveSource(expression) }));
  const keys = renamed(below.keys, (id) => sources.flatMap((each) => (each.source === id ? [each.id] : [])));
  const { mode, stable } = below;
  if (stable === "all") return { mode, keys, stable };
  const kept = items.filter(
    ({ expression }) => isDeterministic(expression) && [...columnIds(expression)].every((id) => stable.has(id)),
  );
  return { mode, keys, stable: new Set(kept.map(({ column }) => column.id)) };
}

/** The column whose values an expression tells apart: a column itself, a cast that loses nothing, literals that differ. */
export function injectiveSource(expression: BoundExpression): string | undefined {
  switch (expression.kind) {
    case "column":
      return expression.column.id;
    case "required":
      return injectiveSource(expression.operand);
    case "cast":
      return isImplicitlyCastable(expression.operand.type, expression.type)
        ? injectiveSource(expression.operand)
        : undefined;
    case "choice": {
      const { choices } = expression;
      const literals = choices.every((choice) => isLiteral(choice));
      const different = new Set(choices.map(expressionKey)).size === choices.length;
      return literals && different ? expression.column.id : undefined;
    }
    default:
      return undefined;
  }
}

const isLiteral = (expression: BoundExpression): boolean =>
  expression.kind === "literal" || (expression.kind === "cast" && isLiteral(expression.operand));
