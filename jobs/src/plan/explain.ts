import type { BoundInsert } from "../analysis/bound-insert.js";
import { type Changelog, changelogOf } from "../analysis/changelog.js";
import { printExpression } from "../analysis/print-expression.js";
import { type Aggregate, inputsOf, type Relation, type WindowSpec } from "../analysis/relation.js";
import { watermarksOf } from "../analysis/time-attributes.js";
import { sinkOf, sourceOf } from "../catalog/connectors/index.js";

/** A query as a tree of operators, the sink on top, with what each keeps and how its rows change. */
export function explain(insert: BoundInsert): string {
  const { target, relation, settings } = insert;
  const changelog = changelogOf(relation);
  const mode = changelog.mode === "append" ? "append" : "update";
  const key = target.primaryKey.length === 0 ? "" : `, key (${target.primaryKey.join(", ")})`;
  const head = `sink ${target.name}: ${sinkOf(target.connector).description}, ${mode} mode${key}, every ${duration(settings.triggerMs)}`;
  return [head, ...tree(relation, "")].join("\n");
}

function tree(relation: Relation, indent: string): string[] {
  const inputs = inputsOf(relation);
  const own = `${indent}└─ ${describe(relation)}`;
  return [own, ...inputs.flatMap((input) => tree(input, `${indent}   `))];
}

function describe(relation: Relation): string {
  switch (relation.kind) {
    case "scan":
      return `scan ${relation.table.name}: ${sourceOf(relation.table.connector)?.description ?? "no source"} [append]`;
    case "project": {
      const items = relation.items
        .filter(({ column }) => column.role === undefined)
        .map(({ column, expression }) => {
          const text = printExpression(expression);
          return text === column.id ? text : `${column.id} = ${text}`;
        });
      return `project ${items.join(", ")}`;
    }
    case "filter":
      return `filter ${printExpression(relation.condition)}`;
    case "watermark":
      return `watermark ${relation.column.id} - ${duration(relation.delayMs)}`;
    case "window-table":
      return `windows of ${relation.time.id}: ${relation.windows.map(windowText).join(", ")}`;
    case "union":
      return `union all [${changelogText(changelogOf(relation))}]`;
    case "aggregate":
      return aggregateText(relation);
  }
}

function aggregateText(relation: Aggregate): string {
  const { keys, window, items } = relation;
  const columns = [...keys.map((key) => key.id), ...(window === undefined ? [] : ["window"])];
  const by = columns.length === 0 ? "one group" : `by ${columns.join(", ")}`;
  const calls = items.map(
    (item) => `${item.column.id} = ${item.function.name}(${item.args.map((arg) => arg.id).join(", ")})`,
  );
  return `${aggregateName(relation)} ${by}: ${calls.join(", ")} [${changelogText(changelogOf(relation))}; ${stateText(relation)}]`;
}

function aggregateName({ window }: Aggregate): string {
  if (window === undefined) return "aggregate";
  return window.earlyFire ? "early-firing window aggregate" : "window aggregate";
}

function stateText(relation: Aggregate): string {
  if (relation.window === undefined) return "state: one row a group, kept for ever";
  const delay = watermarksOf(relation)[0]?.delayMs ?? 0;
  const until = `until an event ${duration(delay)} after the window's end has come`;
  const rows = relation.window.earlyFire ? "rows at each trigger, the last one" : "one row,";
  return `state: one row a group and open window; ${rows} ${until}`;
}

function changelogText({ mode, key }: Changelog): string {
  if (mode === "append") return "append";
  return key === undefined ? "upsert, key unknown" : `upsert by ${key.map((group) => group[0]).join(", ")}`;
}

function windowText({ sizeMs, slideMs, offsetMs }: WindowSpec): string {
  const slide = slideMs === sizeMs ? "" : ` every ${duration(slideMs)}`;
  return `${duration(sizeMs)}${slide}${offsetMs === 0 ? "" : ` from ${duration(offsetMs)}`}`;
}

/** A length of time in its largest whole unit. */
export function duration(ms: number): string {
  const units = [
    [86_400_000, "d"],
    [3_600_000, "h"],
    [60_000, "min"],
    [1_000, "s"],
  ] as const;
  const unit = units.find(([factor]) => ms >= factor && ms % factor === 0);
  return unit === undefined ? `${ms} ms` : `${ms / unit[0]} ${unit[1]}`;
}
