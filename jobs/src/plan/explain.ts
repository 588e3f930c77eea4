import type { BoundSelect } from "../analysis/bind.js";
import type { BoundInsert } from "../analysis/bound-insert.js";
import { changelogOf } from "../analysis/changelog.js";
import { inputsOf, isBounded, type Relation } from "../analysis/relation.js";
import { watermarksOf } from "../analysis/time-attributes.js";
import { columnsOfKey } from "../analysis/unique-key.js";
import { durationText } from "./duration.js";
import { type Description, describeRelation } from "./operators/index.js";

/** A query for people and programs: its sink, and the operators below. */
export interface ExplainedQuery {
  readonly sink: ExplainedSink;
  readonly plan: ExplainedOperator;
  /** Why no row may come although the query runs well, from the sources to the sink; empty when nothing is known. */
  readonly silence: readonly string[];
}

export interface ExplainedSink {
  readonly table: string;
  /** The system that it writes, in a few words. */
  readonly description: string;
  readonly outputMode: "append" | "update";
  /** Empty when rows are only added. */
  readonly primaryKey: readonly string[];
  readonly triggerMs: number;
}

/** One operator, and those whose rows it reads. */
export interface ExplainedOperator extends Description {
  readonly kind: Relation["kind"];
  /** Whether it only adds rows, or also replaces rows of the same key. */
  readonly changelog: "append" | "upsert";
  /** What its rows are unique by; absent when no key is known. */
  readonly upsertKey?: readonly string[];
  /** The event times that have a watermark here, from the sources below. */
  readonly watermarks: readonly ExplainedWatermark[];
  readonly inputs: readonly ExplainedOperator[];
}

export interface ExplainedWatermark {
  readonly column: string;
  readonly delayMs: number;
}

/** A query as data: what each operator keeps and how its rows change. */
export function explainQuery({ target, relation, settings }: BoundInsert): ExplainedQuery {
  const sink: ExplainedSink = {
    table: target.name,
    description: target.connector.sink?.description ?? "no sink",
    outputMode: changelogOf(relation).mode === "append" ? "append" : "update",
    primaryKey: target.primaryKey,
    triggerMs: settings.triggerMs,
  };
  return { sink, plan: explainOperator(relation), silence: [...new Set(silenceOf(relation))] };
}

/** What operators wait for; and where several watermarks meet, that the least of them counts. */
function silenceOf(relation: Relation): string[] {
  const inputs = inputsOf(relation);
  const { name, waits } = describeRelation(relation);
  const held = inputs.length > 1 ? heldBack(inputs) : [];
  return [...inputs.flatMap(silenceOf), ...held, ...(waits === undefined ? [] : [`${name}: ${waits}`])];
}

function heldBack(inputs: readonly Relation[]): string[] {
  const sources = new Set(inputs.flatMap((input) => (watermarksOf(input).length === 0 ? [] : scannedBelow(input))));
  if (sources.size < 2) return [];
  return [
    `watermarks of ${[...sources].join(", ")}: the least of them counts, so one without new rows holds the others back`,
  ];
}

/** The tables below that have a watermark. */
function scannedBelow(relation: Relation): string[] {
  if (relation.kind === "scan") return relation.table.watermark === undefined ? [] : [relation.table.name];
  return inputsOf(relation).flatMap(scannedBelow);
}

function explainOperator(relation: Relation): ExplainedOperator {
  const { mode, keys } = changelogOf(relation);
  const [key] = keys;
  const { state, ...description } = describeRelation(relation);
  return {
    kind: relation.kind,
    ...description,
    // Rows that end are read anew in each micro-batch.
    ...(state === undefined || isBounded(relation) ? {} : { state }),
    changelog: mode,
    ...(key === undefined ? {} : { upsertKey: columnsOfKey(key) }),
    watermarks: watermarksOf(relation).map(({ column, delayMs }) => ({ column: column.id, delayMs })),
    inputs: inputsOf(relation).map(explainOperator),
  };
}

/** A query for a terminal: the tree of {@link explainTree}, and below it why it could stay silent. */
export function explain(query: BoundInsert | BoundSelect): string {
  const silence = [...new Set(silenceOf(query.relation))].map((reason) => `- ${reason}`);
  return [explainTree(query), ...(silence.length === 0 ? [] : ["why it could stay silent:", ...silence])].join("\n");
}

/** A query as a tree of operators, on top the sink or, for one that stands alone, how its result changes. */
export function explainTree(query: BoundInsert | BoundSelect): string {
  const plan = explainOperator(query.relation);
  const head = "target" in query ? sinkText(explainQuery(query).sink) : `result: ${changelogText(plan)}`;
  return [head, ...treeOf([plan], "")].join("\n");
}

function sinkText({ table, description, outputMode, primaryKey, triggerMs }: ExplainedSink): string {
  const key = primaryKey.length === 0 ? "" : `, key (${primaryKey.join(", ")})`;
  return `sink ${table}: ${description}, ${outputMode} mode${key}, every ${durationText(triggerMs)}`;
}

function treeOf(operators: readonly ExplainedOperator[], indent: string): string[] {
  return operators.flatMap((operator, index) => {
    const isLast = index === operators.length - 1;
    const own = `${indent}${isLast ? "└─" : "├─"} ${operator.name} ${operator.detail} [${propertiesText(operator)}]`;
    return [own, ...treeOf(operator.inputs, `${indent}${isLast ? "   " : "│  "}`)];
  });
}

function propertiesText(operator: ExplainedOperator): string {
  const { state, watermarks } = operator;
  const rows = changelogText(operator);
  if (state === undefined) return rows;
  return [rows, `state: ${state.keeps}, ${state.until}`, ...watermarks.map(watermarkText)].join("; ");
}

/** How far a watermark stays behind: "watermark event_time - 2 s". */
export const watermarkText = ({ column, delayMs }: ExplainedWatermark): string =>
  `watermark ${column} - ${durationText(delayMs)}`;

/** How the rows of an operator change: "append", "upsert by symbol". */
export function changelogText({ changelog, upsertKey }: Pick<ExplainedOperator, "changelog" | "upsertKey">): string {
  if (changelog === "append") return "append";
  if (upsertKey === undefined) return "upsert, key unknown";
  return upsertKey.length === 0 ? "upsert of one row" : `upsert by ${upsertKey.join(", ")}`;
}
