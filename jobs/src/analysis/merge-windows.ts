import { notYet, notYetCodes } from "../catalog/problem.js";
import { notNull, types } from "../catalog/types.js";
import { type BoundExpression, columnExpression, expressionKey, rewrite } from "./bound-expression.js";
import { changelogOf } from "./changelog.js";
import type { Column } from "./column.js";
import { type Aggregate, type Project, type Relation, relationKey, type Union, type WindowSpec } from "./relation.js";

/**
 * Turns a UNION ALL of early-firing windowed aggregates that differ only in their windows into one aggregate over all the
 * windows, with the number of the branch as one more key: one state and one commit in place of many.
 */
export function mergeWindows(relation: Relation): Relation {
  switch (relation.kind) {
    case "scan":
    case "values":
      return relation;
    case "join":
      return { ...relation, left: mergeWindows(relation.left), right: mergeWindows(relation.right) };
    case "union":
      return mergeUnion({ ...relation, inputs: relation.inputs.map(mergeWindows) });
    case "set-operation": {
      const [left, right] = relation.inputs;
      return { ...relation, inputs: [mergeWindows(left), mergeWindows(right)] };
    }
    default:
      return { ...relation, input: mergeWindows(relation.input) };
  }
}

interface Branch {
  readonly items: Project["items"];
  readonly aggregate: Aggregate;
  readonly window: WindowSpec;
  /** Equal for branches that differ only in their windows. */
  readonly key: string;
}

function mergeUnion(union: Union): Relation {
  if (union.inputs.every((input) => changelogOf(input).mode === "append")) return union;
  const branches = union.inputs.map(branchOf);
  const [first, ...rest] = branches;
  const needs = "windowed aggregates over the same table, with the same WHERE, GROUP BY and aggregates in every branch";
  const refuse = () => notYet(union.place, notYetCodes.changelog, "this UNION ALL of rows that are updated", needs);
  if (first === undefined) return refuse();
  const same = rest.flatMap((branch) => (branch !== undefined && branch.key === first.key ? [branch] : []));
  if (same.length !== rest.length) return refuse();
  return merge(union, [first, ...same], first);
}

function branchOf(input: Relation): Branch | undefined {
  const { items, below } = collapse(input);
  if (below.kind !== "aggregate" || items === undefined || !below.window?.earlyFire) return undefined;
  const window = findWindow(below.input);
  if (window === undefined) return undefined;
  const placeholder = { sizeMs: 0, slideMs: 0, offsetMs: 0 };
  return { items, aggregate: below, window, key: relationKey(withWindows(below, [placeholder], undefined)) };
}

/** Projects on top of each other as one. */
function collapse(relation: Relation): { items: Project["items"] | undefined; below: Relation } {
  if (relation.kind !== "project") return { items: undefined, below: relation };
  const inner = collapse(relation.input);
  if (inner.items === undefined) return { items: relation.items, below: inner.below };
  const definitions = new Map(inner.items.map(({ column, expression }) => [column.id, expression]));
  const items = relation.items.map(({ column, expression }) => ({
    column,
    expression: rewrite(expression, (each) => (each.kind === "column" ? definitions.get(each.column.id) : undefined)),
  }));
  return { items, below: inner.below };
}

function findWindow(relation: Relation): WindowSpec | undefined {
  if (relation.kind === "window-table") return relation.windows[0];
  return relation.kind === "project" || relation.kind === "filter" ? findWindow(relation.input) : undefined;
}

/** The aggregate over these windows; the branch, when there is one, is passed up to it and is a key. */
function withWindows(aggregate: Aggregate, windows: readonly WindowSpec[], branch: Column | undefined): Aggregate {
  const input = replaceWindows(aggregate.input, windows, branch);
  return { ...aggregate, input, keys: branch === undefined ? aggregate.keys : [branch, ...aggregate.keys] };
}

function replaceWindows(relation: Relation, windows: readonly WindowSpec[], branch: Column | undefined): Relation {
  switch (relation.kind) {
    case "window-table":
      return { ...relation, windows, ...(branch === undefined ? {} : { branch }) };
    case "filter":
      return { ...relation, input: replaceWindows(relation.input, windows, branch) };
    case "project": {
      const place = relation.items[0]?.expression.place;
      const passed =
        branch === undefined || place === undefined
          ? []
          : [{ column: branch, expression: columnExpression(branch, place) }];
      return {
        ...relation,
        input: replaceWindows(relation.input, windows, branch),
        items: [...relation.items, ...passed],
      };
    }
    default:
      return relation;
  }
}

function merge(union: Union, branches: readonly Branch[], first: Branch): Relation {
  const branch: Column = { id: "window_branch", name: "", type: notNull(types.int), rowtime: false };
  const aggregate = withWindows(
    first.aggregate,
    branches.map((each) => each.window),
    branch,
  );
  const items = union.columns.map((column, index) => {
    const choices = branches.flatMap((each) => each.items[index]?.expression ?? []);
    const [only] = choices;
    if (only === undefined) throw new TypeError("A branch has all columns of its union.");
    const same = choices.every((choice) => expressionKey(choice) === expressionKey(only));
    const expression: BoundExpression = same
      ? only
      : { kind: "choice", column: branch, choices, type: column.type, place: only.place };
    return { column, expression };
  });
  return { kind: "project", input: aggregate, items };
}
